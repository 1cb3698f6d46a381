import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { Config } from '../../src/config/schema.ts';
import { startDeadline } from '../../src/refresh/deadline.ts';

const { limits } = Config.parse({});

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
