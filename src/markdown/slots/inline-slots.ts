import {
  commonStyle,
  isUpperCase,
  type NumberStyle,
  writtenStyle,
} from '../../fields/number-style.ts';
import { type FieldName, hasField } from '../../fields/table.ts';
import { linkSubject } from '../../subjects/link.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { Entry, PageLink } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { overlapTest } from '../entries/spans.ts';
import { type Counted, subjectsAt } from './number-subjects.ts';
import type { Found, LeftSpan, Slot, Unclear } from './slot.ts';

/** The values of `adopt` in the config. */
export const SPELLINGS = ['star-in-link', 'star-prefix', 'star-suffix', 'cited'] as const;
export type Spelling = (typeof SPELLINGS)[number];

interface Pattern {
  readonly field: FieldName;
  /** Its first group is the number. */
  readonly pattern: RegExp;
  readonly isInLink: boolean;
  /** Whether the number may be in a code span, which then is only formatting. */
  readonly isInCode?: boolean;
}

const NUMBER = String.raw`(\d{1,3}(?:[ \u00A0\u2009\u202F'’.]\d{3}(?!\d))+(?!\s?[kKMB万萬만])|\d+(?:,\d{3})*(?:\.\d+)?(?:\s?[kKMB](?!\w)|\s?[万萬만])?)`;
/** A row of stars is a rating. */
const STAR = String.raw`(?<!(?:[⭐★☆🌟]\uFE0F?|:star:)\s?)(?:⭐|★|🌟|:star:)\uFE0F?\s?`;
/** Only `stars`, or a word that goes on with the sentence, may follow a count: `⭐ 10 best papers` is none. */
const END = String.raw`(?!\w|[.,]\d|\s*(?!(?:[Ss]tars?|and|or|but|with|which|that|while)\b)[\p{L}\p{N}])`;
const START = String.raw`(?<![\w.,-])`;

const AFTER = String.raw`(?:⭐|★|🌟)\uFE0F?(?!\s?[⭐★☆🌟\d]|[\p{L}])`;
const WORDS = String.raw`(?:GitHub\s[Ss]tars|[Ss]tars\son\sGitHub)(?![\p{L}\p{N}])`;

const PATTERNS: Record<Spelling, Pattern> = {
  'star-in-link': { field: 'stars', pattern: pattern(STAR + NUMBER + END), isInLink: true },
  'star-prefix': { field: 'stars', pattern: pattern(STAR + NUMBER + END), isInLink: false },
  'star-suffix': {
    field: 'stars',
    pattern: pattern(`${START}${NUMBER}\\s?(?:${AFTER}|${WORDS})`),
    isInLink: false,
  },
  cited: {
    field: 'citations',
    pattern: pattern(
      String.raw`\b[Cc]ited(?:[ -][Bb]y)?\s?[:：]?\s?[\x60(\[]\s?${NUMBER}\s?[\x60)\]]`,
    ),
    isInLink: false,
    isInCode: true,
  },
};

function pattern(source: string): RegExp {
  return new RegExp(source, 'gu');
}

export function inlineSlots(
  text: string,
  entries: readonly Entry[],
  spellings: readonly Spelling[],
): Found {
  const slots: Slot[] = [];
  const unclear: Unclear[] = [];
  const left: LeftSpan[] = [];
  for (const spelling of spellings) {
    const found = entries.flatMap((entry) => entryCounts(text, entry, PATTERNS[spelling]));
    const numbers = found.map(({ span }) => text.slice(span.from, span.to));
    const list = { style: commonStyle(numbers), isUpper: isUpperCase(numbers) };
    for (const { entry, span, subject } of found) {
      if (!('reason' in subject)) {
        const shown = text.slice(span.from, span.to);
        const { field } = PATTERNS[spelling];
        slots.push({ subject, field, ...span, entry, shown, ...writtenLike(shown, list) });
        continue;
      }
      const place = { ...span, entry, kind: 'number', reason: subject.reason } as const;
      // Stars of another site, such as those of a Docker image, are no finding.
      if (subject.candidates === 0) left.push(place);
      else unclear.push(place);
    }
  }
  return { slots, unclear, left };
}

