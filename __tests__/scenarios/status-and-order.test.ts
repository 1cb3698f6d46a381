/** Marks of archived and inactive repositories, and the order of entries, through whole runs. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { refreshFolder } from '../../src/cli/refresh.ts';
import { removeFromFolder } from '../../src/cli/remove.ts';
import { connector } from '../../src/refresh/connect.ts';
import { parseSnapshot } from '../../src/snapshot/file.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { commentOn } from '../helpers/comment-on.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { proposed, runOnce, writes } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const CONFIG = '.github/readme-tally.yml';
const SNAPSHOT = 'data/readme-tally.json';
const STATUS = 'status: {archived: 🗄️, inactive: 💤, after: 24}\n';
const ARCHIVED = '<!-- tally:archived github:o/old -->🗄️<!-- /tally -->';
const INACTIVE = '<!-- tally:inactive github:o/quiet -->💤<!-- /tally -->';

const sandbox = useSandbox();

beforeAll(() => {
  const { world } = sandbox;
  world.set('github:o/old', { stars: 10 });
  world.describe('github:o/old', { archived: true, lastCommit: '2019-01-02' });
  world.set('github:o/quiet', { stars: 300 });
  world.describe('github:o/quiet', { lastCommit: '2024-11-22' });
  world.set('github:o/busy', { stars: 50 });
  world.describe('github:o/busy', { lastCommit: '2024-11-23' });
});

/** One of each shape, with a place for the mark of each link that gets one. */
const MARKED = `# List of [old](https://github.com/o/old)

Words about [old](https://github.com/o/old)@A@ and [busy](https://github.com/o/busy).

- [old](https://github.com/o/old)@A@ ![s](https://img.shields.io/badge/stars-10-blue?tally=github:o/old), [issues](https://github.com/o/old/issues), [code](https://github.com/o/old)
  - nested [quiet][q]@I@: words\r
- <a href="https://github.com/o/quiet">quiet</a>@I@
- [![stars](https://img.shields.io/badge/stars-300-blue?tally=github:o/quiet)](https://github.com/o/quiet)
- by hand: [old](https://github.com/o/old) <!-- tally:archived github:o/old -->archived<!-- /tally -->

| Name | Stars |
|:--|--:|
| [old](https://github.com/o/old)@A@ | 10 |
| [busy](https://github.com/o/busy) | 50 |
| [quiet](https://github.com/o/quiet)@I@ | [300](https://github.com/o/quiet) |

<table>
<tr><td><h3><a href="https://github.com/o/old">old</a></h3></td><td>
<a href="https://github.com/o/quiet">quiet</a>@I@</td></tr>
</table>

[q]: https://github.com/o/quiet

## [quiet](https://github.com/o/quiet)`;
const LIST = MARKED.replace(/@[AI]@/g, '');
const WRITTEN = MARKED.replaceAll('@A@', ` ${ARCHIVED}`).replaceAll('@I@', ` ${INACTIVE}`);

function options(folder: string) {
  return { folder, files: ['README.md'], config: CONFIG, dryRun: false };
}

function sources(day = '2026-11-22') {
  const connect = connector(sandbox.environment(), { token: 'ghs_sandbox' });
  return { sources: SOURCES, connect, now: () => new Date(`${day}T03:17:41Z`) };
}

