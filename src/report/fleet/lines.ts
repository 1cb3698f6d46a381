import { plainSentence, terminalText } from '../../escape/plain.ts';
import { columns } from '../markdown-table.ts';
import { plural } from '../phrases.ts';
import type { FleetEntry, FleetReport, FleetSource } from './report.ts';

export const WORDS: Record<FleetEntry['operation'], string> = {
  created: 'opened',
  updated: 'updated',
  closed: 'closed',
  none: 'up to date',
  blocked: 'blocked',
  refused: 'refused',
  deferred: 'left for the next run',
  skipped: 'without lists',
};

/** The order of the table: what a person has to do something about comes first. */
export const ORDER: readonly FleetEntry['operation'][] = [
  'refused',
  'blocked',
  'deferred',
  'created',
  'updated',
  'closed',
  'none',
  'skipped',
];

/** Writes the report of a fleet for a terminal or a log: a line for each repository and source. */
export function fleetLines(report: FleetReport): string[] {
  const rows = report.repositories.map(({ repository, operation, sentence }) => [
    terminalText(repository),
    operation,
    terminalText(plainSentence(sentence)),
  ]);
  return [
    ...(rows.length > 0 ? columns(rows).split('\n') : []),
    ...report.sources.map(sourceLine),
    ...report.problems.map(terminalText),
    fleetSentence(report),
  ];
}

function sourceLine(source: FleetSource): string {
  const { name, subjects, found, requests, budget, deferred, next } = source;
  const left = `${plural(Math.max(0, budget - requests), 'request')} of the budget left`;
  const later =
    deferred > 0 ? `, ${deferred} deferred: about ${plural(next, 'request')} in the next run` : '';
  const asked = `${found} of ${plural(subjects, 'subject')} found`;
  return `${terminalText(name)}: ${asked}, in ${plural(requests, 'request')}, ${left}${later}`;
}

/** Says in one sentence what became of all repositories. */
export function fleetSentence({ repositories, dryRun, hidden }: FleetReport): string {
  const numbers = new Map<FleetEntry['operation'], number>();
  for (const { operation } of repositories) {
    numbers.set(operation, (numbers.get(operation) ?? 0) + 1);
  }
  const parts = ORDER.flatMap((operation) => {
    const count = numbers.get(operation);
    return count === undefined ? [] : [`${count} ${WORDS[operation]}`];
  });
  const changed = repositories.reduce((sum, entry) => sum + entry.changed, 0);
  const changes = `${plural(changed, 'count')} ${dryRun ? 'would change' : 'changed'}`;
  const left = hidden > 0 ? ` ${hiddenSentence(hidden)}` : '';
  const all = parts.length > 0 ? `: ${parts.join(', ')}` : '';
  const nothing = dryRun ? ' Dry run: nothing was written.' : '';
  return `${repositoriesText(repositories.length)}${all}. ${changes}.${nothing}${left}`;
}

export function repositoriesText(count: number): string {
  return plural(count, 'repository', 'repositories');
}

function hiddenSentence(hidden: number): string {
  const subject = hidden === 1 ? '1 private repository is' : `${hidden} private repositories are`;
  return `${subject} left out, because everybody can read this run. Run the fleet in a private repository to include them.`;
}