/** A number keeps its own style. One that fits several is written as most of the list's. */
function writtenLike(
  shown: string,
  list: { readonly style: NumberStyle | undefined; readonly isUpper: boolean },
): Pick<Slot, 'format' | 'write'> {
  const own = writtenStyle(shown);
  const isPrecise = own === 'compact' && list.style === 'precise';
  const isUpper = /[KMB]$/.test(shown) || (list.isUpper && !/k$/.test(shown));
  return {
    format: isPrecise ? list.style : (own ?? list.style),
    write: (number) => (isUpper ? number.toUpperCase() : number),
  };
}

/** The numbers of an entry in one notation, with what they count. */
function entryCounts(text: string, entry: Entry, of: Pattern): (Counted & { entry: Entry })[] {
  const spans = of.isInLink ? matchesInLinks(text, entry, of) : matchesInText(text, entry, of);
  if (spans.length === 0) return [];
  const isAnchor = overlapTest(entry.headings);
  return spans.map((one) => {
    const subject = isAnchor(one.span) ? IN_HEADING : one.subject;
    return { ...one, subject, entry };
  });
}

const IN_HEADING = {
  candidates: 0,
  reason: 'A number in a heading is not changed: the links to the heading contain it.',
};

/** The subject of a number in a link's text is that of the link. */
function matchesInLinks(text: string, entry: Entry, { pattern, field }: Pattern): Counted[] {
  const { links, hidden, markers } = entry;
  const isHidden = overlapTest(hidden, markers);
  return links.flatMap((link) => {
    const subject = countedSubject(link, field);
    if (!subject) return [];
    const spans = spansOf(text, link.label, pattern).filter((span) => !isHidden(span));
    return spans.map((span) => ({ span, subject }));
  });
}

function matchesInText(
  text: string,
  entry: Entry,
  { pattern, field, isInCode = false }: Pattern,
): Counted[] {
  const matches = spansOf(text, entry, pattern);
  if (matches.length === 0) return [];
  const hidden = entry.hidden.filter((part) => !isCount(text, part, isInCode));
  const labels = entry.links.map(({ label }) => label);
  const isHidden = overlapTest(hidden, entry.markers, labels);
  const spans = matches.filter((span) => !isHidden(span));
  return subjectsAt(text, entry, { spans, field });
}

/** A number and a star in HTML, where code is only formatting: `<code>&nbsp;6778⭐</code>`. */
const FORMATTED = /^\d[\d.,]{0,15}[kKMB]?[⭐★🌟]\uFE0F?$/u;
const MAX_FORMATTED = 200;

function isCount(text: string, span: Span, isInCode: boolean): boolean {
  if (isInCode && isCodeSpan(text, span)) return true;
  const { from, to } = span;
  if (to - from > MAX_FORMATTED || text[from] === '`') return false;
  return FORMATTED.test(text.slice(from, to).replace(/<\/?code>|&nbsp;|\s/g, ''));
}

/** A number between single backticks, as in ``Cited:`1969` ``. */
function isCodeSpan(text: string, { from, to }: Span): boolean {
  return text[from] === '`' && to - from < 12;
}

function countedSubject({ url }: PageLink, field: FieldName): Subject | undefined {
  const subject = linkSubject(url);
  return subject && hasField(subject, field) ? subject : undefined;
}

function spansOf(text: string, { from, to }: Span, pattern: RegExp): Span[] {
  return [...text.slice(from, to).matchAll(pattern)].map((match) => {
    const number = match[1] ?? '';
    const start = from + match.index + match[0].indexOf(number);
    return { from: start, to: start + number.length };
  });
}
