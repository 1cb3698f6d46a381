import type { RefreshResult } from '../refresh/result.ts';
import { fixesSection } from './findings/sections.ts';
import { folded } from './folded.ts';
import { keptDetails, keptSection } from './kept.ts';
import { leftSection } from './left.ts';
import { markdownTable, type Table } from './markdown-table.ts';
import { movedSection } from './moved.ts';
import { moversSection } from './movers.ts';
import { moversChart } from './movers-chart.ts';
import { leftOutSentence, plural } from './phrases.ts';
import { movedCounts } from './requests.ts';
import type { RunReport } from './run-report.ts';
import { changesTable, usageTable } from './tables.ts';
import { totalsTable } from './totals.ts';

interface BodyOptions {
  /** How many rows a folded table may have. */
  readonly rows: number;
  /** The section of findings, which differs between the pull request and the job summary. */
  readonly findings: string;
}

/**
 * Writes the sections that the pull request and the job summary share: what fits on a screen,
 * whatever the size of the list, and behind it the rest, folded.
 */
export function reportBody(report: RunReport, { rows, findings }: BodyOptions): string {
  const { result, page } = report;
  const moved = movedCounts(report);
  const movers = moversSection(moved, result);
  return [
    result.leftOut.map((one) => `**${leftOutSentence(one)}**`).join('\n\n'),
    totalsTable(moved, result),
    movers.text,
    movedSection(result, rows),
    keptSection(result, rows),
    fixesSection(result.fixed, { rows, page }),
    findings,
    leftSection(result.left ?? [], { rows, page }),
    ...details(report, { rows, shown: movers.shown }),
    attribution(result),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function details(report: RunReport, { rows, shown }: { rows: number; shown: number }): string[] {
  const { result } = report;
  const changes = changesTable(report);
  const isShown = changes.rows.length <= shown && result.lists.length === 1;
  const title = `All ${plural(changes.rows.length, 'change')}`;
  return [
    isShown ? '' : foldedTable(title, changes, rows),
    folded('Chart of the largest increases', moversChart(result.changes)),
    keptDetails(result, rows),
    foldedTable('API usage', usageTable(result), rows),
  ];
}

function foldedTable(title: string, table: Table, rows: number): string {
  return table.rows.length === 0 || rows === 0 ? '' : folded(title, markdownTable(table, rows));
}

/** The terms of Semantic Scholar require its name and a link wherever its data is shown. */
function attribution({ usage }: RefreshResult): string {
  const names = usage.map(({ name }) => HOME_PAGES[name] ?? name);
  return names.length === 0 ? '' : `Data from ${names.join(', ')}.`;
}

const HOME_PAGES: Record<string, string> = {
  'Semantic Scholar': '[Semantic Scholar](https://www.semanticscholar.org/?utm_source=api)',
  GitHub: '[GitHub](https://github.com)',
  OpenAlex: '[OpenAlex](https://openalex.org)',
  'Hugging Face': '[Hugging Face](https://huggingface.co)',
  GitLab: '[GitLab](https://gitlab.com)',
  Codeberg: '[Codeberg](https://codeberg.org)',
};
