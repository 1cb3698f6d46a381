import type { Finding, Severity } from '../../audit/finding.ts';
import { shortened } from '../../escape/characters.ts';
import { logText } from '../../escape/plain.ts';
import { findingCounts } from '../findings/lines.ts';
import { plural } from '../phrases.ts';
import { alignedLines, PLAIN, type Screen, type Style } from './screen.ts';
import { type Section, sectionsText } from './sections.ts';

const TITLE_LENGTH = 40;

interface TextOptions {
  /** How many findings were fixed. */
  readonly fixed: number;
  /** Sentences before the totals. */
  readonly advice?: readonly string[];
  readonly screen?: Screen;
}

/** Writes the findings for a terminal, grouped by list, with a line of totals. */
export function findingsText(
  findings: readonly Finding[],
  { fixed, advice = [], screen = PLAIN }: TextOptions,
): string {
  const files = [...new Set(findings.map(({ file }) => file))];
  const sections: Section[] = files.map((file) => {
    const ofFile = findings.filter((one) => one.file === file);
    return { title: logText(file), lines: findingRows(ofFile, screen), wraps: true };
  });
  const last = screen.paint('bold', totals(findings, fixed));
  const summary = { lines: [...advice.map(logText), last], wraps: true, isWhole: true };
  return `${sectionsText([...sections, summary], screen)}\n`;
}

export const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  note: 'cyan',
};

/** The first word of a row that is a severity is that of the finding: only the line number is before it. */
function findingRows(findings: readonly Finding[], screen: Screen): string[] {
  const plain = alignedLines(findings.map(row), screen);
  return plain.map((line, index) => {
    const severity = findings[index]?.severity ?? 'note';
    return line.replace(severity, screen.paint(SEVERITY_STYLES[severity], severity));
  });
}

function row({ line, severity, rule, entry, message, fix }: Finding): string[] {
  const how = fix ? ` [${fix.safe ? '--fix' : 'manual fix'}: ${fix.message}]` : '';
  const title = shortened(logText(entry), TITLE_LENGTH);
  const prefix = title === '' ? '' : `${title}: `;
  return [`  ${String(line).padStart(5)}`, severity, rule, logText(`${prefix}${message}${how}`)];
}

function totals(findings: readonly Finding[], fixed: number): string {
  const done = fixed === 0 ? '' : ` Fixed ${plural(fixed, 'finding')}.`;
  if (findings.length === 0) return `No findings.${done}`;
  const safe = findings.filter(({ fix }) => fix?.safe).length;
  const fixable = safe === 0 ? '' : ` ${safe.toLocaleString('en-US')} fixable with --fix.`;
  return `${findingCounts(findings)}.${fixable}${done}`;
}
