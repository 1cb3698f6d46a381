/**
 * Counts the requests to Hugging Face in weeks without changes, for several values of `limits.rest`,
 * and the requests that fetching linked collections could save in addition to listing namespaces.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox } from '../sandbox/sandbox.ts';
import { parseConfig } from '../src/config/parse.ts';
import { readEntries } from '../src/markdown/entries/read-entries.ts';
import { connector } from '../src/refresh/connect.ts';
import { refresh } from '../src/refresh/refresh.ts';
import type { RefreshResult } from '../src/refresh/result.ts';
import { huggingFace } from '../src/sources/hugging-face/index.ts';
import { LISTING_MINIMUM } from '../src/sources/hugging-face/listing.ts';
import { linkSubject } from '../src/subjects/link.ts';
import type { Table } from './helpers/report.ts';
import { progress, runScript } from './helpers/run-script.ts';

const MODELS = 200;
const RESTS = [0, 1, 3, 7];
/** The number of daily runs after weeks without changes. */
const RUNS = 8;
const DAY = 86_400_000;
const START = Date.parse('2026-01-01T03:17:00Z');
const QUIET_DAYS = 60;
const CORPUS = '../shared/corpus';

await runScript('hub', async () => {
  const quiet = await quietRuns();
  const tables = existsSync(CORPUS) ? [quiet, collections()] : [quiet];
  return { tables, musts: [] };
});

async function quietRuns(): Promise<Table> {
  const rows: number[][] = [];
  for (const days of RESTS) {
    progress(`hub: ${days} days without requests`);
    rows.push([days, ...(await requestsOfRuns(days))]);
  }
  const runs = Array.from({ length: RUNS }, (_, index) => `run ${index + 1}`);
  const title = `Requests for ${MODELS} models of as many namespaces, after ${QUIET_DAYS} days in which no number moved`;
  return { title, head: ['limits.rest', ...runs], rows };
}

async function requestsOfRuns(days: number): Promise<number[]> {
  const sandbox = await startSandbox();
  try {
    sandbox.huggingFace.window.anonymousQuota = 100_000;
    const options = { sources: [huggingFace], connect: connector(sandbox.environment(), {}) };
    const config = parseConfig(`limits:\n  rest: ${days}\n`, 'config');
    let lists = [{ path: 'README.md', text: modelList() }];
    let snapshot: RefreshResult['snapshot'] | undefined;
    const counts: number[] = [];
    for (const day of [0, ...Array.from({ length: RUNS }, (_, at) => QUIET_DAYS + at)]) {
      const checkedAt = new Date(START + day * DAY).toISOString();
      const before = sandbox.huggingFace.requests().length;
      const result = await refresh({ lists, snapshot, config, checkedAt }, options);
      lists = [...result.lists];
      snapshot = result.snapshot;
      counts.push(sandbox.huggingFace.requests().length - before);
    }
    return counts.slice(1);
  } finally {
    await sandbox.close();
  }
}

function modelList(): string {
  return Array.from({ length: MODELS }, (_, index) => {
    const name = `lab-${index}/model`;
    return `- [m](https://huggingface.co/${name}) <!-- tally:likes hf:models/${name} -->1<!-- /tally -->\n`;
  }).join('');
}

/** Most collections have models of one namespace, which a listing covers from three names on. */
function collections(): Table {
  const rows = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.md'))
    .map((name) => savingOf(readFileSync(join(CORPUS, name), 'utf8')))
    .filter(({ collections: count }) => count > 0);
  const sum = (key: keyof (typeof rows)[number]) => rows.reduce((all, row) => all + row[key], 0);
  const keys = ['subjects', 'listings', 'alone', 'collections', 'saved'] as const;
  const title = `The ${rows.length} lists of the corpus that link collections`;
  const head = [
    'subjects',
    'listings',
    'asked alone',
    'collections linked',
    'requests saved at most',
  ];
  return { title, head, rows: [keys.map(sum)] };
}

function savingOf(text: string) {
  const urls = readEntries(text).entries.flatMap(({ links }) => links.map(({ url }) => url));
  const ids = new Set(urls.flatMap((url) => hubId(url) ?? []));
  const counts = new Map<string, number>();
  for (const id of ids) {
    const namespace = id.split('/').slice(0, 2).join('/').toLowerCase();
    counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
  }
  const aloneOf = (namespace: string) => {
    const count = counts.get(namespace) ?? 0;
    return count < LISTING_MINIMUM ? count : 0;
  };
  const owners = urls.flatMap(
    (url) => /huggingface\.co\/collections\/([^/]+)\/[^/?#]+/.exec(url)?.[1] ?? [],
  );
  const saved = [...new Set(owners)].map((owner) => {
    const alone = ['models', 'datasets', 'spaces'].map((kind) =>
      aloneOf(`${kind}/${owner.toLowerCase()}`),
    );
    return Math.max(0, alone.reduce((sum, count) => sum + count) - 1);
  });
  return {
    subjects: ids.size,
    listings: [...counts.values()].filter((count) => count >= LISTING_MINIMUM).length,
    alone: [...counts.keys()].reduce((sum, namespace) => sum + aloneOf(namespace), 0),
    collections: new Set(urls.filter((url) => /huggingface\.co\/collections\//.test(url))).size,
    saved: saved.reduce((sum, count) => sum + count, 0),
  };
}

function hubId(url: string): string | undefined {
  const subject = linkSubject(url);
  return subject?.kind === 'hf' ? subject.id : undefined;
}
