import { isCounted } from '../../subjects/kinds.ts';
import { linkSubject } from '../../subjects/link.ts';
import type { Metric, Subject } from '../../subjects/subject.ts';
import type { Entry, PageLink } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { overlapTest } from '../entries/spans.ts';
import { writtenFormat } from '../numbers.ts';
import { type NoSubject, soleSubject } from './entry-subjects.ts';
import type { Found, Slot, Unclear } from './slot.ts';

/** The values of `adopt` in the config. */
export const SPELLINGS = ['star-in-link', 'star-prefix', 'star-suffix', 'cited'] as const;
export type Spelling = (typeof SPELLINGS)[number];

interface Pattern {
  readonly metric: Metric;
  /** Its first group is the number. */
  readonly pattern: RegExp;
  readonly isInLink: boolean;
  /** Whether the number may be in a code span, which then is only formatting. */
  readonly isInCode?: boolean;
}

const NUMBER = String.raw`(\d+(?:,\d{3})*(?:\.\d+)?(?:\s?[kKMB](?!\w))?)`;
/** A row of stars is a rating. */
const STAR = String.raw`(?<!(?:[⭐★☆🌟]\uFE0F?|:star:)\s?)(?:⭐|★|🌟|:star:)\uFE0F?\s?`;
/** No word may follow a count: `⭐ 10 best papers` is not one. */
const END = String.raw`(?![\w.]|,\d|\s*[\p{L}\p{N}])`;
const START = String.raw`(?<![\w.,-])`;

const PATTERNS: Record<Spelling, Pattern> = {
  'star-in-link': { metric: 'stars', pattern: pattern(STAR + NUMBER + END), isInLink: true },
  'star-prefix': { metric: 'stars', pattern: pattern(STAR + NUMBER + END), isInLink: false },
  'star-suffix': {
    metric: 'stars',
    pattern: pattern(`${START}${NUMBER}\\s?(?:⭐|★|🌟)\\uFE0F?(?!\\s?[⭐★☆🌟\\d]|[\\p{L}])`),
    isInLink: false,
  },
  cited: {
    metric: 'citations',
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
  for (const entry of entries) {
    for (const spelling of spellings) {
      for (const found of entrySlots(text, entry, PATTERNS[spelling])) {
        if ('reason' in found) unclear.push(found);
        else slots.push(found);
      }
    }
  }
  return { slots, unclear, left: [] };
}

function entrySlots(text: string, entry: Entry, of: Pattern): (Slot | Unclear)[] {
  const matches = of.isInLink ? matchesInLinks(text, entry, of) : matchesInText(text, entry, of);
  const [first] = matches;
  if (!first) return [];
  if (!of.isInLink && matches.length > 1 && !('reason' in first.subject)) {
    return [
      {
        ...first.span,
        entry,
        kind: 'number',
        reason: 'The entry has several numbers that look like the count.',
      },
    ];
  }
  // Stars of another site, such as those of a Docker image, are ignored.
  const counted = matches.filter(
    ({ subject }) => !('reason' in subject && subject.candidates === 0),
  );
  return counted.map(({ span, subject }) => slotOrReason(text, { entry, span, subject }, of));
}

interface Match {
  readonly span: Span;
  readonly subject: Subject | NoSubject;
}

function slotOrReason(
  text: string,
  { entry, span, subject }: Match & { entry: Entry },
  { metric }: Pattern,
): Slot | Unclear {
  if ('reason' in subject) {
    return { ...span, entry, kind: 'number', reason: `The number: ${subject.reason}.` };
  }
  const shown = text.slice(span.from, span.to);
  const isUpperCase = /[KMB]$/.test(shown);
  const write = (number: string) => (isUpperCase ? number.toUpperCase() : number);
  return { subject, metric, ...span, entry, shown, format: writtenFormat(shown), write };
}

/** The subject of a number in a link's text is that of the link. */
function matchesInLinks(text: string, entry: Entry, { pattern, metric }: Pattern): Match[] {
  const { links, hidden, markers } = entry;
  const isHidden = overlapTest(hidden, markers);
  return links.flatMap((link) => {
    const subject = countedSubject(link, metric);
    if (!subject) return [];
    const spans = spansOf(text, link.label, pattern).filter((span) => !isHidden(span));
    return spans.map((span) => ({ span, subject }));
  });
}

function matchesInText(
  text: string,
  entry: Entry,
  { pattern, metric, isInCode = false }: Pattern,
): Match[] {
  const matches = spansOf(text, entry, pattern);
  if (matches.length === 0) return [];
  const hidden = entry.hidden.filter((part) => !(isInCode && isCodeSpan(text, part)));
  const labels = entry.links.map(({ label }) => label);
  const isHidden = overlapTest(hidden, entry.markers, labels);
  const subject = soleSubject(entry, metric);
  return matches.filter((span) => !isHidden(span)).map((span) => ({ span, subject }));
}

/** A number between single backticks, as in ``Cited:`1969` ``. */
function isCodeSpan(text: string, { from, to }: Span): boolean {
  return text[from] === '`' && to - from < 12;
}

function countedSubject({ url }: PageLink, metric: Metric): Subject | undefined {
  const subject = linkSubject(url);
  return subject && isCounted(subject, metric) ? subject : undefined;
}

function spansOf(text: string, { from, to }: Span, pattern: RegExp): Span[] {
  return [...text.slice(from, to).matchAll(pattern)].map((match) => {
    const number = match[1] ?? '';
    const start = from + match.index + match[0].indexOf(number);
    return { from: start, to: start + number.length };
  });
}
