import { expect, test } from '@jest/globals';
import { app } from '../../sandbox/github/accounts.ts';
import { asksForStars } from '../../sandbox/github/own-queries.ts';
import { operations, runFleetOnce, sourceRequests } from '../helpers/fleet.ts';
import { proposed, runOnce, writes } from '../helpers/run.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox({ perTest: true });

const stars = (...names: string[]) =>
  names
    .map((name) => `- [${name}](x) ![s](https://img.shields.io/github/stars/${name})\n`)
    .join('');

const CITED =
  '- [P](https://arxiv.org/abs/1901.08746) <!-- tally:citations arxiv:1901.08746 --><!-- /tally -->\n';

async function list(name: string, text: string, more: Record<string, string> = {}) {
  return sandbox.github.createRepository({ name, files: { 'README.md': text, ...more } });
}

test('each list gets the pull request of a run of its own, and each subject is asked for once', async () => {
  const texts = {
    a: stars('o/one', 'o/two') + CITED,
    b: stars('o/two', 'o/three'),
    c: stars('o/one'),
  };
  const own = await Promise.all(
    Object.entries(texts).map(([name, text]) => list(`own-${name}`, text)),
  );
  const fleet = [];
  for (const [name, text] of Object.entries(texts)) fleet.push(await list(`list-${name}`, text));
  await list('list-none', '# No counts\n');
  for (const one of own) await runOnce(sandbox, one, { token: app.token });
  const report = await runFleetOnce(sandbox, 'repositories: [acme/list-*]\n');

  expect(operations(report)).toEqual({
    'acme/list-a': 'created',
    'acme/list-b': 'created',
    'acme/list-c': 'created',
    'acme/list-none': 'none',
  });
  for (const [index, one] of fleet.entries()) {
    const theirs = own[index];
    if (theirs === undefined) throw new Error('one run each');
    expect(await proposed(one)).toBe(await proposed(theirs));
    const path = 'data/readme-tally.json';
    expect(await proposed(one, path)).toBe(await proposed(theirs, path));
    const [[pull], [other]] = [await one.pullRequests(), await theirs.pullRequests()];
    expect(pull?.title).toBe(other?.title);
    expect(withoutRequests(pull?.body)).toBe(withoutRequests(other?.body));
  }
  expect(sourceRequests(report.requests, asksForStars)).toHaveLength(2);
  expect(report.sources.map(({ source, subjects }) => [source, subjects])).toEqual([
    ['semantic-scholar', 1],
    ['github', 3],
  ]);

  const second = await runFleetOnce(sandbox, 'repositories: [acme/list-*]\n');
  expect(new Set(Object.values(operations(second)))).toEqual(new Set(['none']));
  expect(writes(second.requests)).toEqual([]);
});

test('a repository that refuses is a line of the report and stops nothing', async () => {
  const names = ['archived', 'broken', 'empty', 'forbidden', 'good', 'hidden', 'late', 'protected'];
  for (const name of names) await list(`r-${name}`, stars('o/one'));
  await sandbox.github.createRepository({
    name: 'r-private',
    files: { 'README.md': stars('o/one') },
    isPrivate: true,
  });
  await sandbox.github.createRepository({ name: 'r-without', files: { 'a.txt': 'a' } });
  const { settings } = sandbox.github;
  settings('acme/r-archived').archived = true;
  settings('acme/r-empty').empty = true;
  settings('acme/r-protected').rules.push({ pattern: '**', by: 'protection', forbids: ['create'] });
  const [broken, snapshot] = await Promise.all(
    ['broken', 'late'].map((name) => sandbox.github.repository(`acme/r-${name}`)),
  );
  await broken?.commit('main', { '.github/readme-tally.yml': 'treshold: 1\n' });
  await snapshot?.commit('main', { 'data/readme-tally.json': '{' });
  const config =
    'repositories: [acme/r-*, acme/r-archived, acme/nowhere, {name: acme/r-without}]\nexclude: [acme/r-hidden]\n';
  const report = await runFleetOnce(sandbox, config, { isPublic: true });

  expect(operations(report)).toEqual({
    'acme/nowhere': 'refused',
    'acme/r-archived': 'refused',
    'acme/r-broken': 'refused',
    'acme/r-empty': 'skipped',
    'acme/r-forbidden': 'created',
    'acme/r-good': 'created',
    'acme/r-late': 'refused',
    'acme/r-protected': 'refused',
    'acme/r-without': 'refused',
  });
  expect(report.hidden).toBe(1);
  const sentences = Object.fromEntries(
    report.repositories.map((one) => [one.repository, one.sentence]),
  );
  expect(sentences['acme/r-broken']).toContain('treshold');
  expect(sentences['acme/nowhere']).toContain('404');
  expect(JSON.stringify(report.repositories)).not.toContain('private');
  expect(sourceRequests(report.requests, asksForStars)).toHaveLength(1);
});

test('the files of one repository change nothing in another one', async () => {
  const key = 'github:o/gone';
  sandbox.world.set('github:evil/repository', { stars: 777 });
  const evil = await list('evil', stars('evil/repository'));
  await runFleetOnce(sandbox, 'repositories: [acme/evil]\n');
  const { subjects } = JSON.parse(await proposed(evil, 'data/readme-tally.json'));
  const { node } = subjects['github:evil/repository'];
  const hostile = {
    version: 1,
    checkedAt: '2026-11-21T03:00:00Z',
    aliases: { 'github:o/one': 'github:o/two' },
    subjects: {
      [key]: {
        node,
        stars: { value: 9, source: 'github', history: [['2026-11-20', 9]] },
      },
      'github:o/one': {
        node,
        stars: { value: 1, source: 'github', history: [['2026-11-20', 1]] },
      },
    },
  };
  const text = stars('o/gone', 'o/one');
  sandbox.world.describe('github:o/secret', { isPrivate: true });
  sandbox.world.set('github:o/secret', { stars: 4242 });
  sandbox.world.remove(key);
  await list('own', text + stars('o/secret'));
  await list('fleet-a', text + stars('o/secret'));
  await list('fleet-b', text, {
    'data/readme-tally.json': JSON.stringify(hostile),
    '.github/readme-tally.yml':
      'limits: {requests: {github: 1}, minutes: 1}\nthreshold: {percent: 100, count: 1000000}\n',
  });
  await runFleetOnce(sandbox, 'repositories: [acme/own]\n');
  const report = await runFleetOnce(sandbox, 'repositories: [acme/fleet-*]\n');

  const path = 'data/readme-tally.json';
  const [alone, a] = ['own', 'fleet-a'].map((name) => sandbox.github.repository(`acme/${name}`));
  if (!alone || !a) throw new Error('two repositories');
  const b = sandbox.github.repository('acme/fleet-b');
  // What the id leads to is followed for the list that has it, and for no other one.
  expect((await proposed(b, path)).includes('"value": 777')).toBe(true);
  expect(await proposed(a)).toBe(await proposed(alone));
  expect(await proposed(a, path)).toBe(await proposed(alone, path));
  const [pull] = await a.pullRequests();
  expect(JSON.stringify([report, pull, await proposed(a), await proposed(a, path)])).not.toMatch(
    /4,?242|4\.2k/,
  );
});

/** Only the requests to the sources differ. */
function withoutRequests(body: string | null | undefined): string {
  return (body ?? '')
    .replace(/acme\/(?:own|list)-/g, 'acme/')
    .replace(/\b[\da-f]{40}\b/g, '…')
    .replace(/ \| (?:shared|\d+) \|$/gm, '');
}
