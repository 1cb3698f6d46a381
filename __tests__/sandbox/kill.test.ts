import { beforeAll, expect, test } from '@jest/globals';
import type { Request } from '../../sandbox/exchange.ts';
import { ownQuery } from '../../sandbox/github/own-queries.ts';
import { dieAt, killRun, problemsOf, randomDeath, STARS } from '../../sandbox/kill.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();

beforeAll(() => {
  for (const [key, numbers] of Object.entries(STARS)) sandbox.world.set(key, numbers);
});

const isNewBranch = (request: Request) => ownQuery(request) === 'UpdateRefs';

test.each([true, false])(
  'a run dies while it makes the branch; carried out: %s',
  async (isCarriedOut) => {
    const name = `dies-${isCarriedOut}`;

    const killed = await killRun(sandbox, {
      name,
      isWaiting: false,
      at: isNewBranch,
      isCarriedOut,
    });

    expect(killed.inTime).toBe(true);
    expect(killed.broken.pulls).toEqual([]);
    expect(killed.broken.proposed !== undefined).toBe(isCarriedOut);
    expect(problemsOf(killed)).toEqual([]);
  },
);

test('a line that goes dead loses the last answer, and everything after it', async () => {
  dieAt(sandbox, { at: (_, count) => count === 2, isCarriedOut: true });
  const { huggingFace, openAlex } = sandbox;

  expect((await fetch(huggingFace.url)).status).toBe(404);
  await expect(fetch(huggingFace.url)).rejects.toThrow('fetch failed');
  await expect(fetch(openAlex.url)).rejects.toThrow('fetch failed');

  sandbox.clearFaults();
  expect((await fetch(openAlex.url)).status).toBe(404);
});

test('says what is wrong', () => {
  const before = { main: 'list', proposed: undefined, pulls: [] };
  const broken = { main: 'lis', proposed: 'li', pulls: [] };

  expect(problemsOf({ inTime: true, before, broken, finished: broken })).toHaveLength(4);
});

test('deaths come at any request, carried out or not', () => {
  const first = randomDeath(() => 0);
  const late = randomDeath(() => 0.999);
  const request = { method: 'GET', path: '/', query: new URLSearchParams(), headers: {}, body: '' };

  expect([first.at(request, 1), first.at(request, 2), first.isCarriedOut]).toEqual([
    true,
    false,
    true,
  ]);
  expect([late.at(request, 1), late.at(request, 13), late.isCarriedOut]).toEqual([
    false,
    true,
    false,
  ]);
});
