import * as z from 'zod';
import { oneLine } from '../escape/characters.ts';
import { MAX_TEXT } from '../fields/field.ts';
import { familyOf, roleOf, subjectUrl } from '../subjects/kinds.ts';
import { linkSubject } from '../subjects/link.ts';
import { githubRepository } from '../subjects/repository-ids.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Links } from './description.ts';

/** In characters. Longer titles, names and URLs are not genuine. */
const MAX_LENGTH = 500;
/** `2024-03-08`, with or without a time of day. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/;
/** An arXiv id starts with year and month, an old one after the archive: `hep-th/9901001`. */
const ARXIV_MONTH = /^(?:[a-z.-]+\/)?(\d{2})(\d{2})/;

/** Optional parts of answers; an invalid one is left out. */
export const Text = z.string().nullish().catch(undefined);
export const Count = z.int().nullish().catch(undefined);
export const Flag = z.boolean().nullish().catch(undefined);

/** A date, as far as it is known. */
export type PartialDate = { readonly [Part in 'year' | 'month' | 'day']?: number | undefined };

/** Returns a text of a source on one line, or nothing when it is empty or too long. */
export function words(text: string | null | undefined): string | undefined {
  const line = oneLine(text ?? '').replace(/\s+/g, ' ');
  return line !== '' && line.length <= MAX_LENGTH ? line : undefined;
}

/** Parses the day of a timestamp. Returns nothing for an invalid one. */
export function dateOf(text: string | null | undefined): PartialDate | undefined {
  const [, year, month, day] = (DAY.exec(text ?? '') ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && year >= 1900 && year <= 2200 ? { year, month, day } : undefined;
}

/** Returns year and month of an arXiv id. arXiv started in 1991. */
export function arxivMonth({ kind, id }: Subject): PartialDate | undefined {
  if (kind !== 'arxiv') return undefined;
  const [, year = 0, month = 0] = (ARXIV_MONTH.exec(id) ?? []).map(Number);
  if (month < 1 || month > 12) return undefined;
  return { year: year + (year > 90 ? 1900 : 2000), month };
}

export const DAY_MS = 24 * 60 * 60 * 1000;

/** Formats a number of days since 1970 as `2026-11-22`. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Returns a URL of a source under its role. Returns no link for an invalid URL. */
export function linkTo(text: string | null | undefined): Links {
  const url = webAddress(text);
  if (url === undefined) return {};
  const subject = linkSubject(url.href);
  if (subject === undefined) return { project: url.href };
  if (familyOf(subject) === 'repository') return { code: repositoryPage(url, subject) };
  return { [roleOf(subject)]: subjectUrl(subject) };
}

/** Returns a web address that is short enough to be shown. */
export function linkText(text: string | null | undefined): string | undefined {
  const href = webAddress(text)?.href;
  return href !== undefined && href.length <= MAX_TEXT ? href : undefined;
}

function webAddress(text: string | null | undefined): URL | undefined {
  if (!text || text.length > MAX_LENGTH || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isWeb = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isWeb && url.href.length <= MAX_LENGTH ? url : undefined;
}

/** The URL of a repository, with upper and lower case as in the given URL. */
function repositoryPage({ pathname }: URL, { kind, id }: Subject): string {
  const names = pathname.split('/').slice(1, 1 + id.split('/').length);
  const spelled = names.join('/').replace(/\.git$/, '');
  return subjectUrl({ kind, id: spelled.toLowerCase() === id ? spelled : id });
}

/** Parses `Owner/Name` with upper and lower case as on GitHub. */
export function spelledRepository(text: string) {
  const [owner, name = '', ...rest] = text.split('/');
  const subject = rest.length === 0 ? githubRepository(owner, name) : undefined;
  return subject && { name, subject, page: subjectUrl({ kind: 'github', id: text }) };
}

/** Removes members without a value. */
export function present<F extends object>(facts: F): Present<F> {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Present<F>;
}

type Present<F> = { [K in keyof F]?: Exclude<F[K], undefined> };
