/**
 * Measures a run without the network: parsing lists, finding slots, and writing counts. Compares it
 * with other Markdown parsers on the same files, in turns. Without the corpus, the lists are
 * generated.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { readList } from '../src/markdown/read-list.ts';
import { SPELLINGS } from '../src/markdown/slots/inline-slots.ts';
import { writeValues } from '../src/refresh/write-values.ts';
import { SNAPSHOT_VERSION, type Snapshot } from '../src/snapshot/schema.ts';
import { settle } from '../src/snapshot/settle.ts';
import { madeUpAnswers } from './helpers/made-up-answers.ts';
import { progress, runScript } from './helpers/run-script.ts';
import { median, rounded } from './helpers/statistics.ts';
import { generatedList, SHAPES } from './lists.ts';

const RUNS = 15;
const GENERATED_ENTRIES = 2_000;
const CORPUS = '../shared/corpus';
const MEGABYTE = 1_000_000;
/** The minimum speed relative to remark. */
const LEAST = 5;
const CHECKED_AT = '2026-01-01T03:00:00Z';
const BEFORE: Snapshot = { version: SNAPSHOT_VERSION, checkedAt: CHECKED_AT, subjects: {} };
const THRESHOLD = { percent: 2, count: 1, days: 30 };
const NUMBERS = { default: 'compact' } as const;
const PLAIN = { ignore: { subjects: [], sections: [] }, adopt: [] } as const;
/** All options are enabled, so that every pass is measured. */
const EVERYTHING = {
  ...PLAIN,
  adopt: SPELLINGS,
  show: { papers: 'citations', repositories: 'stars', look: 'text', sections: [] },
} as const;

type Settings = Parameters<typeof readList>[1];

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkStringify);
const markdownIt = new MarkdownIt({ html: true });
const parsers: Record<string, (text: string) => unknown> = {
  'readme-tally, by default': refresher(PLAIN),
  'readme-tally, everything on': refresher(EVERYTHING),
  'remark, parse and print': (text) => remark.processSync(text),
  'markdown-it, parse': (text) => markdownIt.parse(text, {}),
  'marked, parse': (text) => marked.lexer(text),
};

await runScript('text', async () => {
  const texts = existsSync(CORPUS) ? corpus() : generated();
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / MEGABYTE;
  const names = Object.keys(parsers);
  const times = names.map((): number[] => []);
  for (let run = 0; run <= RUNS; run += 1) {
    progress(`text: run ${run} of ${RUNS}`);
    for (const [index, parse] of Object.values(parsers).entries()) {
      const milliseconds = timeOf(parse, texts);
      // The first run is a warm-up.
      if (run > 0) times[index]?.push(milliseconds);
    }
  }
  const speeds = times.map((some) => (megabytes * 1000) / median(some));
  const [ours = 0, , theirs = 1] = speeds;
  const rows = names.map((name, index) => {
    const speed = speeds[index] ?? 0;
    return [name, rounded(speed), rounded(speed / theirs)];
  });
  const source = existsSync(CORPUS) ? 'real READMEs' : 'generated lists';
  const title = `Text: ${texts.length} ${source}, ${rounded(megabytes)} MB, medians of ${RUNS} runs in turns`;
  const claim = `the text of the corpus is read, planned and written at least ${LEAST} × as fast as by remark`;
  const ratio = ours / theirs;
  return {
    tables: [{ title, head: ['what', 'MB/s', 'times remark'], rows }],
    musts: [{ claim, measured: `${rounded(ratio)} ×`, holds: ratio >= LEAST }],
  };
});

function timeOf(parse: (text: string) => unknown, texts: readonly string[]): number {
  const start = performance.now();
  for (const text of texts) parse(text);
  return performance.now() - start;
}

function corpus(): string[] {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.md'));
  return names.map((name) => readFileSync(join(CORPUS, name), 'utf8'));
}

function generated(): string[] {
  return SHAPES.map((shape) => generatedList(shape, GENERATED_ENTRIES));
}

/** Refreshes a text in which every count changes. */
function refresher(settings: Settings): (text: string) => unknown {
  return (text) => {
    const list = readList({ path: 'README.md', text }, settings);
    const observations = madeUpAnswers(list);
    const options = { checkedAt: CHECKED_AT, threshold: THRESHOLD };
    const { snapshot: after } = settle(BEFORE, list.slots, observations, options);
    return writeValues(list, { before: BEFORE, after, numbers: NUMBERS });
  };
}
