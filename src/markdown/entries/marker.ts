import { commentText, commentWord } from '../../escape/data.ts';
import { type Fact, factText, parseFact } from '../../fields/fact.ts';
import type { Field } from '../../fields/field.ts';
import { GAIN_NAMES } from '../../fields/gains.ts';
import { FIELDS, type FieldName } from '../../fields/table.ts';
import { decodeText } from '../badges/shields-url.ts';
import type { Span } from './html-tags.ts';

/**
 * A count as text between two comments:
 * `<!-- tally:stars github:dmis-lab/biobert -->⭐ 1.9k<!-- /tally -->`.
 */
export interface Marker extends Span, Fact {
  /** The text between the comments. */
  readonly content: Span;
  /** Whether it was added because of `show` in the config. */
  readonly isShown: boolean;
  /** The badge that it was, as Markdown or HTML, because of `badges.as` in the config. */
  readonly badge?: string | undefined;
  /** Whether its comments are those of MDX. */
  readonly isMdx: boolean;
  /** What it marks: `tally:inactive`. Its field is one that the status follows from. */
  readonly status?: MarkedStatus;
}

/** What markers have in place of a field where they show a mark and no value, and their fields. */
const MARKED = {
  inactive: ['last-commit', 'last-activity'],
  rising: GAIN_NAMES,
} as const satisfies Readonly<Record<string, readonly FieldName[]>>;
type MarkedStatus = keyof typeof MARKED;

/** The longest badge that a marker records, as it is encoded. */
const MAX_BADGE = 2_000;

/** `{/* tally:… *\/}` in MDX, which has no comments of HTML. */
const OPEN =
  /(?:<!--|\{\/\*)\s{0,9}tally:([\w-]{1,50})\s{1,9}(\S{1,2000}?)(\s{1,9}shown)?(?:\s{1,9}badge:([\w.:/?=&~%-]{1,2000}))?\s{0,9}(?:-->|\*\/\})/y;
const COMMENT = /<!--|\{\/\*/g;
const CLOSE = /(?:<!--|\{\/\*)\s{0,9}\/tally\s{0,9}(?:-->|\*\/\})/y;
/** With more text in between, the comments belong to two markers that lost their other halves. */
const MAX_LENGTH = 400;
const ADDRESS = /(?<!\\)\]\(|:\/\//;
/** All that the marker of an address has between its comments. */
export const ADDRESS_LINK = /^\[\w{1,20}\]\((https?:\/\/[^\s()<>|]{1,300})\)$/;

/** Returns whether a field is the address of something, which a text links. */
export function isAddress(name: FieldName): boolean {
  const field: Field = FIELDS[name];
  return field.type === 'text' && field.isAddress === true;
}

/**
 * Finds markers whose comments start within `spans`, in one pass, and calls `found` with the span
 * of the opening comment.
 */
export function findMarkers<S extends Span>(
  text: string,
  spans: readonly S[],
  found: (marker: Marker, span: S) => void,
): void {
  let open: { from: number; match: RegExpExecArray; span: S } | undefined;
  for (const { at, span } of commentStarts(text, spans)) {
    const opening = matchAt(OPEN, text, at);
    if (opening) open = { from: at, match: opening, span };
    const closing = matchAt(CLOSE, text, at);
    if (!closing || !open) continue;
    const marker = markerOf(text, open, { start: at, end: at + closing[0].length });
    if (marker) found(marker, open.span);
    open = undefined;
  }
}

interface MarkerForm extends Pick<Marker, 'isShown' | 'isMdx' | 'badge'> {
  readonly status?: MarkedStatus | undefined;
}

export function markerText(
  count: Fact,
  content: string,
  { isShown, isMdx, status, badge }: MarkerForm,
): string {
  const subject = commentText(factText(count).replace(`${count.field}:`, ''));
  const name = status ?? count.field;
  const note = `${isShown ? ' shown' : ''}${badge ? ` badge:${commentWord(badge)}` : ''}`;
  const [open, close] = isMdx ? ['{/*', '*/}'] : ['<!--', '-->'];
  return `${open} tally:${name} ${subject}${note} ${close}${content}${open} /tally ${close}`;
}

/** Whether a marker can record a badge. */
export function isRecordable(badge: string): boolean {
  return commentWord(badge).length <= MAX_BADGE;
}

function markerOf(
  text: string,
  { from, match }: { from: number; match: RegExpExecArray },
  { start, end }: { start: number; end: number },
): Marker | undefined {
  const [whole, field = '', subject, shown, badge] = match;
  const status = isMarkedStatus(field) ? field : undefined;
  const count = factOf(status ? MARKED[status] : [field], decodeText(subject ?? ''));
  if (count === undefined || !isContent(text, count.field, [from + whole.length, start]))
    return undefined;
  const content = { from: from + whole.length, to: start };
  return {
    ...count,
    from,
    to: end,
    content,
    isShown: shown !== undefined,
    ...(badge === undefined ? {} : { badge: decodeText(badge) }),
    isMdx: whole.startsWith('{'),
    ...(status ? { status } : {}),
  };
}

function isMarkedStatus(name: string): name is MarkedStatus {
  return Object.hasOwn(MARKED, name);
}

/** Returns the first of some fields that the subject has. */
function factOf(fields: readonly string[], subject: string): Fact | undefined {
  for (const field of fields) {
    const fact = parseFact(`${field}:${subject}`);
    if (fact) return fact;
  }
  return undefined;
}

/** The content is on one line, or alone on a line, and in one cell. */
function isContent(
  text: string,
  field: FieldName,
  [from, to]: readonly [from: number, to: number],
): boolean {
  if (to - from > MAX_LENGTH) return false;
  const content = text.slice(from, to);
  const words = content.trim();
  const isLink = isAddress(field) && ADDRESS_LINK.test(words);
  if (/[\r\n]|(?<!\\)\|/.test(words) || (ADDRESS.test(words) && !isLink)) return false;
  const at = content.indexOf(words);
  const [isBelow, isAbove] = [content.slice(0, at), content.slice(at + words.length)].map(hasBreak);
  return words === '' || isBelow === isAbove;
}

function hasBreak(text: string): boolean {
  return /[\r\n]/.test(text);
}

function* commentStarts<S extends Span>(
  text: string,
  spans: readonly S[],
): Generator<{ at: number; span: S }> {
  for (const span of spans) {
    for (const match of text.slice(span.from, span.to).matchAll(COMMENT)) {
      yield { at: span.from + match.index, span };
    }
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
