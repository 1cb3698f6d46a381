/** Gains and marks of what rises, from GitHub's star history, through whole runs in a repository. */
import { expect, test } from '@jest/globals';
import { dayAt, dayNumber, dayOf } from '../../src/snapshot/dates.ts';
import { commentOn } from '../helpers/comment-on.ts';
import { CONFIG, proposed, runOnce, writes } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();
/** The sandbox gives stars on days of the real calendar. */
const TODAY = dayNumber(dayOf(new Date().toISOString()));
const day = (days: number) => dayAt(TODAY + days);
const at = (days: number) => `${day(days)}T03:17:41Z`;

const LIST = `| Name | Stars 30d |
| --- | --: |
| [a](https://github.com/o/a) | ? |
| [b](https://github.com/o/b) | ? |
`;
const WRITTEN = `| Name | Stars 30d |
| --- | --: |
| [a](https://github.com/o/a) <!-- tally:rising github:o/a -->📈<!-- /tally --> | +40 |
| [b](https://github.com/o/b) | 0 |
`;
const SETTINGS = `history: {stars: true}
columns: {Stars 30d: stars-30d}
status: {rising: 📈, top: 1}
`;

test('are known in the run after the one that asked for the past', async () => {
  const { world, github } = sandbox;
  for (const name of ['o/a', 'o/b']) {
    world.set(`github:${name}`, { stars: 0 });
    github.starHistory.star(name, 1500, day(-100));
  }
  github.starHistory.star('o/a', 40, day(-10));
  const repository = await createRepository(sandbox, { 'README.md': LIST, [CONFIG]: SETTINGS });
  const run = (days: number) => runOnce(sandbox, repository, { at: at(days) });
  const histories = (requests: readonly { readonly path: string }[]) =>
    requests.filter(({ path }) => path.includes('/stargazers/history')).length;

  const first = await run(0);
  expect(histories(first.requests)).toBe(2);
  expect(first.report.result.changes).toEqual([]);

  const second = await run(1);
  expect(histories(second.requests)).toBe(0);
  expect(await proposed(repository)).toBe(WRITTEN);

  const third = await run(2);
  expect(writes(third.requests)).toEqual([]);
  // Four about the repository, one for the stars.
  expect(third.requests).toHaveLength(5);

  const { reply } = await commentOn(sandbox, repository, {
    body: '/tally why https://github.com/o/a',
    at: at(2),
  });
  expect(reply).toContain('**stars-30d of');
  expect(reply).toContain('**+40**, by github');
  expect(reply).toContain(`Since ${day(1)}`);
});

test('are known of repositories whose counts no list shows', async () => {
  sandbox.world.set('github:o/c', { stars: 7 });
  sandbox.github.starHistory.star('o/c', 3, day(-3));
  const link = '- [c](https://github.com/o/c)';
  const config = 'history: {stars: true}\nstatus: {rising: 📈, by: stars-7d}\n';
  const repository = await createRepository(sandbox, {
    'README.md': `${link}\n`,
    [CONFIG]: config,
  });
  await runOnce(sandbox, repository, { at: at(0) });
  await runOnce(sandbox, repository, { at: at(1) });

  expect(await proposed(repository)).toBe(
    `${link} <!-- tally:rising github:o/c -->📈<!-- /tally -->\n`,
  );
});
