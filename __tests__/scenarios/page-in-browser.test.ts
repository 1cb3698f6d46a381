/** The page in the browser that `npm ci` installs. One browser for all tests, since it takes long to start. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { madeHistory } from '../../sandbox/made-history.ts';
import { madeList } from '../../sandbox/made-list.ts';
import { launchBrowser } from '../../scripts/browser/launch.ts';
import { oneLine } from '../../src/escape/characters.ts';
import { HOSTILE_WORDS } from '../escape/hostile-words.ts';
import { corpusFiles, describeCorpus, readCorpus } from '../helpers/corpus.ts';
import { modelOf, siteWriter } from '../helpers/sites.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MADE = madeList(1_000);
const HISTORY = madeHistory(MADE.snapshot);

let browser: Browser;
let sites: Awaited<ReturnType<typeof siteWriter>>;
let made = '';
const outside: string[] = [];
const problems: string[] = [];

beforeAll(async () => {
  [browser, sites] = await Promise.all([launchBrowser(), siteWriter()]);
  made = await sites.write('made', {
    ...MADE,
    history: HISTORY,
    settings: { accent: '#7a1fa2', footer: 'A <footer>.' },
  });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await sites?.remove();
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.on('request', (request) => {
    if (request.url() !== address.replace(/#.*$/, '') && !request.url().startsWith('data:')) {
      outside.push(request.url());
    }
  });
  page.on('console', (message) => void problems.push(message.text()));
  page.on('pageerror', (error) => void problems.push(error.message));
  await page.goto(address);
  return page;
}

/** Returns what the elements of a selector show. */
function texts(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).allInnerTexts();
}

const NAMES = '.rows .name > :first-child';

