import { type Finding, SEVERITIES } from '../../audit/finding.ts';
import { markdownText, shortened } from '../escape.ts';
import { type BranchPage, linePage, rulePage } from '../links.ts';
import { plural } from '../phrases.ts';
import {
  GONE,
  HEADINGS,
  type HealthLine,
  type HealthLines,
  healthLine,
  readHealthLines,
  withHealthPart,
} from './lines.ts';

/** What the issue is made of. */
export interface Health {
  /** What this run found, the findings that it puts right among them. */
  readonly findings: readonly Finding[];
  /** The body that the issue has; empty where there is none. */
  readonly old: string;
  /** Whether a finding may still be there although this run does not have it. */
  readonly mayRemain: (id: string) => boolean;
  /** The branch that is audited. */
  readonly files: BranchPage;
  /** How many characters the body may have. */
  readonly limit: number;
}

/** The body of the issue, and what it shows. */
export interface HealthText {
  readonly body: string;
  /** The findings that it has room for. */
  readonly shown: readonly HealthLine[];
}

const MOST_GONE = 10;
const ENTRY_LENGTH = 120;
/** One finding never takes the place of all others. */
const PART_LENGTH = 600;
/** Room for what stands around the lines of what there is, and for the lines of what is gone. */
const FRAME = 1000;

/** Writes the issue. The same findings, with the same boxes ticked, give the same text. */
export function healthText({ findings, old, mayRemain, files, limit }: Health): HealthText {
  const before = readHealthLines(old);
  const found = findings.map((finding) => lineOf(finding, { files, before }));
  const ids = new Set(found.map(({ id }) => id));
  const kept = before.open.filter(({ id }) => !ids.has(id) && mayRemain(id));
  const open = bySeverity([...found, ...kept]);
  const gone = goneLines(before, new Set(open.map(({ id }) => id)));
  const around = withHealthPart(old, '').length + FRAME + lengthOf(gone);
  const shown = fitting(open, limit - around);
  return { body: withHealthPart(old, partOf({ open, shown, gone })), shown };
}

function lineOf(
  { id, rule, severity, file, line, entry, message, fix }: Finding,
  { files, before }: { files: BranchPage; before: HealthLines },
): HealthLine {
  const where = `[${markdownText(file)}:${line}](${linePage(files, file, line)})`;
  const about = markdownText(shortened(entry, ENTRY_LENGTH));
  const way = fix ? ` ${fix.safe ? '🔧' : 'By hand:'} ${part(fix.message)}` : '';
  const text = `${where} [${rule}](${rulePage(rule)}) ${about}: ${part(message)}${way}`;
  const isTicked = before.open.some((one) => one.id === id && one.isTicked);
  return { id, severity, text, isTicked };
}

function part(text: string): string {
  return markdownText(shortened(text, PART_LENGTH));
}

function bySeverity(lines: readonly HealthLine[]): HealthLine[] {
  return SEVERITIES.flatMap((severity) => lines.filter((line) => line.severity === severity));
}

function goneLines(before: HealthLines, open: ReadonlySet<string>): HealthLine[] {
  const gone = new Map<string, HealthLine>();
  for (const line of [...before.open, ...before.gone]) {
    if (!open.has(line.id) && !gone.has(line.id)) gone.set(line.id, line);
  }
  return [...gone.values()].slice(0, MOST_GONE).map(struck);
}

function struck(line: HealthLine): HealthLine {
  return { ...line, text: `~~${line.text}~~`, isTicked: true };
}

/** What was ticked comes first where there is no room for all, so that no tick is lost. */
function fitting(lines: readonly HealthLine[], room: number): HealthLine[] {
  const kept = new Set<HealthLine>();
  let left = room;
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

type Parts = Record<'open' | 'shown' | 'gone', readonly HealthLine[]>;

function partOf({ open, shown, gone }: Parts): string {
  const rest = open.length - shown.length;
  const groups = SEVERITIES.map((severity) => {
    const lines = shown.filter((line) => line.severity === severity).map(healthLine);
    return lines.length === 0 ? '' : `${HEADINGS[severity]}\n\n${lines.join('\n')}`;
  });
  const parts = [
    open.length === 0 ? 'Nothing is left to look at.' : leadOf(open.length),
    ...groups,
    rest > 0 ? `${plural(rest, 'more finding')}: the job summary has them.` : '',
    gone.length > 0 ? `${GONE}\n\n${gone.map(healthLine).join('\n')}\n\n</details>` : '',
  ];
  return parts.filter((one) => one !== '').join('\n\n');
}

function leadOf(count: number): string {
  return `${plural(count, 'finding')}. Tick the box of one with 🔧, and the next run puts its fix into the pull request. The other boxes are yours: they do nothing.`;
}
