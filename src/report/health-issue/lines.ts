import { SEVERITIES, type Severity } from '../../audit/finding.ts';

/** A finding in the List health issue. */
export interface HealthLine {
  /** The finding's id. */
  readonly id: string;
  readonly severity: Severity;
  /** Markdown, without the checkbox and the marker. */
  readonly text: string;
  readonly isTicked: boolean;
}

/** The findings that an issue shows. */
export interface HealthLines {
  readonly open: readonly HealthLine[];
  readonly resolved: readonly HealthLine[];
}

/** The heading of each severity. */
export const HEADINGS: Readonly<Record<Severity, string>> = {
  error: '### Errors',
  warning: '### Warnings',
  note: '### Notes',
};
/** Opens the part of the resolved findings. */
export const RESOLVED = '<details><summary>Resolved</summary>';
/** What opened that part in the issues of version 0.1. */
const FORMERLY_RESOLVED = '<details><summary>Gone</summary>';

const BEGIN = '<!-- readme-tally:list-health -->';
const END = '<!-- readme-tally:list-health end -->';
const LINE = /^- \[([ xX])\] (.*) <!-- tally-finding:([\w-]+) -->$/;

/** Whether a body has the managed part. */
export function isHealthBody(body: string): boolean {
  return body.includes(BEGIN);
}

/** Replaces the managed part of a body, or appends it. The text around it stays. */
export function withHealthPart(body: string, part: string): string {
  const [before, , after] = partsOf(body);
  return `${before}${BEGIN}\n${part}\n${END}${after}`;
}

/** Reads the lines of the managed part. GitHub's editor saves CRLF line endings. */
export function readHealthLines(body: string): HealthLines {
  const open: HealthLine[] = [];
  const resolved: HealthLine[] = [];
  let severity: Severity = 'note';
  let isResolved = false;
  for (const line of partsOf(body)[1].split('\n')) {
    severity = SEVERITIES.find((one) => HEADINGS[one] === line) ?? severity;
    isResolved ||= line === RESOLVED || line === FORMERLY_RESOLVED;
    const [, box, text, id] = LINE.exec(line) ?? [];
    if (text === undefined || id === undefined) continue;
    if (isResolved) {
      resolved.push({ id, severity, text: text.replace(/^~~(.*)~~$/, '$1'), isTicked: true });
    } else {
      open.push({ id, severity, text, isTicked: box !== ' ' });
    }
  }
  return { open, resolved };
}

/** Writes a finding as an item of a task list. */
export function healthLine({ id, text, isTicked }: HealthLine): string {
  return `- [${isTicked ? 'x' : ' '}] ${text} <!-- tally-finding:${id} -->`;
}

/** Converts CRLF line endings to LF. */
export function plainEnds(body: string): string {
  return body.replaceAll('\r\n', '\n');
}

/** Splits a body at its managed part. */
function partsOf(given: string): [before: string, part: string, after: string] {
  const body = plainEnds(given);
  const from = body.indexOf(BEGIN);
  if (from < 0) return [body === '' ? '' : `${body}\n\n`, '', ''];
  const to = body.indexOf(END, from);
  // Without an end marker, everything after the start marker is the managed part.
  const [last, next] = to < 0 ? [body.length, body.length] : [to, to + END.length];
  return [body.slice(0, from), body.slice(from + BEGIN.length, last), body.slice(next)];
}
