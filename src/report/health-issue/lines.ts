import { SEVERITIES, type Severity } from '../../audit/finding.ts';

/** A finding as the issue shows it. */
export interface HealthLine {
  /** The finding's id. */
  readonly id: string;
  readonly severity: Severity;
  /** Markdown, without box and mark. */
  readonly text: string;
  readonly isTicked: boolean;
}

/** What an issue shows: what there is, and what is gone since. */
export interface HealthLines {
  readonly open: readonly HealthLine[];
  readonly gone: readonly HealthLine[];
}

/** The headings of the issue, by severity. */
export const HEADINGS: Readonly<Record<Severity, string>> = {
  error: '### Errors',
  warning: '### Warnings',
  note: '### Notes',
};
/** What opens the part of the findings that are gone. */
export const GONE = '<details><summary>Gone</summary>';

const BEGIN = '<!-- readme-tally:list-health -->';
const END = '<!-- readme-tally:list-health end -->';
const LINE = /^- \[([ xX])\] (.*) <!-- tally-finding:([\w-]+) -->$/;

/** Says whether a body has our part. */
export function isHealthBody(body: string): boolean {
  return body.includes(BEGIN);
}

/** Puts our part into a body, in the place of the one before. The text around it stays. */
export function withHealthPart(body: string, part: string): string {
  const [before, , after] = partsOf(body);
  return `${before}${BEGIN}\n${part}\n${END}${after}`;
}

/** Reads the lines of our part, ticks and all. GitHub's editor ends lines as Windows does. */
export function readHealthLines(body: string): HealthLines {
  const open: HealthLine[] = [];
  const gone: HealthLine[] = [];
  let severity: Severity = 'note';
  let isGone = false;
  for (const line of partsOf(body)[1].split('\n')) {
    severity = SEVERITIES.find((one) => HEADINGS[one] === line) ?? severity;
    isGone ||= line === GONE;
    const [, box, text, id] = LINE.exec(line) ?? [];
    if (text === undefined || id === undefined) continue;
    if (isGone) gone.push({ id, severity, text: text.replace(/^~~(.*)~~$/, '$1'), isTicked: true });
    else open.push({ id, severity, text, isTicked: box !== ' ' });
  }
  return { open, gone };
}

/** Writes a line as the issue has it. */
export function healthLine({ id, text, isTicked }: HealthLine): string {
  return `- [${isTicked ? 'x' : ' '}] ${text} <!-- tally-finding:${id} -->`;
}

/** Gives a body with the line ends that we write. */
export function plainEnds(body: string): string {
  return body.replaceAll('\r\n', '\n');
}

/** What is before our part, the part, and what is behind it. */
function partsOf(given: string): [before: string, part: string, after: string] {
  const body = plainEnds(given);
  const from = body.indexOf(BEGIN);
  if (from < 0) return [body === '' ? '' : `${body}\n\n`, '', ''];
  const to = body.indexOf(END, from);
  // Without its end, our part is all that follows.
  const [last, next] = to < 0 ? [body.length, body.length] : [to, to + END.length];
  return [body.slice(0, from), body.slice(from + BEGIN.length, last), body.slice(next)];
}
