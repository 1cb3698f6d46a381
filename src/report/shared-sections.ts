import { markdownText } from '../escape/markdown.ts';
import type { RefreshResult } from '../refresh/result.ts';
import { fixesSection } from './findings/sections.ts';
import { leftSection } from './left.ts';
import { markdownTable, type Table } from './markdown-table.ts';
import { moversChart } from './movers.ts';
import { leftOutSentence, plural } from './phrases.ts';
import type { RunReport } from './run-report.ts';
import { changesTable, keptReasons, keptTable, usageTable } from './tables.ts';

/**
 * Writes the sections that the pull request and the job summary share, with at most `rows` rows per
 * table. `findings` is the section of findings, which differs between the two.
 */
export function reportBody(
  report: RunReport,
  { rows, findings }: { rows: number; findings: string },
): string {
  const { result } = report;
  return [
    result.leftOut.map((one) => `**${leftOutSentence(one)}**`).join('\n\n'),
    rows > 0 ? moversChart(result.changes) : '',
    section('', changesTable(report), rows),
    notUpdatedSection(result, rows),
    fixesSection(result.fixed, rows),
    findings,
    leftSection(result.left ?? [], rows),
    section('### API usage', usageTable(result), rows),
    attribution(result),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Writes one line per reason, and a collapsed table of the counts. */
function notUpdatedSection(result: RefreshResult, rows: number): string {
  const table = keptTable(result);
  if (table.rows.length === 0) return '';
  const reasons = [...keptReasons(result)].map(
    ([reason, count]) => `- ${markdownText(reason)} — ${plural(count, 'count')}`,
  );
  const details = `<details><summary>Affected counts</summary>\n\n${markdownTable(table, rows)}\n\n</details>`;
  const heading = `### ${plural(table.rows.length, 'count')} not updated`;
  return [heading, reasons.slice(0, rows).join('\n'), details].join('\n\n');
}

function section(heading: string, table: Table, rows: number): string {
  if (table.rows.length === 0) return '';
  return [heading, markdownTable(table, rows)].filter((part) => part !== '').join('\n\n');
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
};