describe('status', () => {
  test('marks what is archived or inactive, and nothing else', async () => {
    const folder = await temporaryFolder({ 'README.md': LIST, [CONFIG]: STATUS });
    const list = () => readFile(join(folder, 'README.md'), 'utf8');
    await refreshFolder(options(folder), sources());
    expect(await list()).toBe(WRITTEN);
    const { text } = await refreshFolder(options(folder), sources('2026-11-22'));
    expect(await list()).toBe(WRITTEN);
    expect(text).toMatch(/^0 of \d+ counts changed/m);
    // A day later the last commit of `busy` is 24 months ago; other marks replace the old ones.
    await writeFile(join(folder, CONFIG), 'status: {archived: 📦, inactive: 🌙}\n');
    await refreshFolder(options(folder), sources('2026-11-23'));
    const later = WRITTEN.replaceAll('🗄️', '📦').replaceAll('💤', '🌙');
    const busy = ' <!-- tally:inactive github:o/busy -->🌙<!-- /tally -->';
    expect(await list()).toBe(later.replaceAll('(https://github.com/o/busy)', `$&${busy}`));
    await writeFile(join(folder, CONFIG), '');
    await refreshFolder(options(folder), sources('2026-11-24'));
    expect(await list()).toBe(LIST);
  });

  test('with show, with CRLF and in MDX, and removed by the command', async () => {
    const text = '- [old](https://github.com/o/old)\r\n- [quiet](https://github.com/o/quiet)\r\n';
    const config = `show: {repositories: stars}\n${STATUS}`;
    const folder = await temporaryFolder({ 'README.mdx': text, [CONFIG]: config });
    const place = { ...options(folder), files: ['README.mdx'] };
    const list = () => readFile(join(folder, 'README.mdx'), 'utf8');
    await refreshFolder(place, sources());
    const written = await list();
    expect(written.replace(/\{\/\*[^}]*\}/g, '').split('\r\n')).toEqual([
      '- [old](https://github.com/o/old) 🗄️ ⭐ 10',
      '- [quiet](https://github.com/o/quiet) 💤 ⭐ 300',
      '',
    ]);
    await refreshFolder(place, sources());
    expect(await list()).toBe(written);
    await writeFile(join(folder, CONFIG), 'show: {repositories: stars}\n');
    await refreshFolder(place, sources());
    expect(await list()).not.toContain('🗄️');
    await writeFile(join(folder, CONFIG), config);
    await refreshFolder(place, sources());
    expect((await list()).match(/🗄️|💤/g)).toHaveLength(2);
    expect(await removeFromFolder(place)).toBe('4 counts removed.\n');
    expect(await list()).toBe(text);
  });

  test('in a pull request, explained by /tally why, and no finding', async () => {
    const text =
      '- [old](https://github.com/o/old) ![s](https://img.shields.io/badge/stars-10-blue?tally=github:o/old)\n- [busy](https://github.com/o/busy)\n';
    const repository = await createRepository(sandbox, { 'README.md': text, [CONFIG]: STATUS });
    const { report } = await runOnce(sandbox, repository);
    expect(report.result.findings).toEqual([]);
    expect(report.result.slots).toHaveLength(2);
    const [pull] = await repository.pullRequests();
    expect(pull?.title).toBe('Refresh 1 count in README.md');
    expect(pull?.body).toMatch(/old.*archived \| \*\*🗄️\*\*/);
    await repository.api('PUT', '/pulls/1/merge');
    const again = await runOnce(sandbox, repository, { at: '2026-11-22T09:17:41Z' });
    expect(again.published).toEqual({ operation: 'none' });
    expect(writes(again.requests)).toEqual([]);
    const { reply } = await commentOn(sandbox, repository, {
      body: '/tally why https://github.com/o/old',
    });
    expect(reply).toContain('**archived of');
    expect(reply).toContain('**stars of');
  });
});

