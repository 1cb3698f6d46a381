import { type Finding, SEVERITIES } from '../../audit/finding.ts';
import { shortened } from '../../escape/characters.ts';
import { markdownText, sentenceText } from '../../escape/markdown.ts';
import { groupBy } from '../../markdown/group-by.ts';
import { type BranchPage, linePage } from '../links.ts';
import { headOf } from '../names.ts';
import { plural } from '../phrases.ts';

/** Longer titles hide the message. */
const NAME_LENGTH = 40;
/** Keeps one finding from filling the screen. */
const MESSAGE_LENGTH = 400;
/** Marks a fix that readme-tally can make. */
export const FIXABLE = '🔧';

/** The page of the list's branch, where it is known. */
export type Page = BranchPage | undefined;

/** Writes a line for each finding, the errors first. Findings about each other share a line. */
export function findingLines(findings: readonly Finding[], page: Page): string[] {
  const sorted = SEVERITIES.flatMap((one) => findings.filter(({ severity }) => severity === one));
  const groups = groupBy(sorted, ({ id, pair }) => pair ?? id);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return `- ${placesOf(group, page)} ${message(first.message)}${fixNote(first)}`;
  });
}

/** Writes a line for each fix. Two findings that the same edits fix share a line. */
export function fixLines(fixed: readonly Finding[], page: Page): string[] {
  const groups = groupBy(fixed, ({ id, file, fix }) =>
    fix === undefined ? id : JSON.stringify([file, fix.edits]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return `- ${placesOf(group, page)} ${message(first.fix?.message ?? first.message)}`;
  });
}

/** Writes where findings are, with the name of the first entry. */
function placesOf(group: readonly Finding[], page: Page): string {
  const places = new Set(group.map(({ file, line }) => placeOf(file, line, page)));
  const name = headOf(group[0]?.entry ?? '', NAME_LENGTH);
  return `${[...places].join(', ')}${name === '' ? '' : ` **${markdownText(name)}**`}:`;
}

/** Writes the place of a line, linked where the page of the branch is known. */
export function placeOf(file: string, line: number, page: Page): string {
  const place = `${markdownText(file)}:${line}`;
  return page === undefined
    ? place
    : `[${markdownText(file)}:${line}](${linePage(page, file, line)})`;
}

/** A fix is written out unless the message has its text already. */
function fixNote({ message: sentence, fix }: Finding): string {
  if (fix === undefined) return '';
  const isInMessage = fix.edits.every(({ text }) => text !== '' && sentence.includes(text));
  if (fix.safe || fix.isOnRequest)
    return isInMessage ? ` ${FIXABLE}` : ` ${FIXABLE} ${message(fix.message)}`;
  return isInMessage ? '' : ` Manual fix: ${message(fix.message)}`;
}

function message(text: string): string {
  return sentenceText(shortened(text, MESSAGE_LENGTH));
}

/** Counts findings by severity: `3 findings: 1 error, 2 warnings`. */
export function findingCounts(findings: readonly Finding[]): string {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((one) => one.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const words = counts.map(({ severity, count }) => plural(count, severity));
  return `${plural(findings.length, 'finding')}: ${words.join(', ')}`;
}

/** Writes a finding on one line, as compilers do: `README.md:5: warning: …`. */
export function findingLine({ file, line, severity, message }: Finding): string {
  return `${file}:${line}: ${severity}: ${message}`;
}
