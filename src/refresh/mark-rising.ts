import type { Config } from '../config/schema.ts';
import type { PlacedStatus } from '../markdown/read-list.ts';
import { dayOf } from '../snapshot/dates.ts';
import type { RisingList } from '../snapshot/order-schema.ts';
import { nextRising } from '../snapshot/rising.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { LoadedList } from './load-lists.ts';
import type { Run } from './plan.ts';
import type { SettledRun } from './settle-observations.ts';
import { stateOf } from './status-changes.ts';

/**
 * Decides which subjects of each list have the mark of those that rise fastest. A run for some
 * subjects only knows too little, and keeps the marks.
 */
export function markRising(
  settled: SettledRun,
  lists: readonly LoadedList[],
  { config: { status }, only }: Pick<Run, 'config' | 'only'>,
): SettledRun {
  if (only !== undefined) return settled;
  const { rising: known = {}, ...after } = settled.after;
  if (status?.rising === undefined) return { ...settled, after };
  const paths = lists.map(({ path }) => path);
  const others = Object.entries(known).filter(([path]) => !paths.includes(path));
  const own = lists.flatMap((list): [string, RisingList][] => {
    const next = risingOf(list, known[list.path], { after, status });
    return next ? [[list.path, next]] : [];
  });
  const rising = Object.fromEntries([...others, ...own]);
  if (Object.keys(rising).length === 0) return { ...settled, after };
  return { ...settled, after: { ...after, rising } };
}

interface RisingRun {
  readonly after: Snapshot;
  readonly status: NonNullable<Config['status']>;
}

function risingOf(
  list: LoadedList,
  known: RisingList | undefined,
  { after, status }: RisingRun,
): RisingList | undefined {
  const places = list.read().status.filter((place) => mayRise(place, { after, status }));
  const candidates = places.map(({ subject, entry: { sections } }) => {
    return { key: subjectKey(subject), sections };
  });
  const { subjects, checkedAt } = after;
  const { by, top } = status;
  return nextRising(candidates, { subjects, today: dayOf(checkedAt), by, top, known });
}

/** What is archived or inactive does not rise, whatever its stars do. */
function mayRise(place: PlacedStatus, { after, status }: RisingRun): boolean {
  return place.by !== undefined && stateOf(place, after, status) === 'none';
}
