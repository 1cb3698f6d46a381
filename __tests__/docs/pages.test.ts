/** Every page: its links and images lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { docs, pages, readProject } from '../helpers/pages.ts';
import { ROOT } from '../helpers/paths.ts';

test('README.md leads to every page of docs/', () => {
  const readme = pages[0]?.text ?? '';
  expect(docs.filter((name) => !readme.includes(`](docs/${name})`))).toEqual([]);
});

describe.each(pages)('$path', ({ path, text }) => {
  const prose = text.replace(/^( *)(`{3,})[\s\S]*?^\1\2$|`[^`\n]*`/gm, '');
  const links = [...prose.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)];
  const images = [...prose.matchAll(/\b(?:src|srcset)="(?!https?:)([^"]+)"/g)];
  const targets = [...new Set([...links, ...images].map(([, target = '']) => target))];

  test('each link leads somewhere', () => {
    expect(targets.filter((target) => !leadsSomewhere(path, target))).toEqual([]);
  });
});

function leadsSomewhere(path: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const full = file === '' ? join(ROOT, path) : resolve(ROOT, dirname(path), file);
  if (!existsSync(full)) return false;
  if (anchor === undefined || !full.endsWith('.md')) return true;
  return anchorsOf(readFileSync(full, 'utf8')).has(anchor);
}

test('each picture is shown once, light and dark', () => {
  const pictures = readdirSync(join(ROOT, 'docs', 'images')).map((name) => `docs/images/${name}`);
  const shown = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/<(?:img|source)\b[^>]*\b(?:src|srcset)="([^"]+\.(?:png|svg))"/g)].map(
      ([, target = '']) => posix.join(posix.dirname(path), target),
    ),
  );
  expect(shown.sort()).toEqual(pictures.sort());
  // A chart has the colors of both.
  for (const path of pictures.filter((one) => !one.endsWith('.svg'))) {
    const pair = path.replace(/-(?:light|dark)\.png$/, '');
    expect(pictures).toEqual(expect.arrayContaining([`${pair}-light.png`, `${pair}-dark.png`]));
  }
});

test('CONTRIBUTING lists each module of src once', () => {
  const page = readProject('.github/CONTRIBUTING.md');
  const [, table = ''] = /^## Modules$([\s\S]*?)^#/m.exec(page) ?? [];
  const names = [...table.matchAll(/^\| (.+?) \|/gm)].flatMap(
    ([, cell = '']) => cell.match(/(?<=`)[^`,]+(?=`)/g) ?? [],
  );
  expect(names.map((name) => name.replace('/', '')).sort()).toEqual(readdirSync(join(ROOT, 'src')));
});

test('SUPPORT names forms that exist', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const forms = readdirSync(join(ROOT, folder)).map((name) => readProject(`${folder}/${name}`));
  const names = forms.flatMap((form) => /^name: (.+)$/m.exec(form)?.[1] ?? []);
  const named = [...readProject('.github/SUPPORT.md').matchAll(/the form \*\*(.+?)\*\*/g)];
  expect(named.map(([, name]) => name).sort()).toEqual(names.sort());
});

test('every npm script that a page names is in package.json', () => {
  const { scripts } = JSON.parse(readProject('package.json'));
  const named = pages.flatMap(({ text }) =>
    [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

/** As GitHub names headings: lower case, blanks as dashes, no punctuation. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\- _]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
