import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type Pace, pacedFetch } from '../../src/http/pace.ts';

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

function paceOf(fetch: typeof globalThis.fetch, pace: Pace) {
  return pacedFetch(fetch, { ...pace, longestWait: 0 }).fetch;
}

/** Lets everything happen that waits for nothing but its turn. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('in flight', () => {
  test.each([1, 3])('never are more than %i', async (inFlight) => {
    const { fetch, started, letOneGo } = heldFetch();
    const paced = paceOf(fetch, { inFlight, interval: 0 });
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
    const paced = paceOf(fetch, { inFlight: 1, interval: 0 });

    const results = await Promise.allSettled([paced('a'), paced('b')]);

    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});

describe('from one start to the next', () => {
  test('the interval passes', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
    const events: string[] = [];
    const paced = paceOf(
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
    const paced = paceOf(fetch, { inFlight: 9, interval: 60_000 });

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
    const paced = paceOf(
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

describe('when there is so much to do that a timer is late', () => {
  test('the interval passes after the late start, too', async () => {
    const starts: number[] = [];
    const paced = paceOf(
      async () => {
        starts.push(performance.now());
        return new Response('{}');
      },
      { inFlight: 9, interval: 40 },
    );

    const answers = Promise.all([paced('a'), paced('b'), paced('c')]);
    await settled();
    const busyUntil = performance.now() + 75;
    while (performance.now() < busyUntil);
    await answers;

    const [, second = 0, third = 0] = starts;
    // Timers are a millisecond early at most.
    expect(third - second).toBeGreaterThanOrEqual(39);
  });

  test('a request that was held back does not let the next one come close', async () => {
    const starts: number[] = [];
    const paced = pacedFetch(
      async () => {
        starts.push(performance.now());
        return new Response('{}');
      },
      { inFlight: 9, interval: 40, longestWait: 1_000 },
    );

    paced.holdBack(60);
    await Promise.all([paced.fetch('a'), paced.fetch('b')]);

    const [first = 0, second = 0] = starts;
    expect(second - first).toBeGreaterThanOrEqual(39);
  });
});

describe('a quota', () => {
  const quota = (headers: Headers) => {
    const remaining = headers.get('left');
    return remaining === null ? undefined : { remaining: Number(remaining), resetIn: 30 };
  };
  const answering = (left: readonly number[], events: string[]) => async (input: unknown) => {
    events.push(String(input));
    return new Response('{}', { headers: { left: String(left[events.length - 1] ?? 9) } });
  };

  test('that is used up is waited for', async () => {
    const events: string[] = [];
    const fetch = answering([0], events) as typeof globalThis.fetch;
    const paced = pacedFetch(fetch, { inFlight: 1, interval: 0, quota, longestWait: 100 });
    const mark = delay(10).then(() => events.push('10 ms'));

    await Promise.all([paced.fetch('a'), paced.fetch('b'), mark]);

    expect(events).toEqual(['a', '10 ms', 'b']);
  });

  test('that is not used up is not', async () => {
    const events: string[] = [];
    const fetch = answering([1], events) as typeof globalThis.fetch;
    const paced = pacedFetch(fetch, { inFlight: 1, interval: 0, quota, longestWait: 100 });
    const mark = delay(10).then(() => events.push('10 ms'));

    await Promise.all([paced.fetch('a'), paced.fetch('b'), mark]);

    expect(events).toEqual(['a', 'b', '10 ms']);
  });

  test('that is renewed too late ends the asking', async () => {
    const events: string[] = [];
    const fetch = answering([0], events) as typeof globalThis.fetch;
    const paced = pacedFetch(fetch, { inFlight: 1, interval: 0, quota, longestWait: 10 });

    await paced.fetch('a');

    await expect(paced.fetch('b')).rejects.toThrow('rate limited');
    expect(events).toEqual(['a']);
  });

  test('is not waited for when the run ends', async () => {
    const end = new AbortController();
    const fetch = answering([0], []) as typeof globalThis.fetch;
    const pace = { inFlight: 1, interval: 0, quota, longestWait: 100 };
    const paced = pacedFetch(fetch, { ...pace, signal: end.signal });

    await paced.fetch('a');
    const second = paced.fetch('b');
    end.abort();

    await expect(second).rejects.toThrow('aborted');
  });
});
