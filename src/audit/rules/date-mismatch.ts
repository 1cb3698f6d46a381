import { decodeEntities } from '../../markdown/syntax/parse.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { AuditEntry } from '../context.ts';
import type { Problem, Rule } from '../rule.ts';

const HEADING =
  /^\W*(?:(?:release|publication|submission|submitted|published?)\W*)?(?:(?:date|time|month|year|released?|published)\W*)?$/i;
const DATE_WORD = /date|time|month|year|released?|published|日期|时间|年份/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** `2024-05`, `2024/5/17`, `2024.05`, with any dash. */
const NUMERIC = /^\W*((?:19|20)\d\d)\s*[-./‐‑–—年]\s*(1[0-2]|0?[1-9])(?!\d)/;
const WORDED =
  /^\W*(?:\d{1,2}\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W+(?:\d{1,2}\W+)?((?:19|20)\d\d)\b/i;
/** An arXiv id holds the year and month of the first submission. */
const ARXIV = /^(\d\d)(0[1-9]|1[0-2])\.\d{4,6}$/;
/** A preprint may be submitted some weeks after the date that a list gives. */
const MIN_MONTHS = 2;

/** Finds dates before the paper's submission to arXiv. Later ones may be those of a conference. */
export const dateMismatch: Rule = {
  id: 'date-mismatch',
  sentence: 'The date of an entry contradicts the date of its paper.',
  severity: 'warning',
  needs: 'text',
  isOff: true,
  check: ({ entries }) => entries.flatMap(contradictions),
};

function contradictions({ list, entry, links }: AuditEntry): Problem[] {
  if (entry.cells.length === 0) return [];
  const papers = new Map(
    links.flatMap(({ subject }) => (subject?.kind === 'arxiv' ? [[subject.id, subject]] : [])),
  );
  const [paper] = papers.values();
  const submitted = paper && papers.size === 1 ? monthOfPaper(paper.id) : undefined;
  if (!paper || submitted === undefined) return [];
  return entry.cells.flatMap(({ from, to, column }) => {
    if (to - from > 40 || !isDateHeading(column.heading)) return [];
    const written = decodeEntities(list.text.slice(from, to));
    const month = monthOf(written);
    if (month === undefined || submitted - month < MIN_MONTHS) return [];
    const message = `The date is ${written}, but ${subjectKey(paper)} was submitted in ${textOf(submitted)}.`;
    return [{ list, entry, at: from, subject: paper, message }];
  });
}

/** A heading may end with a note in brackets. */
function isDateHeading(heading: string): boolean {
  const from = heading.indexOf('(');
  const to = heading.lastIndexOf(')');
  const hasNote = from >= 0 && to > from && !/\w/.test(heading.slice(to));
  const words = hasNote ? heading.slice(0, from) : heading;
  return HEADING.test(words) && DATE_WORD.test(words);
}

/** Months since the year 0. */
function monthOf(text: string): number | undefined {
  const [, year, month] = NUMERIC.exec(text) ?? [];
  if (year && month) return Number(year) * 12 + Number(month) - 1;
  const [, word, ofYear] = WORDED.exec(text) ?? [];
  return word && ofYear ? Number(ofYear) * 12 + MONTHS.indexOf(word.toLowerCase()) : undefined;
}

function monthOfPaper(id: string): number | undefined {
  const [, year, month] = ARXIV.exec(id) ?? [];
  return year && month ? (2000 + Number(year)) * 12 + Number(month) - 1 : undefined;
}

function textOf(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
