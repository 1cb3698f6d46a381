import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { Config } from '../../src/config/schema.ts';
import { requestBudgets } from '../../src/refresh/budget.ts';
import { startDeadline } from '../../src/refresh/deadline.ts';
import { github } from '../../src/sources/github/index.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { openAlex } from '../../src/sources/openalex.ts';

const { limits } = Config.parse({});

describe('requests', () => {
  test('are as many as the source says, or the config', () => {
    const meansOf = requestBudgets({ ...limits, requests: { openalex: 9 } }, SOURCES, undefined);

    expect(meansOf(github).requests).toBe(github.requests);
    expect(meansOf(openAlex).requests).toBe(9);
  });

  test('of a source that is none are refused', () => {
    expect(() =>
      requestBudgets({ ...limits, requests: { crossref: 9 } }, SOURCES, undefined),
    ).toThrow(
      'limits.requests names crossref; the sources are semantic-scholar, github, hugging-face, openalex.',
    );
  });
});

describe('the time of the sources', () => {
  test('ends by itself', async () => {
    using deadline = startDeadline(limits, { spent: 20 * 60_000 });
    await delay(5);

    expect(deadline.signal.aborted).toBe(true);
  });

  test('has not ended before', () => {
    using deadline = startDeadline(limits, { spent: 0 });

    expect(deadline.signal.aborted).toBe(false);
  });

  test.each(['before', 'after'])('ends when the run is cancelled %s its start', (when) => {
    const cancel = new AbortController();
    if (when === 'before') cancel.abort();
    using deadline = startDeadline(limits, { spent: 0, cancelled: cancel.signal });
    cancel.abort();

    expect(deadline.signal.aborted).toBe(true);
  });
});
