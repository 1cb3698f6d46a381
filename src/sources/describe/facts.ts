import { linkSubject } from '../../subjects/link.ts';
import { subjectPage } from '../../subjects/page.ts';
import { githubRepository } from '../../subjects/repository-ids.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { Description, Links } from './description.ts';

/** No title, name or address is longer; what is longer was made to do harm. */
const LONGEST = 500;
/** Line breaks and what turns the direction of writing around. */
const UNSEEN = /[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;
/** `2024-03-08`, a time of day behind it or not. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/;
/** An arXiv id begins with the year and the month of the paper, after the archive if it is old. */
const ARXIV_MONTH = /^(?:[a-z.-]+\/)?(\d{2})(\d{2})/;

/** A date, as far as it is known. */
export type PartialDate = Pick<Description, 'year' | 'month' | 'day'>;

/** Gives words of a source on one line; nothing where there are none, or far too many. */
export function words(text: string | null | undefined): string | undefined {
  const line = (text ?? '').replace(UNSEEN, ' ').trim();
  return line !== '' && line.length <= LONGEST ? line : undefined;
}

/** Reads the day of a timestamp; nothing where there is no such day. */
export function dateOf(text: string | null | undefined): PartialDate | undefined {
  const [, year, month, day] = (DAY.exec(text ?? '') ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const isDay = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  return year >= 1900 && isDay && month <= 12 ? { year, month, day } : undefined;
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
  if (subject.kind === 'github') return { code: repositoryPage(url) };
  return { [subject.kind === 'hf' ? 'model' : 'paper']: subjectPage(subject) };
}

function webAddress(text: string | null | undefined): URL | undefined {
  if (!text || text.length > LONGEST || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isWeb = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isWeb && url.href.length <= LONGEST ? url : undefined;
}

/** A repository's page under the name as it was spelled. */
function repositoryPage({ pathname }: URL): string {
  const [, owner, name = ''] = pathname.split('/');
  return subjectPage({ kind: 'github', id: `${owner}/${name.replace(/\.git$/, '')}` });
}

/** Reads `Owner/Name` as GitHub spells it, and gives what it leads to. */
export function spelledRepository(text: string) {
  const [owner, name = '', ...rest] = text.split('/');
  const subject = rest.length === 0 ? githubRepository(owner, name) : undefined;
  return subject && { name, subject, page: subjectPage({ kind: 'github', id: text }) };
}

/** Leaves out what has no value. */
export function present<F extends object>(facts: F): Present<F> {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Present<F>;
}

type Present<F> = { [K in keyof F]?: Exclude<F[K], undefined> };
