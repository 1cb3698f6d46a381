import { oneLine } from '../../escape/characters.ts';
import { markdownText, sentenceText } from '../../escape/markdown.ts';
import { fittedSummary, markdownTable, type Table } from '../markdown-table.ts';
import { fleetSentence, ORDER, repositoriesText, WORDS } from './lines.ts';
import { type FleetReport, failedEntries } from './report.ts';

/** Writes the page of a run of a fleet, for the job summary. */
export function fleetSummary(report: FleetReport): string {
  return fittedSummary((rows) => page(report, rows));
}

function page(report: FleetReport, rows: number): string {
  const failed = failedEntries(report).length;
  return [
    '## readme-tally: fleet',
    fleetSentence(report),
    ...report.problems.map(sentenceText),
    failed > 0
      ? `${repositoriesText(failed)} ${failed === 1 ? 'needs' : 'need'} attention: see Details.`
      : '',
    section('', repositoriesTable(report), rows),
    section('### Not updated', keptTable(report), rows),
    section('### API usage', sourcesTable(report), rows),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function section(heading: string, table: Table, rows: number): string {
  if (table.rows.length === 0) return '';
  return [heading, markdownTable(table, rows)].filter((part) => part !== '').join('\n\n');
}

function repositoriesTable({ repositories }: FleetReport): Table {
  const sorted = repositories.toSorted(
    (a, b) => ORDER.indexOf(a.operation) - ORDER.indexOf(b.operation),
  );
  return {
    head: ['Repository', 'Result', 'Changed:', 'Counts:', 'Findings:', 'Details'],
    rows: sorted.map((entry) => [
      markdownText(entry.repository),
      WORDS[entry.operation],
      number(entry.changed),
      number(entry.counts),
      number(entry.findings),
      // A sentence of ours, whose foreign parts are escaped already.
      oneLine(entry.sentence),
    ]),
  };
}

/** The reasons of all repositories together. */
function keptTable({ repositories }: FleetReport): Table {
  const reasons = new Map<string, { counts: number; repositories: number }>();
  for (const { kept } of repositories) {
    for (const { reason, counts } of kept) {
      const all = reasons.get(reason) ?? { counts: 0, repositories: 0 };
      reasons.set(reason, {
        counts: all.counts + counts,
        repositories: all.repositories + 1,
      });
    }
  }
  const sorted = [...reasons].toSorted(([, a], [, b]) => b.counts - a.counts);
  return {
    head: ['Reason', 'Counts:', 'Repositories:'],
    rows: sorted.map(([reason, all]) => [
      markdownText(reason),
      number(all.counts),
      number(all.repositories),
    ]),
  };
}

function sourcesTable({ sources }: FleetReport): Table {
  const head = ['Source', 'Subjects:', 'Found:', 'Missing:', 'Failed:', 'Deferred:'];
  return {
    head: [...head, 'Requests:', 'Budget left:', 'Needed next:'],
    rows: sources.map((one) => [
      markdownText(one.name),
      ...[one.subjects, one.found, one.missing, one.failed, one.deferred, one.requests].map(number),
      number(Math.max(0, one.budget - one.requests)),
      number(one.next),
    ]),
  };
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
