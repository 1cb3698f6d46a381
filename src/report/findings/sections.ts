import type { Finding } from '../../audit/finding.ts';
import { RULES } from '../../audit/rules/index.ts';
import { markdownText, shortened } from '../escape.ts';
import { markdownTable, type Table } from '../markdown-table.ts';
import { plural } from '../phrases.ts';

/** Titles longer than this make a table hard to read. */
const TITLE_LENGTH = 80;
/** A pull request is about numbers; the rest of the findings is in the job summary. */
const MOST_NEW = 20;
/** One rule that fires everywhere does not hide the others. */
const MOST_OF_A_RULE = 50;

/** Shows findings rule by rule, each table with at most `rows` rows, as the job summary has them. */
export function findingsByRule(findings: readonly Finding[], rows: number): string {
  if (findings.length === 0) return '';
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const groups = rules.map((id) => {
    const found = findings.filter(({ rule }) => rule === id);
    const sentence = RULES.find((rule) => rule.id === id)?.sentence ?? '';
    const table = markdownTable(findingsTable(found), Math.min(rows, MOST_OF_A_RULE));
    return `**${id}** (${found.length.toLocaleString('en-US')}) ${sentence}\n\n${table}`;
  });
  return [`### Worth a look`, `${plural(findings.length, 'finding')}.`, ...groups].join('\n\n');
}

/** Shows what was found for the first time, as the pull request has it. */
export function newFindings(findings: readonly Finding[], rows: number): string {
  if (findings.length === 0) return '';
  const table = markdownTable(findingsTable(findings), Math.min(rows, MOST_NEW));
  return `### New findings\n\n${table}`;
}

/** Shows what was put right. */
export function fixesSection(fixed: readonly Finding[], rows: number): string {
  if (fixed.length === 0) return '';
  const cells = fixed.map((finding) => [...whereAndWhat(finding), fixText(finding)]);
  const table = markdownTable({ head: ['Where', 'Entry', 'Fix'], rows: cells }, rows);
  return `### Fixed\n\n${table}`;
}

/** What a person should look at. */
export function findingsTable(findings: readonly Finding[]): Table {
  const rows = findings.map((finding) => {
    return [...whereAndWhat(finding), markdownText(finding.message), fixText(finding)];
  });
  return { head: ['Where', 'Entry', 'What', 'Fix'], rows };
}

function whereAndWhat({ file, line, entry }: Finding): string[] {
  return [`${markdownText(file)}:${line}`, markdownText(shortened(entry, TITLE_LENGTH))];
}

function fixText({ fix }: Finding): string {
  return fix === undefined ? '' : markdownText(fix.message);
}
