import { plainSentence, terminalText } from '../../escape/plain.ts';
import { columns } from '../markdown-table.ts';
import { plural } from '../phrases.ts';
import type { FleetReport, FleetSource } from './report.ts';
import { fleetSentence } from './summary.ts';

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
