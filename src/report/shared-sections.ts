import type { RefreshResult } from '../refresh/result.ts';
import { markdownText } from './escape.ts';
import { fixesSection } from './findings/sections.ts';
import { markdownTable, type Table } from './markdown-table.ts';
import { moversChart } from './movers.ts';
import { leftOutSentence, plural } from './phrases.ts';
import type { RunReport } from './run-report.ts';
import { changesTable, keptReasons, keptTable, usageTable } from './tables.ts';

/**
 * Writes the part that the pull request and the job summary share, each table with `rows` rows.
 * `findings` is what each of them has to say about those.
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
    keptSection(result, rows),
    fixesSection(result.fixed, rows),
    findings,
    section('### What it cost', usageTable(result), rows),
    attribution(result),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Says why in a line, however many counts it concerns; the counts themselves are folded away. */
function keptSection(result: RefreshResult, rows: number): string {
  const table = keptTable(result);
  if (table.rows.length === 0) return '';
  const reasons = [...keptReasons(result)].map(
    ([reason, count]) => `- ${markdownText(reason)} — ${plural(count, 'count')}`,
  );
  const which = `<details><summary>Which ones</summary>\n\n${markdownTable(table, rows)}\n\n</details>`;
  const heading = `### ${plural(table.rows.length, 'count')} kept the old number`;
  return [heading, reasons.slice(0, rows).join('\n'), which].join('\n\n');
}

function section(heading: string, table: Table, rows: number): string {
  if (table.rows.length === 0) return '';
  return [heading, markdownTable(table, rows)].filter((part) => part !== '').join('\n\n');
}

/** Semantic Scholar asks to be named and linked where its numbers are shown. */
function attribution({ usage }: RefreshResult): string {
  const names = usage.map(({ name }) => HOMES[name] ?? name);
  return names.length === 0 ? '' : `Numbers by ${names.join(', ')}.`;
}

const HOMES: Record<string, string> = {
  'Semantic Scholar': '[Semantic Scholar](https://www.semanticscholar.org/?utm_source=api)',
  GitHub: '[GitHub](https://github.com)',
  OpenAlex: '[OpenAlex](https://openalex.org)',
  'Hugging Face': '[Hugging Face](https://huggingface.co)',
};