describe('sort', () => {
  const SORT = 'sort: [{by: stars, sections: [Tools]}]\nbadges: {alt: false}\n';
  const badge = (name: string, message: string) =>
    `![stars](https://img.shields.io/badge/stars-${message}-blue?tally=github:s/${name})`;
  const item = (name: string, message: string) =>
    `- [${name}](https://github.com/s/${name}) ${badge(name, message)}\n`;
  const listOf = (...items: readonly string[]) =>
    `# Tools\n\n${items.join('')}\n# Other\n\n${REST}`;
  const REST = `${item('a', '1')}${item('b', '20')}`;
  const [A, B, C] = [item('a', '1'), item('b', '20'), item('c', '3')];
  const UNSORTED = listOf(A, B, C);
  const SORTED = listOf(B, C, A);

  const set = (stars: Readonly<Record<string, number>>) => {
    for (const [name, count] of Object.entries(stars))
      sandbox.world.set(`github:s/${name}`, { stars: count });
  };

  test('moves entries in a section, once in seven days, and nothing back', async () => {
    set({ a: 1, b: 20, c: 3 });
    const repository = await createRepository(sandbox, { 'README.md': UNSORTED, [CONFIG]: SORT });
    const run = (day: number) =>
      runOnce(sandbox, repository, { at: `2026-11-${String(day).padStart(2, '0')}T03:17:41Z` });
    const first = await run(1);
    expect(await proposed(repository)).toBe(SORTED);
    expect(first.report.result.moved).toMatchObject([{ title: 'a', from: 1, to: 3, by: 'stars' }]);
    const [pull] = await repository.pullRequests();
    expect(pull?.title).toBe('Refresh 1 entry in README.md');
    expect(pull?.body).toContain(
      'Moves 1 entry by the setting `sort`; nothing else in the file changes.',
    );
    expect(pull?.body).toContain('### Moved\n\nThe setting `sort` moves 1 entry');
    // While the pull request is open, other counts change, and the order is that of the first day.
    set({ a: 90, b: 20, c: 3 });
    await run(3);
    const moved = (list: string) => list.replaceAll(badge('a', '1'), badge('a', '90'));
    expect(await proposed(repository)).toBe(moved(SORTED));
    const quiet = await run(4);
    expect(writes(quiet.requests)).toEqual([]);
    await repository.api('PUT', '/pulls/1/merge');
    expect((await run(5)).published).toEqual({ operation: 'none' });
    // A row that a person moves between two moves stays where it is.
    await repository.commit('main', { 'README.md': moved(listOf(C, B, A)) });
    expect((await run(6)).published).toEqual({ operation: 'none' });
    expect((await run(7)).published).toEqual({ operation: 'none' });
    expect((await run(8)).report.result.moved).toHaveLength(2);
    expect(await proposed(repository)).toBe(moved(listOf(A, B, C)));
    await repository.api('PUT', '/pulls/2/merge');
    await repository.commit('main', { [CONFIG]: null });
    expect((await run(20)).published).toEqual({ operation: 'none' });
  });

  test('by a field that the list does not show, with what is left alone', async () => {
    const text =
      '- [busy](https://github.com/o/busy)\n- [old](https://github.com/o/old)\n\n## B\n- [busy](https://github.com/o/busy)\n<!-- x -->\n- [old](https://github.com/o/old)\n';
    const config = 'sort: [{by: last-commit, order: ascending}]\n';
    const folder = await temporaryFolder({ 'README.md': text, [CONFIG]: config });
    const { text: printed } = await refreshFolder(options(folder), sources());
    const list = await readFile(join(folder, 'README.md'), 'utf8');
    expect(list).toMatch(/^- \[old\].*\n- \[busy\].*\n\n## B\n- \[busy\].*\n<!-- x -->\n- \[old\]/);
    expect(printed).toContain('1 entry moved.');
    expect(printed).toMatch(/Left as it is\n.*1 list .*README\.md:5: .*more between its entries/);
    const snapshot = parseSnapshot(await readFile(join(folder, SNAPSHOT), 'utf8'), SNAPSHOT);
    expect(snapshot.order).toEqual({ 'README.md: last-commit ascending': { on: '2026-11-22' } });
  });

  test('puts a new entry where the order says, whenever entries last moved', async () => {
    set({ a: 1, b: 20, c: 3, mouse: 7 });
    const repository = await createRepository(sandbox, { 'README.md': SORTED, [CONFIG]: SORT });
    const { reply } = await commentOn(sandbox, repository, {
      body: '/tally add github:s/mouse to Tools',
    });
    const mouse = item('mouse', '7');
    expect(reply).toContain(`Added to *Tools* in README.md:\n\n\`\`\`markdown\n${mouse}\`\`\``);
    expect(await proposed(repository)).toBe(listOf(B, mouse, C, A));
    const { report } = await runOnce(sandbox, repository);
    expect(await proposed(repository)).toBe(listOf(B, mouse, C, A));
    expect(report.result.moved).toEqual([]);
  });
});
