/**
 * Makes the pictures of README.md, light and dark, from the files that `npm run demo` writes to
 * `.demo/`.
 *
 *   npm run demo && npm run pictures
 *
 * Requires Chromium (tried: 150), for example Debian's: `apt-get install chromium fonts-liberation`.
 * `CHROMIUM` is its path; default: `chromium`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { page } from '../sandbox/demo/page.ts';
import { chartPicture } from './pictures/chart-picture.ts';
import { takePagePictures } from './pictures/page-pictures.ts';
import { pullRequestPage } from './pictures/pull-request-page.ts';

const FOLDER = resolve('docs/images');
const STYLE = '<style>body{padding:16px}h3:first-child{margin-top:0}</style>';
/** The numbers of Chromium's color schemes. */
const THEMES = { dark: 0, light: 1 };
/** The lines of the list to show: the head of the table and three entries. */
const LINES = [3, 4, 8, 9, 12];

/** The widths are as small as the tables allow, so that the text can be read on a phone. */
const pictures = [
  { name: 'before-after', width: 920, html: await page('Before and after', beforeAndAfter()) },
  { name: 'pull-request', width: 760, html: await pullRequestPage(read('movers.md')) },
];

const temporary = mkdtempSync(join(tmpdir(), 'readme-tally-pictures-'));
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of pictures) {
    takePicture(picture, 'light');
    takePicture(picture, 'dark');
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

writeFileSync(join(FOLDER, 'chart.svg'), chartPicture());
await takePagePictures(FOLDER);

function beforeAndAfter(): string {
  return [
    '### Before: live badges while an API limits shields.io',
    linesOf(read('before.md')),
    '### After: the same badges, with the numbers in the file',
    linesOf(read('after.md')),
  ].join('\n\n');
}

function linesOf(list: string): string {
  const lines = list.split('\n');
  return LINES.map((line) => lines[line - 1]).join('\n');
}

function read(name: string): string {
  return readFileSync(join('.demo', name), 'utf8');
}

function takePicture(
  { name, width, html }: (typeof pictures)[number],
  theme: keyof typeof THEMES,
): void {
  const file = join(temporary, `${name}.html`);
  writeFileSync(
    file,
    `${html}${STYLE}<script>document.title = document.body.offsetHeight</script>`,
  );
  const setting = `--blink-settings=preferredColorScheme=${THEMES[theme]}`;
  const dom = chromium([setting, `--window-size=${width},800`, '--dump-dom', `file://${file}`]);
  const height = Number(/<title>(\d+)<\/title>/.exec(dom)?.[1]);
  const target = join(FOLDER, `${name}-${theme}.png`);
  const size = `--window-size=${width},${height}`;
  chromium([setting, size, `--screenshot=${target}`, `file://${file}`]);
  console.log(`wrote ${target}`);
}

function chromium(args: readonly string[]): string {
  const fixed = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
  const own = ['--force-device-scale-factor=1.7', `--user-data-dir=${join(temporary, 'profile')}`];
  const program = process.env.CHROMIUM ?? 'chromium';
  return execFileSync(program, [...fixed, ...own, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
