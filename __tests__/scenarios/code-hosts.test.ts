/** Projects on GitLab.com and repositories on Codeberg, through whole runs. */
import { expect, test } from '@jest/globals';
import { commentOn } from '../helpers/comment-on.ts';
import { proposed, runOnce } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const SHIELDS = 'https://img.shields.io';
const sandbox = useSandbox();

test('a list of all hosts is kept up to date with one query and one request for each repository', async () => {
  const { world } = sandbox;
  for (const host of ['github:o/a', 'gitlab:g/sub/a', 'gitlab:g/b', 'codeberg:o/a']) {
    world.set(host, { stars: 1234, forks: 56 });
    world.describe(host, { lastActivity: '2026-10-07' });
  }
  world.describe('gitlab:g/b', { archived: true });
  world.remove('codeberg:o/gone');
  const text = `# List

| Name | Stars | Activity |
| --- | --- | --- |
| [A](https://github.com/o/a) | 1 | |
| [B](https://gitlab.com/g/sub/a) | 1 | 2020-01 |
| [C](https://codeberg.org/o/a) | 1 | 2020-01 |
| [Gone](https://codeberg.org/o/gone) | 1 | |

- B ![stars](${SHIELDS}/gitlab/stars/g%2Fb?style=social) <!-- tally:archived gitlab:g/b --><!-- /tally -->
- C ![stars](${SHIELDS}/gitea/stars/o/a?gitea_url=https://codeberg.org)
- D <!-- tally:watchers gitlab:g/b -->7<!-- /tally -->
`;
  const repository = await createRepository(sandbox, {
    'README.md': text,
    '.github/readme-tally.yml': 'columns:\n  Activity: last-activity\n',
  });
  await runOnce(sandbox, repository);

  const after = await proposed(repository, 'README.md');
  expect(after).toContain('| [A](https://github.com/o/a) | 1.2k |');
  expect(after).toContain('| [B](https://gitlab.com/g/sub/a) | 1.2k | 2026-10 |');
  expect(after).toContain('| [C](https://codeberg.org/o/a) | 1.2k | 2026-10 |');
  expect(after).toContain('| [Gone](https://codeberg.org/o/gone) | 1 | |');
  expect(after).toContain('?style=social&logo=gitlab&tally=gitlab:g/b)');
  expect(after).toContain('<!-- tally:archived gitlab:g/b -->archived<!-- /tally -->');
  expect(after).toMatch(/badge\/stars-1\.2k-blue\?tally=codeberg:o\/a\)/);
  // No source gives the watchers of a project on GitLab.com.
  expect(after).toContain('<!-- tally:watchers gitlab:g/b -->7<!-- /tally -->');
  expect(sandbox.gitlab.requests().map(({ path }) => path)).toEqual(['/api/graphql']);
  expect(
    sandbox.codeberg
      .requests()
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(['/api/v1/repos/o/a', '/api/v1/repos/o/gone']);
});

test('a field that is new in a list is asked for with the others', async () => {
  const { world } = sandbox;
  world.set('gitlab:g/forked', { stars: 12, forks: 56 });
  const star = `- F <!-- tally:stars gitlab:g/forked -->1<!-- /tally -->`;
  const repository = await createRepository(sandbox, { 'README.md': `${star}\n` });
  await runOnce(sandbox, repository);
  const snapshot = await proposed(repository, 'data/readme-tally.json');
  const next = await createRepository(sandbox, {
    'README.md': `${star} ![forks](${SHIELDS}/gitlab/forks/g%2Fforked)\n`,
    'data/readme-tally.json': snapshot,
  });
  sandbox.clearRequests();
  await runOnce(sandbox, next);

  expect(await proposed(next, 'README.md')).toContain('tally=forks:gitlab:g/forked');
  expect(sandbox.gitlab.requests()).toHaveLength(1);
});

test('a list without them sends them no request', async () => {
  const repository = await createRepository(sandbox, {
    'README.md': `- [A](https://github.com/o/a) ![s](${SHIELDS}/github/stars/o/a) [group](https://gitlab.com/groups/g)\n`,
  });
  await runOnce(sandbox, repository);

  expect(await proposed(repository, 'README.md')).toContain('tally=github:o/a');
  expect([...sandbox.gitlab.requests(), ...sandbox.codeberg.requests()]).toEqual([]);
});

test('an entry about a project is added as those on GitHub, and a second time refused', async () => {
  const { world } = sandbox;
  world.describe('gitlab:Group/Sub/Beta', { description: 'Two', date: '2024-03-08' });
  world.set('gitlab:group/sub/beta', { stars: 77 });
  const list = `# Tools

- [alpha](https://github.com/o/a) ![stars](${SHIELDS}/github/stars/o/a) - One.
`;
  const repository = await createRepository(sandbox, { 'README.md': list });
  const body = '/tally add https://gitlab.com/group/sub/beta/-/tree/main';
  const { reply } = await commentOn(sandbox, repository, { body });

  expect(reply).toContain('Added to *Tools* in README.md');
  expect(await proposed(repository)).toContain(
    `- [Beta](https://gitlab.com/Group/Sub/Beta) ![stars: 77](${SHIELDS}/badge/stars-77-blue?tally=gitlab:group/sub/beta) - Two.`,
  );
  const again = await commentOn(sandbox, repository, {
    body: body.replace('/-/tree/main', '.git'),
  });
  expect(again.reply).toContain('is already on the open pull request');
  const gone = '/tally add https://codeberg.org/o/gone';
  expect((await commentOn(sandbox, repository, { body: gone })).reply).toContain(
    'has no such public repository',
  );
});
