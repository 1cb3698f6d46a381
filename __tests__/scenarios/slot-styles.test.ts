/** Makes every example of docs/looks.md anew. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../helpers/paths.ts';
import { rewritten } from '../helpers/rewritten.ts';

const page = readFileSync(resolve(ROOT, 'docs', 'looks.md'), 'utf8');
const numbers = { citations: 6012, stars: 1987, likes: 91, downloads: 120_345 };
const fields = { license: 'Apache-2.0', 'last-commit': '2026-10-07' };
/** The section without an example: how each style is undone. */
const WAY_BACK = 'The way back';
const looks = page
  .split(/^## /m)
  .slice(1)
  .map(readLook)
  .filter(({ title }) => title !== WAY_BACK);

interface Look {
  readonly title: string;
  readonly config: string;
  readonly before: string;
  readonly after: string;
  /** What stands below the blocks, so that a reader of the page sees it as GitHub renders it. */
  readonly shown: string;
}

function readLook(section: string): Look {
  const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const [before = '', after = ''] = blocks.flatMap(([, language, text = '']) =>
    language === 'markdown' ? [text] : [],
  );
  const config = blocks.find(([, language]) => language === 'yaml')?.[2] ?? '';
  const last = blocks.at(-1);
  const shown = section.slice((last?.index ?? 0) + (last?.[0].length ?? 0)).trim();
  return { title: section.split('\n')[0] ?? '', config, before, after, shown };
}

test('there are looks to see', () => {
  expect(looks.length).toBeGreaterThan(10);
});

test.each(looks)('$title', ({ config, before, after, shown }) => {
  expect(rewritten(before, { numbers, fields, config })).toBe(after);
  expect(rewritten(after, { numbers, fields, config })).toBe(after);
  expect(after).not.toBe(before);
  expect(shown).toBe(after.trim());
});
