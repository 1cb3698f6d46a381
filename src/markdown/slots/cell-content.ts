import { codeText, htmlText, tableCellText } from '../../escape/markdown.ts';
import type { Field } from '../../fields/field.ts';
import { FIELDS, type FieldName } from '../../fields/table.ts';
import { fieldOfWords } from '../../fields/words.ts';
import type { Span } from '../entries/html-tags.ts';
import { soleDate, soleGain, soleNumber, UNKNOWN, withoutMarkup } from '../numbers.ts';
import type { Slot } from './slot.ts';

/** What a cell shows of a field, and how another value is written in its place. */
export interface CellContent extends Span, Pick<Slot, 'write'> {
  /** Absent for a placeholder. */
  readonly shown: string | undefined;
}

/** Longer cells are not read. */
export const MAX_CELL = 500;

/** Returns undefined where a cell has more in it than the value of a field. */
export function cellContent(
  text: string,
  { from, to }: Span,
  { name, isHtml }: { readonly name: FieldName; readonly isHtml: boolean },
): CellContent | undefined {
  if (to - from > MAX_CELL) return undefined;
  const { type } = FIELDS[name];
  const words = text.slice(from, to);
  if (type === 'text') return textContent(words, { from, isHtml });
  if (type === 'flag') return flagContent(words, { from, to });
  if (from === to) return { from, to, shown: undefined, write: unchanged };
  const unit = unitOf(name);
  const isUnit = (rest: string) => fieldOfWords(rest.replace(/[^\p{L}\s]/gu, ' '), [unit]) === unit;
  const found = FINDERS[type](withoutMarkup(words), isUnit);
  if (found === undefined) return undefined;
  const shown = found.isNumber ? words.slice(found.from, found.to) : undefined;
  return { from: from + found.from, to: from + found.to, shown, write: unchanged };
}

const FINDERS = { count: soleNumber, gain: soleGain, date: soleDate } as const;

/** `+12 stars` */
function unitOf(name: FieldName): FieldName {
  const field: Field = FIELDS[name];
  return field.type === 'gain' ? field.of : name;
}

/** Code or emphasis around all that a cell shows. */
const WRAPPED = /^(?<mark>`|\*{1,3}|_{1,3}|~~)(?<words>[^`]+)\k<mark>$/;

/** A text is all that a cell shows. What is around it stays. */
function textContent(
  words: string,
  { from: start, isHtml }: { from: number; isHtml: boolean },
): CellContent | undefined {
  // A tag may be around any part of it, and a footnote says more.
  if (/<[!/a-z]|\[\^/i.test(words)) return undefined;
  const { mark = '', words: content = words } =
    (isHtml ? undefined : WRAPPED.exec(words)?.groups) ?? {};
  const from = start + mark.length;
  const shown = content === '' || content === UNKNOWN ? undefined : content;
  const inText = isHtml ? htmlText : tableCellText;
  const write = mark === '`' ? codeText : inText;
  return { from, to: from + content.length, shown, write };
}

/** Words and signs of cells for a flag that is not set. */
const UNSET = /^(?:no|false|active|n|n\/a|[❌✗✘✖×–—?-]️?|:x:)$/iu;

/** A cell may have another mark for what is set, and one for what is not. */
function flagContent(words: string, span: Span): CellContent {
  const isUnset = words === '' || UNSET.test(words);
  const write = (mark: string) => (mark === '' && isUnset && words !== UNKNOWN ? words : mark);
  return { ...span, shown: isUnset ? undefined : words, write };
}

function unchanged(value: string): string {
  return value;
}
