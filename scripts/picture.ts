/**
 * Makes the picture of before and after that README.md shows, from what `npm run demo` left in
 * `.demo/`. Needs Chromium: `CHROMIUM` says where it is, `chromium` on the path otherwise.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { page } from '../sandbox/demo/page.ts';

const ROWS = [9, 10, 12];
const HEAD = [3, 4];
const PICTURE = resolve('docs/before-after.png');

const markdown = [
  '### Before: live badges, on a day when an API limits shields.io',
  rowsOf('.demo/before.md'),
  '### After: the same badges with the numbers of last night',
  rowsOf('.demo/after.md'),
].join('\n\n');

const folder = mkdtempSync(join(tmpdir(), 'readme-tally-picture-'));
try {
  const html = join(folder, 'picture.html');
  writeFileSync(html, await page('Before and after', markdown));
  execFileSync(process.env.CHROMIUM ?? 'chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--force-device-scale-factor=2',
    '--window-size=1012,700',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--screenshot=${PICTURE}`,
    `file://${html}`,
  ]);
  console.log(`wrote ${PICTURE}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function rowsOf(path: string): string {
  const lines = readFileSync(path, 'utf8').split('\n');
  return [...HEAD, ...ROWS].map((line) => lines[line - 1]).join('\n');
}
