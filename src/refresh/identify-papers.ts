import type { Config } from '../config/schema.ts';
import { hasField } from '../fields/table.ts';
import { fieldOfWords } from '../fields/words.ts';
import type { Entry } from '../markdown/entries/entry.ts';
import { dayOf } from '../snapshot/dates.ts';
import { SNAPSHOT_VERSION, type Snapshot } from '../snapshot/schema.ts';
import { isToIdentify } from '../snapshot/title-matches.ts';
import type { Observation, TitleMatch } from '../sources/source.ts';
import { PAPER_KINDS } from '../subjects/kinds.ts';
import { knownLink, linkKey } from '../subjects/known-link.ts';
import { mayNamePaperPage, type PaperPage } from '../subjects/paper-pages.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import { isDistinctiveTitle, isSameTitle } from '../subjects/titles.ts';
import type { Run } from './plan.ts';

/** An entry whose only paper has no id that a source knows. */
interface Candidate {
  /** The key of the paper's link. */
  readonly key: string;
  readonly title: string;
  /** The year in the link, or else in the list. */
  readonly year: number | undefined;
}

/**
 * Looks up papers by their titles where the lists need a count and no source knows the link: each
 * paper once, a limited number in each run. Returns the snapshot to start from, with the matches.
 */
export async function identifyPapers(run: Run): Promise<Snapshot> {
  const { snapshot, config, checkedAt, clients, collectPlan } = run;
  const before = snapshot ?? { version: SNAPSHOT_VERSION, checkedAt, subjects: {} };
  const candidates = candidatesIn(run, before);
  const source = clients.sources.find(({ findByTitle }) => findByTitle !== undefined);
  if (!source?.findByTitle || candidates.length === 0) return before;
  const client = clients.connect(source, collectPlan.budgetOf(source));
  const identified = { ...before.identified };
  for (const candidate of candidates.slice(0, config.limits.titles)) {
    const match = await source.findByTitle(candidate.title, client);
    if (match === undefined) continue;
    const subject = match && acceptedSubject(candidate, match);
    const on = dayOf(checkedAt);
    // A search that finds nothing does not contradict an earlier match.
    const known = subject ?? identified[candidate.key]?.subject;
    identified[candidate.key] = { ...(known ? { subject: known } : {}), by: 'title', on };
  }
  return Object.keys(identified).length === 0 ? before : { ...before, identified };
}

/**
 * Returns the snapshot without matches that an answer contradicts: the paper that was found for an
 * entry has another title. They are looked up again in the next run.
 */
export function withoutContradicted(
  run: Run,
  before: Snapshot,
  observations: readonly Observation[],
): Snapshot {
  const { identified } = before;
  if (identified === undefined) return before;
  const titles = new Map<string, string>();
  for (const one of observations) {
    if (one.status === 'found' && one.title) titles.set(subjectKey(one.subject), one.title);
  }
  const wrong = allCandidates(run).filter(({ key, title }) => {
    const found = titles.get(identified[key]?.subject ?? '');
    return found !== undefined && !isSameTitle(title, found);
  });
  if (wrong.length === 0) return before;
  const keys = new Set(wrong.map(({ key }) => key));
  const kept = Object.entries(identified).filter(([key]) => !keys.has(key));
  return { ...before, identified: Object.fromEntries(kept) };
}

/** Returns the titles that a run looks up, in their order. */
export function titlesToIdentify(run: Run, before: Snapshot): string[] {
  const candidates = candidatesIn(run, before).slice(0, run.config.limits.titles);
  return candidates.map(({ title }) => title);
}

/** Those that no run has looked up come first. */
function candidatesIn(run: Run, before: Snapshot): Candidate[] {
  if (run.config.limits.titles === 0) return [];
  const today = dayOf(run.checkedAt);
  const due = allCandidates(run).filter(({ key }) => isToIdentify(key, before, today));
  const isNew = ({ key }: Candidate) => before.identified?.[key] === undefined;
  return [...due.filter(isNew), ...due.filter((one) => !isNew(one))];
}

function allCandidates({ lists, config, read }: Run): Candidate[] {
  const inConfig = new Set(Object.keys(config.identify).map(linkKey));
  const candidates = new Map<string, Candidate>();
  for (const { text } of lists) {
    if (!mayNamePaperPage(text) || !mayShowCitations(text, config)) continue;
    for (const entry of read(text).entries) {
      const candidate = candidateOf(text, entry, config);
      if (candidate && !inConfig.has(candidate.key)) candidates.set(candidate.key, candidate);
    }
  }
  return [...candidates.values()];
}

/** A cheap check that saves most lists another parse. */
function mayShowCitations(text: string, { show }: Config): boolean {
  return show?.papers !== undefined || /cit(?:ation|ed)|引用/i.test(text);
}

function candidateOf(text: string, entry: Entry, { show }: Config): Candidate | undefined {
  const isWanted = show?.papers !== undefined || hasCitationColumn(entry);
  if (!isWanted || !isDistinctiveTitle(entry.title)) return undefined;
  const pages = new Map<string, PaperPage>();
  for (const { url } of entry.links) {
    const known = knownLink(url);
    if (known?.kind === 'subject' && hasField(known.subject, 'citations')) return undefined;
    if (known?.kind === 'paper-page') pages.set(linkKey(url), known);
  }
  const [first] = pages;
  if (first === undefined || pages.size > 1) return undefined;
  const [key, page] = first;
  return { key, title: entry.title, year: page.year ?? yearIn(text, entry) };
}

/** Only a number in a column for dates is certainly a year; titles contain such numbers, too. */
function yearIn(text: string, { cells }: Entry): number | undefined {
  const cell = cells.find(({ column }) => YEARS.test(column.heading));
  const [year] = (cell && /\b(?:19|20)\d\d\b/.exec(text.slice(cell.from, cell.to))) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** Headings of columns for dates. */
const YEARS = /year|date|time|publish|年|日期/i;

function hasCitationColumn({ cells }: Entry): boolean {
  return cells.some(({ column }) => fieldOfWords(column.heading) === 'citations');
}

/** Accepts a match with the same title, whose year differs by one at most if both are known. */
function acceptedSubject({ title, year }: Candidate, match: TitleMatch): string | undefined {
  if (year && match.year && Math.abs(year - match.year) > 1) return undefined;
  const subject = subjectOfMatch(title, match);
  return subject && subjectKey(subject);
}

/** Returns the paper of a match with the same title, by the id to ask for it. */
export function subjectOfMatch(title: string, match: TitleMatch): Subject | undefined {
  if (!isSameTitle(title, match.title)) return undefined;
  const [best] = match.ids.toSorted(
    (a, b) => PAPER_KINDS.indexOf(a.kind) - PAPER_KINDS.indexOf(b.kind),
  );
  return best;
}
