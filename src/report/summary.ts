import { plainLines } from '../escape/characters.ts';
import { codeBlock } from '../escape/markdown.ts';
import { findingsByRule, withoutFixed } from './findings/sections.ts';
import { folded } from './folded.ts';
import { fittedSummary } from './markdown-table.ts';
import { type Outcome, outcomeNumbers, outcomeSentence } from './outcome.ts';
import type { RunReport } from './run-report.ts';
import { reportBody } from './shared-sections.ts';

interface SummaryOptions {
  readonly dryRun: boolean;
  /** The unified diff of a dry run. */
  readonly diff?: string;
  /** Markdown sentences that follow the outcome. */
  readonly advice?: readonly string[];
  /** A section on problems that a maintainer can fix. */
  readonly wrong?: string;
}

/** Writes the job summary. */
export function jobSummary(
  report: RunReport,
  outcome: Outcome,
  { dryRun, diff = '', advice = [], wrong = '' }: SummaryOptions,
): string {
  const { findings } = report.result;
  const lead = outcomeSentence(outcome, outcomeNumbers(report.result, dryRun));
  const open = withoutFixed(findings, report.result);
  return fittedSummary((rows) => {
    const parts = [
      `## readme-tally`,
      lead,
      ...advice,
      wrong,
      reportBody(report, {
        rows,
        findings: findingsByRule(open, { rows, page: report.page }),
      }),
      folded('Diff', diffBlock(diff, rows)),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
  });
}

function diffBlock(diff: string, rows: number): string {
  if (diff === '') return '';
  const lines = diff.replace(/\n$/, '').split('\n');
  const shown = lines.slice(0, rows * 10).join('\n');
  const rest = lines.length - rows * 10;
  return `${codeBlock(plainLines(shown), 'diff')}${rest > 0 ? `\n\n… and ${rest} more lines.` : ''}`;
}
