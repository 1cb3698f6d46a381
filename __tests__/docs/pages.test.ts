/** Every page: its links lead somewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { docs, pages, ROOT } from '../helpers/pages.ts';

test('README.md leads to every page of docs/', () => {
  const readme = pages[0]?.text ?? '';
  expect(docs.filter((name) => !readme.includes(`](docs/${name})`))).toEqual([]);
});

describe.each(pages)('$path', ({ path, text }) => {
  const prose = text.replace(/^( *)(`{3,})[\s\S]*?^\1\2$|`[^`\n]*`/gm, '');
  const links = [...prose.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)];
  const targets = [...new Set(links.map(([, target = '']) => target))];

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