describe('the page of 1,000 entries', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open(made);
  });
  afterAll(() => page.close());

  test('shows the rows near the window, in the order of the list', async () => {
    const { entries } = modelOf(MADE);
    const names = await texts(page, NAMES);
    expect(names.length).toBeLessThan(100);
    expect(names).toEqual(entries.slice(0, names.length).map(({ name }) => name));
    expect(await page.locator('.rows').getAttribute('aria-rowcount')).toBe('1001');
    expect(await page.locator('#list').count()).toBe(0);
    expect(await page.title()).toBe('Awesome Made-up Models');
    expect(await page.locator('.risers li').count()).toBe(10);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('searches as one types, without case and accents', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('OBZÖR больших');
    expect(await page.locator('[role=status]').first().innerText()).toBe('0 of 1,000 entries');
    await page.locator('[type=search]').fill('обзор');
    const found = modelOf(MADE).entries.filter(({ name }) => name.startsWith('Обзор'));
    expect(found.length).toBeGreaterThan(1);
    expect(await texts(page, NAMES)).toEqual(found.map(({ name }) => name));
    expect(page.url()).toContain('#q=');
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await page.locator('[role=status]').first().innerText()).toBe('1,000 entries');
    expect(page.url()).not.toContain('#');
  });

  test('sorts by value and by gain, and keeps rows without a value at the end', async () => {
    const { entries } = modelOf(MADE);
    const stars = entries.flatMap(({ name, values }) =>
      (values.get('stars') ?? []).map(({ value }) => ({ name, value: Number(value) })),
    );
    const most = stars.toSorted((a, b) => b.value - a.value).map(({ name }) => name);
    const head = page.getByRole('columnheader', { name: 'Stars' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect((await texts(page, NAMES)).slice(0, 5)).toEqual(most.slice(0, 5));
    await head.getByRole('button').click();
    expect((await texts(page, NAMES))[0]).toBe(most.at(-1));
    await page.getByLabel('Order').selectOption({ label: 'Citations, rising most' });
    const [first = ''] = await texts(page, '.risers li a');
    expect((await texts(page, NAMES))[0]).toBe(first);
    expect(page.url()).toContain('sort=-gain%3Acitations');
    await page.getByLabel('Order').selectOption({ label: 'As in the list' });
  });

  test('filters by section, type and mark', async () => {
    await page.getByLabel('Section').selectOption('Topic 2');
    await page.getByLabel('Type').selectOption('paper');
    const wanted = modelOf(MADE).entries.filter(
      ({ sections, family }) => sections[0] === 'Topic 2' && family === 'paper',
    );
    const status = page.locator('[role=status]').first();
    expect(await status.innerText()).toBe(`${wanted.length} of 1,000 entries`);
    const shared = await open(page.url());
    expect(await shared.locator('[role=status]').first().innerText()).toBe(
      await status.innerText(),
    );
    expect(await shared.getByLabel('Type').inputValue()).toBe('paper');
    await shared.close();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Mark').selectOption('not confirmed');
    expect(await texts(page, '.rows small')).toContain('⚠ not confirmed since 2026-10-30');
    await page.getByRole('button', { name: 'Clear' }).click();
  });

  test('expands a row with the keyboard: history, evidence, BibTeX', async () => {
    await page.locator('.toggle').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const [entry] = modelOf(MADE).entries;
    const exact = Number(entry?.values.get('citations')?.[0]?.value).toLocaleString('en');
    expect(await page.locator('.toggle').first().getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.evidence').innerText()).toContain(`Citations: ${exact} (shown as`);
    expect(await page.locator('.evidence').innerText()).toContain('confirmed on 2026-11-22');
    expect(await page.locator('.evidence a').getAttribute('href')).toContain(
      '/blob/HEAD/README.md?plain=1#L',
    );
    const charts = page.locator('.chart svg');
    expect(await charts.first().getAttribute('aria-label')).toMatch(
      /^Seen by readme-tally, citations, in all, from 20\d\d-.* to 2026-11-22: [\d,]+ to /,
    );
    const { gains = [] } = HISTORY.subjects['arxiv:2001.10000']?.citations?.given ?? {};
    expect(await charts.nth(1).getAttribute('aria-label')).toBe(
      `Citations by year, OpenAlex, works that cite it, by their year, from 2017 to 2026: at most ${Math.max(...gains.slice(-10)).toLocaleString('en')}`,
    );
    expect(await charts.count()).toBe(2);
    expect(await page.locator('.bibtex pre').innerText()).toContain('eprint = {2001.10000}');
    expect(page.url()).toContain('open=arxiv%3A2001.10000');
    await page.keyboard.press('Enter');
    expect(await page.locator('.details').count()).toBe(0);
  });

  test('moves through all rows with the arrow keys, far beyond those that were drawn', async () => {
    await page.locator('.toggle').first().focus();
    for (let count = 0; count < 60; count += 1) await page.keyboard.press('ArrowDown');
    const index = 'document.activeElement.closest("tbody").dataset.index';
    expect(await page.evaluate(index)).toBe('60');
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await page.locator('.rows [data-index="999"]').waitFor();
    await page.evaluate('scrollTo(0, 0)');
  });

  test('hides a column, and remembers it in the address', async () => {
    await page.locator('.columns summary').click();
    await page.getByRole('checkbox', { name: 'Citations' }).uncheck();
    expect(await texts(page, '.rows thead th')).toEqual(['Name', 'Section', 'Stars']);
    expect(page.url()).toContain('hide=citations');
    await page.getByRole('checkbox', { name: 'Citations' }).check();
    await page.locator('.columns summary').click();
  });
});

/** Scrolls through a page, and returns what is at the middle and the edges of the window each time. */
const SCROLL = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const seen = [];
  const top = document.querySelector('.rows').getBoundingClientRect().top + scrollY + 100;
  const most = document.documentElement.scrollHeight - innerHeight;
  for (let step = 0; step <= 60; step += 1) {
    // Wheel steps of two windows, then jumps with the scroll bar.
    const way = step < 30 ? step * 2 * innerHeight : (most * (step - 30)) / 30;
    scrollTo(0, Math.min(most, top + way));
    await frame();
    await frame();
    const bottom = document.querySelector('.rows').getBoundingClientRect().bottom;
    for (const y of [80, innerHeight / 2, innerHeight - 5]) {
      if (y > bottom) continue;
      const row = document.elementFromPoint(innerWidth / 2, y)?.closest('[data-index]');
      seen.push({ step, y, index: row ? Number(row.dataset.index) : -1 });
    }
  }
  return seen;
})()`;

test('rows are everywhere when one scrolls through 10,000 of them', async () => {
  // Rows of one to four lines.
  const items = Array.from(
    { length: 10_000 },
    (_, index) =>
      `- [Row ${index}](https://a.example/${index}) ${'word '.repeat((index * 7) % 40)}\n`,
  );
  const page = await open(await sites.write('long', { text: items.join('') }));
  const seen = (await page.evaluate(SCROLL)) as { step: number; y: number; index: number }[];
  expect(seen.filter(({ index }) => index < 0)).toEqual([]);
  expect(seen.length).toBeGreaterThan(150);
  expect(await page.locator('.rows [data-index="9999"]').isVisible()).toBe(true);
  // Heights are estimated until rows are drawn, so the last steps end at the same row.
  const indexes = seen.filter(({ step }) => step >= 30 && step < 58).map(({ index }) => index);
  expect(indexes).toEqual(indexes.toSorted((a, b) => a - b));
  expect(await page.locator('.rows [data-index]').count()).toBeLessThan(100);
  await page.close();
}, 60_000);

