import { expect, test } from '@jest/globals';
import { bot } from '../../sandbox/github/accounts.ts';
import { connector } from '../../src/refresh/connect.ts';
import { github } from '../../src/sources/github/index.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const COUNT = 3_000;
const sandbox = useSandbox();

/** Asks for many repositories; gives what came of it, and how many each query asked for. */
async function observeMany(resourceLimit: number) {
  sandbox.github.graphql.resourceLimit = resourceLimit;
  const subjects = Array.from({ length: COUNT }, (_, index): Subject => {
    return { kind: 'github', id: `owner/name-${index}` };
  });
  const connect = connector(sandbox.environment(), { token: bot.token });
  const client = connect(github, { requests: 1_000 });
  const observations = await github.observe(subjects, client);
  const found = observations.filter(({ status }) => status === 'found').length;
  const sizes = sandbox.requests().map(({ body }) => {
    return Object.keys(JSON.parse(body).variables).length / 2;
  });
  return { found, sizes };
}

test('the batches grow while answers are quick, and never beyond 100', async () => {
  const { found, sizes } = await observeMany(Number.POSITIVE_INFINITY);

  expect(found).toBe(COUNT);
  expect(sizes[0]).toBe(50);
  expect(Math.max(...sizes)).toBe(100);
  expect(sizes.length).toBeLessThan(COUNT / 50 - 10);
});

test('what GitHub refuses halves them, and is not tried again', async () => {
  const { found, sizes } = await observeMany(30);

  expect(found).toBe(COUNT);
  // The first ones go at once; whatever is cut off of them is asked for again.
  const later = sizes.slice(80);
  expect(later.length).toBeGreaterThan(0);
  expect(Math.max(...later)).toBeLessThan(50);
});
