import { roleOf, subjectUrl } from '../subjects/kinds.ts';
import { linkSubject } from '../subjects/link.ts';
import { githubRepository } from '../subjects/repository-ids.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Links } from './description.ts';

/** No title, name or address is longer; what is longer was made to do harm. */
const LONGEST = 500;
/** Line breaks, what turns the direction of writing around, and halves of letters. */
const UNSEEN = /[\s\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;
/** `2024-03-08`, a time of day behind it or not. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/;
/** An arXiv id begins with the year and the month of the paper, after the archive if it is old. */
const ARXIV_MONTH = /^(?:[a-z.-]+\/)?(\d{2})(\d{2})/;

/** A date, as far as it is known. */
export type PartialDate = { readonly [Part in 'year' | 'month' | 'day']?: number | undefined };

/** Gives words of a source on one line; nothing where there are none, or far too many. */
export function words(text: string | null | undefined): string | undefined {
  const line = (text ?? '').replace(UNSEEN, ' ').trim();
  return line !== '' && line.length <= LONGEST ? line : undefined;
}

/** Reads the day of a timestamp; nothing where there is no such day. */
export function dateOf(text: string | null | undefined): PartialDate | undefined {
  const [, year, month, day] = (DAY.exec(text ?? '') ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && year >= 1900 && year <= 2200 ? { year, month, day } : undefined;
}

/** Reads year and month of an arXiv id. There was no arXiv before 1991. */
export function arxivMonth({ kind, id }: Subject): PartialDate | undefined {
  if (kind !== 'arxiv') return undefined;
  const [, year = 0, month = 0] = (ARXIV_MONTH.exec(id) ?? []).map(Number);
  if (month < 1 || month > 12) return undefined;
  return { year: year + (year > 90 ? 1900 : 2000), month };
}

/** Gives where an address of a source leads, by what is there; nothing for what is no web page. */
export function linkTo(text: string | null | undefined): Links {
  const url = webAddress(text);
  if (url === undefined) return {};
  const subject = linkSubject(url.href);
  if (subject === undefined) return { project: url.href };
  if (subject.kind === 'github') return { code: repositoryPage(url, subject) };
  return { [roleOf(subject)]: subjectUrl(subject) };
}

function webAddress(text: string | null | undefined): URL | undefined {
  if (!text || text.length > LONGEST || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isWeb = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isWeb && url.href.length <= LONGEST ? url : undefined;
}

/** A repository's page under its name as the address spells it. */
function repositoryPage({ pathname }: URL, { kind, id }: Subject): string {
  const [, owner, name = ''] = pathname.split('/');
  const spelled = `${owner}/${name.replace(/\.git$/, '')}`;
  return subjectUrl({ kind, id: spelled.toLowerCase() === id ? spelled : id });
}

/** Reads `Owner/Name` as GitHub spells it, and gives what it leads to. */
export function spelledRepository(text: string) {
  const [owner, name = '', ...rest] = text.split('/');
  const subject = rest.length === 0 ? githubRepository(owner, name) : undefined;
  return subject && { name, subject, page: subjectUrl({ kind: 'github', id: text }) };
}

/** Leaves out what has no value. */
export function present<F extends object>(facts: F): Present<F> {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Present<F>;
}

type Present<F> = { [K in keyof F]?: Exclude<F[K], undefined> };
