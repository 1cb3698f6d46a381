/**
 * Measures the page: its size, the time to make it, and the time in a browser whose processor is
 * slowed down, until it can be used.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { madeHistory } from '../sandbox/made-history.ts';
import { type MadeList, madeList } from '../sandbox/made-list.ts';
import { launchBrowser } from '../scripts/browser/launch.ts';
import { buildPage } from '../scripts/build-page.ts';
import type { HistoryFile } from '../src/history/schema.ts';
import { readList } from '../src/markdown/read-list.ts';
import type { PageAssets } from '../src/page/html/document.ts';
import { pageModel } from '../src/page/model/page-model.ts';
import { readAssets, siteFiles } from '../src/site/site.ts';
import { progress, runScript } from './helpers/run-script.ts';
import { median, rounded } from './helpers/statistics.ts';

const LENGTHS = [100, 1_000, 10_000];
/** The list of the claims about the whole page. */
const USUAL = 1_000;
const MOST_CODE = 60;
const MOST_PAGE = 100;
/** The data: so many times the list, and so many bytes for each series. */
const MOST_DATA = { times: 1.5, series: 30 };
/** Seconds of processor time for 10,000 entries. */
const MOST_SECONDS = 1;
const RUNS = 5;
const SLOWED = 4;
const MOST_WAIT = 1_000;

/** Types into the search, and waits until the result is drawn. */
const SEARCH = `new Promise((done) => {
  const input = document.querySelector('[type=search]');
  const start = performance.now();
  input.value = 'model graph';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
})`;

/** Scrolls to the end in steps, and returns the longest task that kept the page from drawing. */
const SCROLL = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  for (let step = 0; step <= 40; step += 1) {
    const end = document.documentElement.scrollHeight - innerHeight;
    scrollTo(0, step < 20 ? step * innerHeight : (end * (step - 20)) / 20);
    await frame();
    await frame();
  }
  return Math.max(0, ...tasks.map(({ duration }) => duration));
})()`;

await runScript('page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readme-tally-page-'));
  await buildPage(folder);
  const assets = await readAssets(folder);
  const browser = await launchBrowser();
  const code = kilobytes(assets.code) + kilobytes(assets.style);
  const pages = [];
  for (const length of LENGTHS) {
    progress(`page: ${length} entries`);
    pages.push(await measurePage(length, assets, browser));
  }
  await browser.close();
  rmSync(folder, { recursive: true });
  return { tables: [tableOf(pages)], musts: mustsOf(pages, code) };
});

type Measurement = Awaited<ReturnType<typeof measurePage>>;

async function measurePage(length: number, assets: PageAssets, browser: Browser) {
  const made = madeList(length);
  const history = madeHistory(made.snapshot);
  const making: number[] = [];
  let html = '';
  for (let run = 0; run <= RUNS; run += 1) {
    const start = process.cpuUsage();
    html = makePage(made, history, assets);
    const { user, system } = process.cpuUsage(start);
    // The first run is a warm-up.
    if (run > 0) making.push((user + system) / 1_000);
  }
  // What we saw, and what the source reports today.
  const series = 2 * Object.keys(history.subjects).length;
  const body = /<div id="app">[\s\S]*(?=<script>)/.exec(html)?.[0] ?? '';
  return {
    length,
    list: kilobytes(made.text),
    data: kilobytes(body),
    limit: MOST_DATA.times * kilobytes(made.text) + (MOST_DATA.series * series) / 1_000,
    page: kilobytes(html),
    making: median(making),
    ...(await openPage(html, browser)),
  };
}

/** Returns the page alone; the exports are made, too. */
function makePage({ text, snapshot }: MadeList, history: HistoryFile, assets: PageAssets): string {
  const list = readList({ path: 'README.md', text }, { ignore: { subjects: [], sections: [] } });
  const input = {
    lists: [list],
    snapshot,
    history,
    settings: {},
    own: 'o/list',
    server: 'https://github.com',
  };
  return siteFiles(pageModel(input), assets)[0]?.text ?? '';
}

/**
 * The milliseconds until the page can be used, of the longest task while it scrolls to its end (those
 * under 50 count as none), and until a search has narrowed it.
 */
async function openPage(html: string, browser: Browser) {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const folder = mkdtempSync(join(tmpdir(), 'readme-tally-page-'));
  writeFileSync(join(folder, 'index.html'), html);
  await page.goto(`file://${join(folder, 'index.html')}`);
  const ready = await page.evaluate<number>(
    `performance.getEntriesByName('tally:ready')[0].startTime`,
  );
  const scroll = await page.evaluate<number>(SCROLL);
  const search = await page.evaluate<number>(SEARCH);
  await page.close();
  rmSync(folder, { recursive: true });
  return { ready, scroll, search };
}

function kilobytes(text: string): number {
  return gzipSync(text, { level: 9 }).length / 1_000;
}

function tableOf(pages: readonly Measurement[]) {
  return {
    title: `A made list with a sentence and two series for each entry; sizes gzipped, medians of ${RUNS} runs`,
    head: [
      'entries',
      'list, kB',
      'data of the page, kB',
      'page, kB',
      'made in, ms of processor time',
      `usable after, ms (${SLOWED} × slowed)`,
      'longest task of scrolling, ms',
      'search drawn after, ms',
    ],
    rows: pages.map(({ length, list, data, page, making, ready, scroll, search }) => [
      length,
      ...[list, data, page].map((size) => rounded(size, 1)),
      ...[making, ready, scroll, search].map((time) => rounded(time, 0)),
    ]),
  };
}

function mustsOf(pages: readonly Measurement[], code: number) {
  const [usual] = pages.filter(({ length }) => length === USUAL);
  const longest = pages.at(-1);
  const seconds = (longest?.making ?? Number.NaN) / 1_000;
  const { page = 0, ready = 0, data = 0, limit = 0 } = usual ?? {};
  return [
    {
      claim: `the code of a page has at most ${MOST_CODE} kB gzipped`,
      measured: `${rounded(code, 1)} kB`,
      holds: code <= MOST_CODE,
    },
    {
      claim: `the data of a page has at most ${MOST_DATA.times} × the list, gzipped, and ${MOST_DATA.series} bytes for each series`,
      measured: `${rounded(data, 1)} of ${rounded(limit, 1)} kB for ${USUAL} entries`,
      holds: pages.every((one) => one.length < USUAL || one.data <= one.limit),
    },
    {
      claim: `the page of ${USUAL} entries has at most ${MOST_PAGE} kB gzipped`,
      measured: `${rounded(page, 1)} kB`,
      holds: page <= MOST_PAGE,
    },
    {
      claim: `it can be used in less than ${MOST_WAIT} ms on a processor slowed down ${SLOWED} ×`,
      measured: `${rounded(ready, 0)} ms`,
      holds: ready < MOST_WAIT,
    },
    {
      claim: `page and exports of ${longest?.length} entries take at most ${MOST_SECONDS} s of processor time, with reading the list`,
      measured: `${rounded(seconds)} s`,
      holds: seconds <= MOST_SECONDS,
    },
  ];
}
