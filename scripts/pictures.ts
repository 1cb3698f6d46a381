/**
 * Makes the pictures of README.md, light and dark, from the files that `npm run demo` writes to
 * `.demo/`.
 *
 *   npm run demo && npm run pictures
 *
 * Needs Chromium 121 or later, for example Debian's: `apt-get install chromium fonts-liberation`.
 * `CHROMIUM` is its path; default: `chromium`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { page } from '../sandbox/demo/page.ts';
import { pullRequestPage } from './pictures/pull-request-page.ts';

const FOLDER = resolve('docs/images');
const WIDTH = 1012;
/** As Chromium numbers them. */
const THEMES = { dark: 0, light: 1 };
/** The lines of the list that the picture shows: its head, and three entries. */
const LINES = [3, 4, 8, 9, 12];

const pictures = {
  'before-after': await page('Before and after', beforeAndAfter()),
  'pull-request': await pullRequestPage(readFileSync('.demo/pull-request.md', 'utf8')),
};

const temporary = mkdtempSync(join(tmpdir(), 'readme-tally-pictures-'));
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, html] of Object.entries(pictures)) {
    for (const theme of ['light', 'dark'] as const) takePicture(`${name}-${theme}`, html, theme);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function beforeAndAfter(): string {
  return [
    '### Before: live badges while an API limits shields.io',
    linesOf('.demo/before.md'),
    '### After: the same badges, with the numbers in the file',
    linesOf('.demo/after.md'),
  ].join('\n\n');
}

function linesOf(path: string): string {
  const lines = readFileSync(path, 'utf8').split('\n');
  return LINES.map((line) => lines[line - 1]).join('\n');
}

function takePicture(name: string, html: string, theme: keyof typeof THEMES): void {
  const file = join(temporary, `${name}.html`);
  writeFileSync(file, `${html}<script>document.title = document.body.offsetHeight</script>`);
  const setting = `--blink-settings=preferredColorScheme=${THEMES[theme]}`;
  const dom = chromium([setting, `--window-size=${WIDTH},800`, '--dump-dom', `file://${file}`]);
  const height = Number(/<title>(\d+)<\/title>/.exec(dom)?.[1]);
  const target = join(FOLDER, `${name}.png`);
  const size = `--window-size=${WIDTH},${height}`;
  chromium([setting, size, `--screenshot=${target}`, `file://${file}`]);
  console.log(`wrote ${target}`);
}

function chromium(args: readonly string[]): string {
  const fixed = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
  const own = ['--force-device-scale-factor=1.5', `--user-data-dir=${join(temporary, 'profile')}`];
  const program = process.env.CHROMIUM ?? 'chromium';
  return execFileSync(program, [...fixed, ...own, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
