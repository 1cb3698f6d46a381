import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { useBundle } from '../helpers/bundle.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const run = promisify(execFile);
const cli = useBundle('src/cli.ts');

const stars = (value: number, ...history: [string, number][]) => ({
  stars: { value, source: 'github', history },
});
const FILES = {
  'README.md':
    '# Tools\n\n- [A](https://github.com/o/a) <!-- tally:stars github:o/a -->⭐ 1.2k<!-- /tally -->\n',
  'more.md': '- [B](https://github.com/o/b) <!-- tally:stars github:o/b -->⭐ 7<!-- /tally -->\n',
  'data/readme-tally.json': JSON.stringify({
    version: 1,
    checkedAt: '2026-11-22T03:17:41Z',
    subjects: {
      'github:o/a': stars(1_234, ['2026-11-01', 1_000], ['2026-11-20', 1_234]),
      'github:o/b': stars(7, ['2026-11-10', 7]),
    },
  }),
};

async function chart(folder: string, ...args: string[]) {
  const failed = (error: { code: number; stderr: string; stdout: string }) => error;
  const done = run(process.execPath, [cli(), 'chart', ...args], { cwd: folder });
  return done.then((output) => ({ ...output, code: 0 }), failed);
}

test('chart draws the totals of the named lists, and changes nothing else', async () => {
  const folder = await temporaryFolder(FILES);
  expect(await chart(folder, 'README.md', 'more.md')).toEqual({
    code: 0,
    stderr: '',
    stdout: 'Wrote docs/tally.svg.\nTo show it, add it to a list as an image.\n',
  });
  const svg = await readFile(join(folder, 'docs/tally.svg'), 'utf8');
  expect(svg).toContain('Stars of 2 entries: 1,007 on 1 Nov 2026, 1,241 on 22 Nov 2026.');
  for (const [path, text] of Object.entries(FILES)) {
    expect(await readFile(join(folder, path), 'utf8')).toBe(text);
  }

  expect((await chart(folder, 'README.md')).stdout).toContain('Wrote docs/tally.svg.\n');
  const out = join(folder, 'a.svg');
  expect((await chart(folder, '--out', out)).stdout).toContain(`Wrote ${out}.\n`);
  expect(await readFile(out, 'utf8')).toContain('Stars of 1 entry: 1,000 on 1 Nov 2026,');
});

test('the history file has the exact totals, and a broken one is reported', async () => {
  const seen = { from: '2026-10-01', days: [0, 40, 50, 900], totals: [900, 1_010, 1_240, 7] };
  const history = {
    version: 1,
    updatedAt: '2026-11-22T03:17:41Z',
    subjects: { 'github:o/a': { stars: { seen } } },
  };
  const files = { ...FILES, '.github/readme-tally.yml': 'history: {stars: true}\n' };
  const path = 'data/readme-tally-history.json';
  const folder = await temporaryFolder({ ...files, [path]: JSON.stringify(history) });
  await chart(folder);
  const svg = await readFile(join(folder, 'docs/tally.svg'), 'utf8');
  // The last total lies in the future.
  expect(svg).toContain('Stars of 1 entry: 900 on 1 Oct 2026, 1,240 on 22 Nov 2026.');
  expect(svg).toContain('>Dashed: nothing recorded');

  const broken = await temporaryFolder({ ...files, [path]: '<<<<<<< HEAD' });
  const { code, stdout } = await chart(broken);
  expect(code).toBe(0);
  expect(stdout).toContain(`${path} is not JSON. Restore the file`);
  expect(await readFile(join(broken, 'docs/tally.svg'), 'utf8')).toContain('1,000 on 1 Nov 2026');
});

test('the config names the file, and a list that shows a chart gets no hint', async () => {
  const folder = await temporaryFolder({
    ...FILES,
    'README.md': `${FILES['README.md']}\n![Stars](img/stars.svg)\n`,
    '.github/readme-tally.yml': 'chart: ./img/stars.svg\n',
  });
  expect((await chart(folder)).stdout).toBe('Wrote img/stars.svg.\n');
  expect(await readdir(join(folder, 'img'))).toEqual(['stars.svg']);
});

test.each<[string, Record<string, string>, string[], number, string]>([
  [
    'another type of file',
    {},
    ['--out', 'docs/tally.png'],
    2,
    '--out docs/tally.png: the path of a chart must end in .svg.',
  ],
  ['a name that is only an ending', {}, ['--out', 'docs/.svg'], 2, 'must end in .svg'],
  [
    'an invalid path in the config',
    { '.github/readme-tally.yml': 'chart: a.gif' },
    [],
    2,
    'chart is "a.gif"; it must end in .svg',
  ],
  [
    'nothing recorded',
    { 'data/readme-tally.json': '' },
    [],
    1,
    'No stars, citations or likes of README.md are recorded yet. Run npx',
  ],
  [
    'a picture of somebody',
    { 'docs/tally.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    [],
    1,
    'docs/tally.svg is no chart of readme-tally. Delete it, or name another file with --out.',
  ],
  [
    'a folder in the place of the file',
    { 'a.svg/b': '' },
    ['--out', 'a.svg'],
    1,
    'a.svg cannot be written: it is a folder, not a file (EISDIR).',
  ],
])('chart refuses %s', async (_, files, args, code, message) => {
  const folder = await temporaryFolder({ ...FILES, ...files });
  const failed = await chart(folder, ...args);
  expect(failed).toMatchObject({ code, stdout: '' });
  expect(failed.stderr.replace(/\s+/g, ' ')).toContain(message);
});

test('the help names the exit codes', async () => {
  const { stdout, code } = await chart('.', '--help');
  expect(code).toBe(0);
  expect(stdout).toContain('Usage: readme-tally chart [options] [files...]');
  expect(stdout).toContain('0 the chart was written, 1 nothing is recorded yet');
});
