import type { GainName } from '../fields/gains.ts';
import { type Day, daysBetween } from './dates.ts';
import { GAIN_DAYS } from './judge-gain.ts';
import type { RisingList } from './order-schema.ts';
import { isGainRecord, recordOf } from './records.ts';
import type { Snapshot } from './schema.ts';

/** A subject that may have the mark of those that rise fastest. */
export interface RisingCandidate {
  readonly key: string;
  /** The headings above it, outermost first. */
  readonly sections: readonly string[];
}

interface RisingOptions {
  readonly subjects: Snapshot['subjects'];
  readonly today: Day;
  readonly by: GainName;
  /** The most marks of a section. */
  readonly top: number;
  /** The marks of earlier runs. */
  readonly known: RisingList | undefined;
}

/** Returns the key of a section in the snapshot. It is no name that all objects have. */
export function sectionKey(sections: readonly string[]): string {
  return `# ${sections.join(' > ')}`;
}

/**
 * Returns which subjects of a list rise fastest, by section. They change once a week at most; those of
 * a section that has no marks yet are found at once, and those of one without any known gain stay.
 */
export function nextRising(
  candidates: readonly RisingCandidate[],
  { subjects, today, by, top, known }: RisingOptions,
): RisingList | undefined {
  const isDue = known === undefined || isWeekAgo(known.on, today);
  const before = known?.sections ?? {};
  const next = new Map<string, readonly string[]>();
  for (const [section, keys] of keysBySection(candidates)) {
    const old = Object.hasOwn(before, section) ? before[section] : undefined;
    const gains = keys.flatMap((key) => {
      const record = recordOf(subjects[key], by);
      return isGainRecord(record) ? [{ key, gain: record.value }] : [];
    });
    if (gains.length > 0 && (isDue || old === undefined)) next.set(section, fastest(gains, top));
    else if (old !== undefined) next.set(section, old);
  }
  if (next.size === 0) return undefined;
  const hasMoved = [...next].some(([section, keys]) => isOther(before[section], keys));
  const on = known === undefined || (isDue && hasMoved) ? today : known.on;
  const sections = Object.fromEntries([...next].map(([name, keys]) => [name, [...keys]]));
  return { ...known, on, sections };
}

/** A day in the future is a mistake. */
function isWeekAgo(day: Day, today: Day): boolean {
  const age = daysBetween(day, today);
  return age >= GAIN_DAYS || age < -1;
}

/** A subject counts once in each section. */
function keysBySection(candidates: readonly RisingCandidate[]): Map<string, string[]> {
  const groups = new Map<string, Set<string>>();
  for (const { key, sections } of candidates) {
    const name = sectionKey(sections);
    groups.set(name, (groups.get(name) ?? new Set()).add(key));
  }
  return new Map([...groups].map(([name, keys]) => [name, [...keys]]));
}

/** Of equal gains, the first one of the list counts. */
function fastest(
  gains: readonly { readonly key: string; readonly gain: number }[],
  top: number,
): string[] {
  const rising = gains.filter(({ gain }) => gain > 0).toSorted((a, b) => b.gain - a.gain);
  return rising.slice(0, top).map(({ key }) => key);
}

function isOther(before: readonly string[] = [], now: readonly string[] = []): boolean {
  const old = new Set(before);
  return old.size !== new Set(now).size || now.some((key) => !old.has(key));
}
