/** A name that was given up and taken again leads to something else, and a run notices it. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { proposed, runOnce } from '../helpers/run.ts';
import { SNAPSHOT, starredRepository } from '../helpers/starred.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const ONE = 'github:o/one';

const sandbox = useSandbox();

/** Two runs, with something happening between them. */
async function afterwards(happens: () => void) {
  sandbox.world.set(ONE, { stars: 100 });
  const repository = await starredRepository(sandbox);
  await runOnce(sandbox, repository, { at: '2026-11-22T03:17:41Z' });
  happens();
  const { report } = await runOnce(sandbox, repository, { at: '2026-11-24T03:17:41Z' });
  const found = report.result.findings.map(({ rule, message }) => ({ rule, message }));
  return { found, list: await proposed(repository) };
}

test('the old one is gone: its number stays, and the new one is named', async () => {
  const { found, list } = await afterwards(() => sandbox.world.recreate(ONE));

  expect(found).toEqual([
    {
      rule: 'subject-state',
      message: `${ONE} is a different repository than before, under the same name: https://github.com/o/one`,
    },
  ]);
  expect(list).toContain('100');
});

test('the old one has another name: it is still counted, and its new name is reported', async () => {
  const { found, list } = await afterwards(() => {
    sandbox.world.rename(ONE, 'github:o/first');
    sandbox.world.set('github:o/first', { stars: 300 });
    sandbox.world.recreate(ONE);
  });

  expect(found).toEqual([
    {
      rule: 'moved-subject',
      message: `${ONE} was renamed to github:o/first: https://github.com/o/first`,
    },
  ]);
  expect(list).toContain('300');
});

describe('a snapshot with ids of the old form', () => {
  afterEach(() => {
    sandbox.github.graphql.oldIds = true;
  });

  test.each([true, false])('is migrated without a word (old ids still work: %s)', async (works) => {
    sandbox.world.set(ONE, { stars: 100 });
    sandbox.github.graphql.oldIds = works;
    const stars = { value: 100, source: 'github', history: [['2026-11-01', 100]] };
    const subjects = { [ONE]: { node: 'MDEwOlJlcG9zaXRvcnkx', state: 'recreated', stars } };
    const snapshot = { version: 1, checkedAt: '2026-11-21T03:17:41Z', subjects };
    const repository = await starredRepository(sandbox, { [SNAPSHOT]: JSON.stringify(snapshot) });

    await runOnce(sandbox, repository);
    sandbox.world.set(ONE, { stars: 300 });
    const { report } = await runOnce(sandbox, repository, { at: '2026-11-24T03:17:41Z' });

    expect(report.result.findings).toEqual([]);
    expect(await proposed(repository)).toContain('300');
    expect(await proposed(repository, SNAPSHOT)).toContain('"node": "R_');
  });
});
