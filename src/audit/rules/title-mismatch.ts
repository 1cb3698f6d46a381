import { isPaper } from '../../subjects/kinds.ts';
import { subjectKey } from '../../subjects/subject.ts';
import { lettersOf } from '../../subjects/titles.ts';
import type { AuditEntry, AuditLink } from '../context.ts';
import {
  contained,
  isCommonName,
  labelOf,
  likeness,
  MIN_TITLE_WORDS,
  namesIn,
  wordsOf,
} from '../entry-titles.ts';
import {
  type EntryTitle,
  entryText,
  entryWords,
  mainPapers,
  prepareTitles,
  titleReader,
} from '../papers.ts';
import type { Problem, Rule } from '../rule.ts';
import type { SourceLookup } from '../source-data.ts';

/** Titles with a greater likeness may be those of one paper. */
const MAX_LIKENESS = 0.2;
/** An entry that contains a greater share of a title's words is about that paper. */
const MAX_CONTAINED = 0.6;

export const titleMismatch: Rule = {
  id: 'title-mismatch',
  sentence: 'The title of an entry differs from the title of the paper it links to or counts.',
  severity: 'error',
  needs: 'network',
  isOff: true,
  prepare: prepareTitles,
  check: ({ entries, lookup }) => {
    const titles = lookup.titles();
    const titleIn = titleReader(entries);
    return titles.size === 0 ? [] : entries.flatMap((at) => mismatches(at, { titles, titleIn }));
  },
};

interface Names {
  readonly titles: ReturnType<SourceLookup['titles']>;
  readonly titleIn: (at: AuditEntry, link: AuditLink) => EntryTitle;
}

function mismatches(at: AuditEntry, { titles, titleIn }: Names): Problem[] {
  const { list, entry } = at;
  const papers = mainPapers(at);
  const named = papers.map(({ link }) => titleIn(at, link));
  const own = named.map(({ words }) => words);
  if (!own.some((words) => words.size >= MIN_TITLE_WORDS)) return [];
  // A translated title has no words in common with the original one.
  if (!named.every(({ title }) => isEnglish(title))) return [];
  const labels = papers.map(({ link }) => wordsOf(labelOf(list.text, link)));
  const words = { whole: entryWords(at), letters: lettersOf(entryText(at)), own, labels };
  const counted = at.badges.filter(({ subject }) => isPaper(subject));
  const claims = [
    ...papers.map(({ link, subject }) => ({ from: link.from, subject, by: 'link' })),
    ...counted.map(({ from, subject }) => ({ from, subject, by: 'badge' })),
  ];
  return claims.flatMap(({ from, subject, by }) => {
    const title = titles.get(subjectKey(subject));
    if (title === undefined || !isEnglish(title) || isAbout(title, words)) return [];
    const message = `The ${by} is for ${subjectKey(subject)}, whose title is “${title}”.`;
    return [{ list, entry, at: from, subject, mark: by, message }];
  });
}

interface EntryWords {
  readonly whole: ReadonlySet<string>;
  readonly letters: string;
  readonly own: readonly ReadonlySet<string>[];
  readonly labels: readonly ReadonlySet<string>[];
}

/** Whether an entry may be about the paper of this title, or of the name before its colon. */
function isAbout(title: string, { whole, letters, own, labels }: EntryWords): boolean {
  const words = wordsOf(title);
  if (words.size < MIN_TITLE_WORDS) return true;
  if (isNamed(title, whole) || contained(words, whole) >= MAX_CONTAINED) return true;
  // The link has a name from the title as its text.
  if (labels.some((label) => contained(label, words) === 1)) return true;
  // `data scalable` and `data-scalable` have different words but the same letters.
  if (letters.includes(lettersOf(title))) return true;
  return own.some((text) => likeness(words, text) > MAX_LIKENESS);
}

/** Whether a text has the name that a title starts with: `GlacierNet: …`, `C2X, …`. */
function isNamed(title: string, text: ReadonlySet<string>): boolean {
  const [lead = ''] = title.split(/[:,–—]|\s-\s/, 1);
  const name = lead === title ? new Set<string>() : wordsOf(lead);
  if (name.size > 0 && name.size <= 3 && contained(name, text) === 1) return true;
  const [first = ''] = title.split(/\s/, 1);
  const words = isCommonName(first) ? [] : [...namesIn(first)];
  return words.some((word) => contained(wordsOf(word), text) === 1);
}

/** Frequent words of English titles. */
const ENGLISH =
  /(?<!\p{L})(?:a|an|and|are|as|by|can|for|from|in|is|of|on|the|to|towards?|via|with)(?!\p{L})/iu;
/** Frequent words of other languages that English titles do not have. */
const OTHER =
  /(?<!\p{L})(?:auf|avec|bir|con|dan|dans|das|del|der|des|die|dla|een|eine[mnrs]?|het|ile|les|los|met|mit|na|od|oraz|para|pour|por|przez|untuk|und|une|una|uma|ve|von|voor|yang|zur?)(?!\p{L})/iu;
const WORD = /[\p{L}\p{M}]+/gu;
/** A letter outside of ASCII. Names have such letters, too. */
const ACCENTED = /(?![a-z])\p{L}/iu;

/** Whether a title is probably English, as those of most papers are. */
function isEnglish(title: string): boolean {
  const accented = (title.match(WORD) ?? []).filter((word) => ACCENTED.test(word));
  if (accented.length >= 2) return false;
  return ENGLISH.test(title) || (accented.length === 0 && !OTHER.test(title));
}
