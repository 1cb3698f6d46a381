import type { Finding } from '../../audit/finding.ts';
import { RULES } from '../../audit/rules/index.ts';
import { shortened } from '../../escape/characters.ts';
import { markdownText } from '../../escape/markdown.ts';
import { markdownTable, type Table } from '../markdown-table.ts';
import { findingCounts } from './table.ts';

/** Longer titles make a table hard to read. */
const TITLE_LENGTH = 80;
/** The pull request shows so many new findings at most; the job summary lists all of them. */
const MAX_NEW = 20;
/** Keeps a rule with many findings from hiding the other rules. */
const MAX_PER_RULE = 50;

/** Writes the job summary's section of findings: a table per rule, with at most `rows` rows each. */
export function findingsByRule(findings: readonly Finding[], rows: number): string {
  if (findings.length === 0) return '';
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const groups = rules.map((id) => {
    const ofRule = findings.filter(({ rule }) => rule === id);
    const sentence = RULES.find((rule) => rule.id === id)?.sentence ?? '';
    const table = markdownTable(findingsTable(ofRule), Math.min(rows, MAX_PER_RULE));
    return `**${id}** (${ofRule.length.toLocaleString('en-US')}): ${sentence}\n\n${table}`;
  });
  return ['### Findings', `${findingCounts(findings)}.`, ...groups].join('\n\n');
}

/** Writes the pull request's section of the findings that earlier runs did not have. */
export function newFindings(findings: readonly Finding[], rows: number): string {
  if (findings.length === 0) return '';
  const table = markdownTable(findingsTable(findings), Math.min(rows, MAX_NEW));
  return `### New findings\n\n${table}`;
}

/** Writes the section of the findings that the pull request fixes. */
export function fixesSection(fixed: readonly Finding[], rows: number): string {
  if (fixed.length === 0) return '';
  const cells = fixed.map((finding) => [...locationCells(finding), fixText(finding)]);
  const table = markdownTable({ head: ['Location', 'Entry', 'Fix'], rows: cells }, rows);
  return `### Fixed\n\n${table}`;
}

export function findingsTable(findings: readonly Finding[]): Table {
  const rows = findings.map((finding) => {
    return [...locationCells(finding), markdownText(finding.message), fixText(finding)];
  });
  return { head: ['Location', 'Entry', 'Finding', 'Fix'], rows };
}

function locationCells({ file, line, entry }: Finding): string[] {
  return [`${markdownText(file)}:${line}`, markdownText(shortened(entry, TITLE_LENGTH))];
}

function fixText({ fix }: Finding): string {
  return fix === undefined ? '' : markdownText(fix.message);
}
