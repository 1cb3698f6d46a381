import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { pacedFetch } from '../../src/http/pace.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

/** A `fetch` whose answers wait until they are let go. */
function heldFetch() {
  const started: string[] = [];
  const waiting: (() => void)[] = [];
  const fetch: typeof globalThis.fetch = (input) => {
    started.push(String(input));
    return new Promise((resolve) => waiting.push(() => resolve(new Response('{}'))));
  };
  const letOneGo = async () => {
    waiting.shift()?.();
    await settled();
  };
  return { fetch, started, letOneGo };
}

/** Lets everything happen that waits for nothing but its turn. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('in flight', () => {
  test.each([1, 3])('never are more than %i', async (inFlight) => {
    const { fetch, started, letOneGo } = heldFetch();
    const paced = pacedFetch(fetch, { inFlight, interval: 0 });
    const names = ['a', 'b', 'c', 'd', 'e'];

    const answers = Promise.all(names.map((name) => paced(name)));
    await settled();
    for (let done = 0; done < names.length; done++) {
      expect(started).toEqual(names.slice(0, inFlight + done));
      await letOneGo();
    }

    expect(await answers).toHaveLength(5);
  });

  test('a request that fails makes room for the next', async () => {
    const fetch = jest.fn<typeof globalThis.fetch>();
    fetch.mockRejectedValueOnce(new TypeError('fetch failed'));
    fetch.mockResolvedValueOnce(new Response('{}'));
    const paced = pacedFetch(fetch, { inFlight: 1, interval: 0 });

    const results = await Promise.allSettled([paced('a'), paced('b')]);

    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});

describe('from one start to the next', () => {
  test('the interval passes', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
    const events: string[] = [];
    const paced = pacedFetch(
      async (input) => {
        events.push(String(input));
        return new Response('{}');
      },
      { inFlight: 9, interval: 20 },
    );
    const mark = (at: number) => delay(at).then(() => events.push(`${at} ms`));

    await Promise.all([paced('a'), paced('b'), paced('c'), mark(10), mark(30)]);

    expect(events).toEqual(['a', '10 ms', 'b', '30 ms', 'c']);
  });

  test('nothing is waited for when the interval has passed already', async () => {
    const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
    const { fetch, started } = heldFetch();
    const paced = pacedFetch(fetch, { inFlight: 9, interval: 60_000 });

    void paced('a');
    await settled();
    clock.mockReturnValue(1_060_000);
    void paced('b');
    await settled();

    expect(started).toEqual(['a', 'b']);
  });

  test('a long pause does not let the next ones rush', async () => {
    const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
    const events: string[] = [];
    const paced = pacedFetch(
      async (input) => {
        events.push(String(input));
        return new Response('{}');
      },
      { inFlight: 9, interval: 20 },
    );

    await paced('a');
    clock.mockReturnValue(9_000_000);
    const mark = delay(10).then(() => events.push('10 ms'));
    await Promise.all([paced('b'), paced('c'), mark]);

    expect(events).toEqual(['a', 'b', '10 ms', 'c']);
  });
});