test.each([
  { name: 'light', options: {}, hash: '' },
  { name: 'dark', options: { colorScheme: 'dark' as const }, hash: '#open=arxiv%3A2001.10000' },
  {
    name: 'on a phone',
    options: { viewport: { width: 390, height: 844 } },
    hash: '#open=arxiv%3A2001.10000&sort=-stars',
  },
])(
  'axe finds nothing: $name',
  async ({ options, hash }) => {
    const page = await open(made + hash, { ...options, bypassCSP: true });
    await page.evaluate(AXE);
    const result = (await page.evaluate('axe.run()')) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    expect(result.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const width = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(width).toBeLessThanOrEqual(0);
    await page.close();
  },
  60_000,
);

test('a list in Arabic begins at the right, and our sentences at the left', async () => {
  const item = '- [نماذج لغوية كبيرة](https://github.com/o/r) ⭐ - وصف قصير للمشروع\n';
  const address = await sites.write('right', { text: `# قائمة النماذج\n\n${item}` });
  const page = await open(`${address}#open=github%3Ao%2Fr`, {
    viewport: { width: 390, height: 844 },
  });
  const [name, toggle] = await Promise.all(
    ['.name > a', '.toggle'].map((one) => page.locator(one).boundingBox()),
  );
  expect(name?.x).toBeLessThan(toggle?.x ?? 0);
  expect(await page.locator('.rows').getAttribute('lang')).toBe('ar');
  expect(await page.locator('.detail').getAttribute('dir')).toBe('ltr');
  await page.close();
});

test('a column of gains is sorted by their numbers, with falls below', async () => {
  const items = ['+12', '−1.2k', '0', '+1.1k', '−3'].map((gain, index) => {
    const mark = `<!-- tally:stars-30d github:o/r${index} -->${gain}<!-- /tally -->`;
    return `- [Tool ${gain}](https://github.com/o/r${index}) ${mark}\n`;
  });
  const page = await open(await sites.write('gains', { text: items.join('') }));
  const head = page.getByRole('columnheader', { name: 'Stars 30d' });
  await head.getByRole('button').click();
  const sorted = ['+1.1k', '+12', '0', '−3', '−1.2k'].map((gain) => `Tool ${gain}`);
  expect(await texts(page, NAMES)).toEqual(sorted);
  await head.getByRole('button').click();
  expect(await texts(page, NAMES)).toEqual(sorted.toReversed());
  expect(await page.locator('.choices label').count()).toBe(1);
  await page.close();
});

test('1,000 entries with a sentence and two series each take at most 100 kB', () => {
  expect(gzipSync(readFileSync(new URL(made)), { level: 9 }).length).toBeLessThan(100_000);
});

test('without JavaScript the same table stands there, in the order of the list', async () => {
  const page = await open(made, { javaScriptEnabled: false });
  const names = await page.locator('#list tbody th > :first-child').allTextContents();
  expect(names).toEqual(modelOf(MADE).entries.map(({ name }) => name));
  expect(await page.locator('#list tbody tr').nth(999).isVisible()).toBe(true);
  await page.close();
});

test('on paper all rows are there, and no controls', async () => {
  const page = await open(made);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate('dispatchEvent(new Event("beforeprint"))');
  expect(await page.locator('.rows tbody[data-index]').count()).toBe(1_000);
  expect(await page.locator('.toolbar').isVisible()).toBe(false);
  await page.evaluate('dispatchEvent(new Event("afterprint"))');
  expect(await page.locator('.rows tbody[data-index]').count()).toBeLessThan(100);
  await page.close();
});

describe('a hostile list', () => {
  const words = Object.values(HOSTILE_WORDS).map((word) =>
    oneLine(word).replace(/[\\`*_[\]<>|~$&!#]/g, '\\$&'),
  );
  const items = words.map(
    (word, index) =>
      `- [${word}](https://a.example/${index}) ${word} <!-- tally:stars github:o/r${index} -->⭐ 1k<!-- /tally -->`,
  );
  const links = [
    'javascript:alert(1)',
    'data:text/html,a',
    'https://a.example/"onclick="alert(1)',
  ].map((url) => `- [evil](<${url}>) <!-- tally:stars github:o/evil -->⭐ 1k<!-- /tally -->`);
  const text = `# <img src=x onerror=alert(1)> list\n\n## "><script>alert(1)</script>\n\n${[...items, ...links].join('\n')}\n`;
  const subjects = Object.fromEntries(
    Object.values(HOSTILE_WORDS).map((word, index) => [
      `github:o/r${index}`,
      {
        state: word,
        authors: [word],
        stars: { value: 1_000, source: word, stale: { since: '2026-11-01', reason: word } },
      },
    ]),
  );
  const snapshot = { version: 1 as const, checkedAt: '2026-11-22T03:17:41Z', subjects };
  const settings = {
    title: '</title><script>alert(1)</script>',
    description: '"><b>a</b>',
    footer: '</footer><i>',
  };

  test.each([true, false])(
    'changes nothing but text (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await open(await sites.write('hostile', { text, snapshot, settings }), {
        javaScriptEnabled,
      });
      // On paper, all rows are there.
      if (javaScriptEnabled) await page.evaluate('dispatchEvent(new Event("beforeprint"))');
      const model = modelOf({ text, snapshot, settings });
      const names = await page
        .locator('tbody th :is(.name, th) > :first-child, #list tbody th > :first-child')
        .allTextContents();
      expect(names).toEqual(model.entries.map(({ name }) => name));
      const tags = await page
        .locator('body *')
        .evaluateAll((all) => [...new Set(all.map((one) => one.localName))]);
      expect(
        tags.filter((tag) =>
          ['img', 'iframe', 'object', 'embed', 'form', 'base', 'link'].includes(tag),
        ),
      ).toEqual([]);
      expect(await page.locator('script').count()).toBe(3);
      const targets = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      expect(targets.filter((target) => !/^(?:https?:\/\/|#|[\w.]+$)/.test(target))).toEqual([]);
      expect(await page.locator('[onclick], [onerror], [style*=url]').count()).toBe(0);
      await page.close();
    },
  );
});

describeCorpus('lists of other people', () => {
  test('each entry and each value of the page is that of the list', async () => {
    const page = await browser.newPage();
    for (const file of corpusFiles) {
      const text = readCorpus(file);
      const { entries } = modelOf({ text });
      const html = sites.files({ text })[0]?.text;
      const read = (await page.evaluate(`(${readTable})(${JSON.stringify(html)})`)) as {
        name: string;
        values: string[];
      }[];
      const wanted = entries.map(({ name, values }) => ({
        name,
        values: [...values.values()]
          .flat()
          .map(({ shown }) => shown)
          .toSorted(),
      }));
      expect(read).toEqual(wanted);
    }
    await page.close();
  }, 60_000);
});

const readTable = `(html) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('#list tbody tr')].map((row) => ({
  name: row.cells[0].firstElementChild.textContent,
  values: [...row.querySelectorAll('td > span')].map((span) => span.firstChild.textContent).sort(),
}))`;

test('no request was made, and nothing was reported', () => {
  expect(outside).toEqual([]);
  expect(problems).toEqual([]);
});
