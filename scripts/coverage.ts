/**
 * Prints the share of entries with at least one subject, and the reasons for the others:
 * `node scripts/coverage.ts <folder of lists>`. Rows and items are entries if they have an external
 * link; other text only if it has a subject. A `<details>` element with an external link in its
 * summary is one entry.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognizeBadge } from '../src/markdown/badges/badge.ts';
import type { Entry } from '../src/markdown/entries/entry.ts';
import { readEntries } from '../src/markdown/entries/read-entries.ts';
import { knownLink } from '../src/subjects/known-link.ts';
import { linkSubject, linkUrl } from '../src/subjects/link.ts';

/** The expected share for real lists, in percent. */
const LEAST = 86;
const TOP_HOSTS = 20;
/** `<details><summary>…</summary>` without another `<details>` in the summary. */
const FOLD = /<details[^>]*>\s*<summary[^>]*>((?:(?!<summary)[\s\S]){0,4000}?)<\/summary>/g;
const OTHER = 'only sites that are nothing to count';
const folder = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'shared', 'corpus');

interface Shape {
  entries: number;
  resolved: number;
}

const shapes = new Map<string, Shape>();
const reasons = new Map<string, number>();
const hosts = new Map<string, number>();
const lists = new Map<string, Shape>();

for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
  const text = readFileSync(join(folder, file), 'utf8');
  const folds = foldsOf(text);
  for (const { summary } of folds) countFold(summary, file);
  for (const entry of readEntries(text).entries) {
    if (folds.some(({ from, to }) => entry.from >= from && entry.from < to)) continue;
    count(entry, text, file);
  }
}

function foldsOf(text: string) {
  return [...text.matchAll(FOLD)].flatMap(({ index, 0: all, 1: summary = '' }) => {
    const end = text.indexOf('</details>', index + all.length);
    const isEntry = summary.includes('href=') && end !== -1;
    return isEntry ? [{ from: index, to: end, summary }] : [];
  });
}

function countFold(summary: string, file: string): void {
  const hrefs = [...summary.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
  const isResolved = hrefs.some((href) => linkSubject(href) !== undefined);
  add(shapes, 'fold', isResolved);
  add(lists, file, isResolved);
  if (!isResolved) reasons.set(OTHER, (reasons.get(OTHER) ?? 0) + 1);
}

function count(entry: Entry, text: string, file: string): void {
  const isResolved = hasSubject(entry, text);
  const isListed = entry.kind === 'row' || entry.kind === 'item';
  const links = entry.links.map(({ url }) => linkUrl(url)).filter((url) => url !== undefined);
  if (!isResolved && (!isListed || links.length === 0)) return;
  add(shapes, entry.kind, isResolved);
  add(lists, file, isResolved);
  if (isResolved) return;
  const reason = reasonOf(entry);
  reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  if (reason !== OTHER) return;
  const host = links[0]?.hostname.replace(/^www\./, '') ?? '';
  hosts.set(host, (hosts.get(host) ?? 0) + 1);
}

function hasSubject({ links, images, markers }: Entry, text: string): boolean {
  if (markers.length > 0 || links.some(({ url }) => linkSubject(url) !== undefined)) return true;
  return images.some(({ address }) => recognizeBadge(text.slice(address.from, address.to)));
}

function reasonOf({ links }: Entry): string {
  const known = links.map(({ url }) => knownLink(url)).find((one) => one !== undefined);
  if (known?.kind === 'paper-page') return `a paper by its page, to be known by its title`;
  if (known?.kind === 'known') return `${known.site}, known and not counted`;
  const all = links.map(({ url }) => linkUrl(url)?.hostname ?? '');
  if (all.some((host) => /(?:^|\.)github\.com$/.test(host))) {
    return 'an account, a topic or a gist on GitHub';
  }
  if (all.some((host) => /(?:^|\.)(?:huggingface\.co|hf-mirror\.com)$/.test(host))) {
    return 'an account, a post or a document on Hugging Face';
  }
  return OTHER;
}

function add(shares: Map<string, Shape>, name: string, isResolved: boolean): void {
  const share = shares.get(name) ?? { entries: 0, resolved: 0 };
  share.entries += 1;
  if (isResolved) share.resolved += 1;
  shares.set(name, share);
}

function print(name: string, { entries, resolved }: Shape): void {
  const percent = entries === 0 ? '—' : `${((100 * resolved) / entries).toFixed(1)} %`;
  console.log(`${String(entries).padStart(7)} ${percent.padStart(8)}  ${name}`);
}

function ranked(counts: Map<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const total = { entries: 0, resolved: 0 };
for (const { entries, resolved } of shapes.values()) {
  total.entries += entries;
  total.resolved += resolved;
}
console.log('entries  subject');
for (const [kind, share] of shapes) print(kind, share);
for (const [file, share] of lists) print(file, share);
print('all', total);
console.log('\nEntries without a subject:');
for (const [reason, number] of ranked(reasons))
  console.log(`${String(number).padStart(7)}  ${reason}`);
console.log('\nTheir most frequent sites:');
for (const [host, number] of ranked(hosts).slice(0, TOP_HOSTS)) {
  console.log(`${String(number).padStart(7)}  ${host}`);
}
if (total.resolved * 100 < total.entries * LEAST) process.exitCode = 1;
