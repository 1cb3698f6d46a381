import { type Finding, SEVERITIES } from '../../audit/finding.ts';
import { shortened } from '../../escape/characters.ts';
import { markdownText, sentenceText } from '../../escape/markdown.ts';
import { type BranchPage, linePage, ruleLink } from '../links.ts';
import { plural } from '../phrases.ts';
import {
  HEADINGS,
  type HealthLine,
  type HealthLines,
  healthLine,
  RESOLVED,
  readHealthLines,
  withHealthPart,
} from './lines.ts';

/** What the body of the List health issue is built from. */
export interface Health {
  /** The findings of this run, those that it fixes included. */
  readonly findings: readonly Finding[];
  /** The current body of the issue; empty when there is no issue. */
  readonly old: string;
  /** Whether a finding that this run does not report may still exist, for lack of source data. */
  readonly mayRemain: (id: string) => boolean;
  /** The branch that is audited. */
  readonly files: BranchPage;
  /** The maximum length of the body, in characters. */
  readonly limit: number;
}

/** The body of the issue, and the findings that it shows. */
export interface HealthText {
  readonly body: string;
  /** Those that fit into the limit. */
  readonly shown: readonly HealthLine[];
}

const MAX_RESOLVED = 10;
const ENTRY_LENGTH = 120;
/** Keeps a long finding from using up the limit. */
const PART_LENGTH = 600;
/** Characters reserved for headings and the sentences around the findings. */
const FRAME = 1000;

/** Writes the body of the issue. The same findings and checkboxes always give the same text. */
export function healthText({ findings, old, mayRemain, files, limit }: Health): HealthText {
  const before = readHealthLines(old);
  const found = findings.map((finding) => lineOf(finding, { files, before }));
  const ids = new Set(found.map(({ id }) => id));
  const kept = before.open.filter(({ id }) => !ids.has(id) && mayRemain(id));
  const open = bySeverity([...found, ...kept]);
  const resolved = resolvedLines(before, new Set(open.map(({ id }) => id)));
  const reserved = withHealthPart(old, '').length + FRAME + lengthOf(resolved);
  const shown = fitting(open, limit - reserved);
  return { body: withHealthPart(old, partOf({ open, shown, resolved })), shown };
}

function lineOf(
  { id, rule, severity, file, line, entry, message, fix }: Finding,
  { files, before }: { files: BranchPage; before: HealthLines },
): HealthLine {
  const location = `[${markdownText(file)}:${line}](${linePage(files, file, line)})`;
  const title = markdownText(shortened(entry, ENTRY_LENGTH));
  const isApplied = fix?.safe || fix?.isOnRequest;
  const how = fix ? ` ${isApplied ? '🔧' : 'Manual fix:'} ${part(fix.message)}` : '';
  const text = `${location} ${ruleLink(rule)} ${title}: ${part(message)}${how}`;
  const isTicked = before.open.some((one) => one.id === id && one.isTicked);
  return { id, severity, text, isTicked };
}

function part(text: string): string {
  return sentenceText(shortened(text, PART_LENGTH));
}

function bySeverity(lines: readonly HealthLine[]): HealthLine[] {
  return SEVERITIES.flatMap((severity) => lines.filter((line) => line.severity === severity));
}

function resolvedLines(before: HealthLines, open: ReadonlySet<string>): HealthLine[] {
  const resolved = new Map<string, HealthLine>();
  for (const line of [...before.open, ...before.resolved]) {
    if (!open.has(line.id) && !resolved.has(line.id)) resolved.set(line.id, line);
  }
  return [...resolved.values()].slice(0, MAX_RESOLVED).map(struckThrough);
}

function struckThrough(line: HealthLine): HealthLine {
  return { ...line, text: `~~${line.text}~~`, isTicked: true };
}

/** Keeps the lines that fit into `limit`. Selected checkboxes come first, so that none is lost. */
function fitting(lines: readonly HealthLine[], limit: number): HealthLine[] {
  const kept = new Set<HealthLine>();
  let left = limit;
  for (const line of lines.toSorted((a, b) => Number(b.isTicked) - Number(a.isTicked))) {
    left -= lengthOf([line]);
    if (left < 0) break;
    kept.add(line);
  }
  return lines.filter((line) => kept.has(line));
}

function lengthOf(lines: readonly HealthLine[]): number {
  return lines.reduce((sum, line) => sum + healthLine(line).length + 1, 0);
}

type Parts = Record<'open' | 'shown' | 'resolved', readonly HealthLine[]>;

function partOf({ open, shown, resolved }: Parts): string {
  const rest = open.length - shown.length;
  const groups = SEVERITIES.map((severity) => {
    const lines = shown.filter((line) => line.severity === severity).map(healthLine);
    return lines.length === 0 ? '' : `${HEADINGS[severity]}\n\n${lines.join('\n')}`;
  });
  const parts = [
    open.length === 0 ? 'No open findings.' : leadOf(open.length),
    ...groups,
    rest > 0 ? `The job summary lists ${plural(rest, 'more finding')}.` : '',
    resolved.length > 0
      ? `${RESOLVED}\n\n${resolved.map(healthLine).join('\n')}\n\n</details>`
      : '',
  ];
  return parts.filter((one) => one !== '').join('\n\n');
}

function leadOf(count: number): string {
  return `${plural(count, 'finding')}. Tick the checkbox of a finding with 🔧 to add its fix to the pull request in the next run. The other checkboxes have no effect.`;
}
