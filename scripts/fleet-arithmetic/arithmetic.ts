import type { Plan } from '../../src/fleet/files/plan-file.ts';
import { CHANGING, CREATES, INSTALLATION, READS, SOURCE_LIMITS, WRITES } from './limits.ts';

/** What is computed of a plan. */
type Counted = Pick<Plan, 'shards' | 'groups'>;

/** Writes how many requests and hours a plan takes, with `times` as many lists, as a table. */
export function arithmetic(plan: Counted, times = 1): string {
  const lists = Math.round(
    times * plan.groups.reduce((sum, { members }) => sum + members.length, 0),
  );
  const rows = [...sourceRows(plan, times), ...repositoryRows(lists)];
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
  const head = [
    '| What | Subjects | Requests | Allowed in an hour | Hours |',
    '|---|--:|--:|---|--:|',
  ];
  return [...head, ...lines].join('\n');
}

function sourceRows({ shards }: Counted, times: number): string[][] {
  const ids = [...new Set(shards.map(({ source }) => source))];
  return ids.flatMap((id) => {
    const limits = SOURCE_LIMITS[id];
    if (limits === undefined) return [];
    const own = shards.filter(({ source }) => source === id);
    const subjects = Math.round(times * own.reduce((sum, one) => sum + one.subjects, 0));
    const titles = own.reduce((sum, one) => sum + one.titles, 0);
    const requests = Math.ceil(subjects / limits.batch) + titles;
    return limits.hourly.map(([label, hourly]) => [
      limits.name,
      number(subjects),
      number(requests),
      `${number(hourly)}, ${label}`,
      hours(requests / hourly),
    ]);
  });
}

function repositoryRows(lists: number): string[][] {
  const changed = Math.ceil(lists * CHANGING);
  const requests = lists * READS + changed * WRITES;
  const created = changed * CREATES;
  const row = (requests: number, hourly: number, label: string) => [
    label,
    number(lists),
    number(requests),
    `${number(hourly)} for an installation`,
    hours(requests / hourly),
  ];
  return [
    row(requests, INSTALLATION.least, 'Repositories, a small installation'),
    row(requests, INSTALLATION.most, 'Repositories, a large installation'),
    row(created, INSTALLATION.creating, 'Commits and pull requests'),
  ];
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function hours(value: number): string {
  return value < 0.1 ? '< 0.1' : value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
