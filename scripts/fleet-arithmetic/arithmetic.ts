import type { Plan } from '../../src/fleet/files/plan-file.ts';
import {
  CHANGING,
  CREATES,
  CREATING,
  INSTALLATION,
  READS,
  SOURCE_LIMITS,
  WRITES,
} from './limits.ts';

/** What is computed of a plan. */
type Counted = Pick<Plan, 'shards' | 'groups'>;

/** How long one part of a run takes at least. */
interface Part {
  readonly what: string;
  readonly subjects: number;
  readonly requests: number;
  readonly hourly: number;
  /** Whose limit it is. */
  readonly label: string;
}

/**
 * Writes how many requests and hours a plan takes, with `times` as many lists: a table, and a sentence
 * on the part that takes longest. The parts run at the same time, or one after the other.
 */
export function arithmetic(plan: Counted, times = 1): string {
  const lists = Math.round(
    times * plan.groups.reduce((sum, { members }) => sum + members.length, 0),
  );
  const parts = [...sourceParts(plan, times), ...repositoryParts(lists)];
  const head = [
    '| What | Subjects | Requests | Allowed in an hour | Hours |',
    '|---|--:|--:|---|--:|',
  ];
  return [...head, ...parts.map(rowOf), '', longest(parts)].join('\n');
}

function sourceParts({ shards }: Counted, times: number): Part[] {
  const ids = [...new Set(shards.map(({ source }) => source))];
  return ids.flatMap((id) => {
    const limits = SOURCE_LIMITS[id];
    if (limits === undefined) throw new Error(`The limits of the source ${id} are not known.`);
    const own = shards.filter(({ source }) => source === id);
    const subjects = Math.round(times * own.reduce((sum, one) => sum + one.subjects, 0));
    const titles = own.reduce((sum, one) => sum + one.titles, 0);
    const requests = Math.ceil(subjects / limits.batch) + titles;
    const what = limits.name;
    return limits.hourly.map(([label, hourly]) => ({ what, subjects, requests, hourly, label }));
  });
}

function repositoryParts(lists: number): Part[] {
  const changed = Math.ceil(lists * CHANGING);
  const reading = { what: 'Reading the lists', subjects: lists, requests: lists * READS };
  const writing = { what: 'Writing', subjects: changed, requests: changed * WRITES };
  const creating = { what: 'Commits and pull requests', subjects: changed };
  return [
    ...[reading, writing].flatMap((part) => INSTALLATION.map((limit) => ({ ...part, ...limit }))),
    { ...creating, requests: changed * CREATES, ...CREATING },
  ];
}

function rowOf({ what, subjects, requests, hourly, label }: Part): string {
  const numbers = [number(subjects), number(requests), `${number(hourly)}, ${label}`];
  return `| ${[what, ...numbers, hours(requests / hourly)].join(' | ')} |`;
}

/** Compares the parts with the higher limit of each, such as that with a key. */
function longest(parts: readonly Part[]): string {
  const least = new Map(parts.map((part) => [part.what, part]));
  for (const part of parts) {
    if (part.hourly > (least.get(part.what)?.hourly ?? 0)) least.set(part.what, part);
  }
  const [first, second] = [...least.values()].toSorted((a, b) => timeOf(b) - timeOf(a));
  if (first === undefined) return '';
  const next = second ? `, then ${second.what} (${hours(timeOf(second))})` : '';
  return `With the higher limits, ${first.what} takes longest: ${hours(timeOf(first))} hours${next}.`;
}

function timeOf({ requests, hourly }: Part): number {
  return requests / hourly;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function hours(value: number): string {
  return value < 0.1 ? '< 0.1' : value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
