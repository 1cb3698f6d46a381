import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { useBundle } from '../helpers/bundle.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const run = promisify(execFile);
const cli = useBundle('src/cli.ts');

const snapshot = {
  version: 1,
  checkedAt: '2026-11-22T03:17:41Z',
  subjects: { 'github:o/r': { stars: { value: 1_234, source: 'github' } } },
};
const FILES = {
  'README.md':
    '# Tools\n\n- [Ours](https://github.com/o/r) <!-- tally:stars github:o/r -->⭐ 1.2k<!-- /tally -->\n',
  'data/readme-tally.json': JSON.stringify(snapshot),
  '.github/readme-tally.yml': 'page:\n  title: Our tools\n  accent: "#7a1fa2"\n',
  '.git/config': '[remote "origin"]\n\turl = https://github.com/me/tools.git\n',
};
const EXPORTS = ['feed.xml', 'index.html', 'list.bib', 'list.csv', 'list.json', 'llms.txt'];

test('page writes the page of local lists and its exports, and changes nothing else', async () => {
  const folder = await temporaryFolder(FILES);
  const { stdout } = await run(process.execPath, [cli(), 'page', '--out', 'public/list'], {
    cwd: folder,
  });

  expect(stdout).toBe(
    '1 entry in public/list: index.html, list.json, list.csv, list.bib, feed.xml, llms.txt\n',
  );
  expect((await readdir(join(folder, 'public/list'))).toSorted()).toEqual(EXPORTS);
  const page = await readFile(join(folder, 'public/list/index.html'), 'utf8');
  expect(page).toContain('<title>Our tools</title>');
  expect(page).toContain(':root{--accent:#7a1fa2}');
  expect(page).toContain('href="https://github.com/me/tools"');
  expect(page).toContain('<span>1.2k</span>');
  const list = JSON.parse(await readFile(join(folder, 'public/list/list.json'), 'utf8'));
  expect(list.entries[0].values.stars[0]).toMatchObject({ shown: '1.2k', value: 1_234 });
  for (const [path, text] of Object.entries(FILES)) {
    expect(await readFile(join(folder, path), 'utf8')).toBe(text);
  }
});

test('page works without a snapshot, and refuses an invalid config', async () => {
  const { 'data/readme-tally.json': _, ...others } = FILES;
  const folder = await temporaryFolder(others);
  const { stdout } = await run(process.execPath, [cli(), 'page'], { cwd: folder });
  expect(stdout).toContain('1 entry in _site: index.html');
  expect(stdout).toContain('There is no snapshot yet, so there is no history.\n');

  const bad = await temporaryFolder({
    ...others,
    '.github/readme-tally.yml': 'page:\n  accent: red\n',
  });
  const failed = await run(process.execPath, [cli(), 'page'], { cwd: bad }).catch((error) => error);
  expect(failed).toMatchObject({ code: 2 });
  expect(failed.stderr).toContain('must be a color such as "#0b57d0"');
});

test('page shows the history file beside the snapshot, and names one that is not valid', async () => {
  const seen = { from: '2026-11-01', days: [0, 21], totals: [1_000, 1_234] };
  const given = {
    source: 'github-stars',
    on: '2026-11-22',
    from: '2026-11-08',
    step: 'week',
    gains: [7, 8],
  };
  const history = {
    version: 1,
    updatedAt: snapshot.checkedAt,
    subjects: { 'github:o/r': { stars: { seen, given } } },
  };
  const path = 'data/readme-tally-history.json';
  const folder = await temporaryFolder({ ...FILES, [path]: JSON.stringify(history) });
  await run(process.execPath, [cli(), 'page'], { cwd: folder });
  const list = JSON.parse(await readFile(join(folder, '_site/list.json'), 'utf8'));
  expect(list.entries[0].values.stars[0]).toMatchObject({
    history: [
      ['2026-11-01', 1_000],
      ['2026-11-22', 1_234],
    ],
    given,
  });

  const broken = await temporaryFolder({ ...FILES, [path]: '{"version": 1}' });
  const { stdout } = await run(process.execPath, [cli(), 'page'], { cwd: broken });
  expect(stdout).toContain(`${path} is not a valid history: `);
});
