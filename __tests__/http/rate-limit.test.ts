import { describe, expect, jest, test } from '@jest/globals';
import {
  type RateLimitOptions,
  rateLimitedFetch,
  SYSTEM_CLOCK,
} from '../../src/http/rate-limit.ts';
import { settled, steppedClock } from '../helpers/stepped-clock.ts';

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

/** A paced `fetch` whose starts are written down, with the milliseconds since the beginning. */
function paced(options: Partial<RateLimitOptions>, left: readonly number[] = []) {
  const clock = steppedClock();
  const begin = clock.now();
  const starts: string[] = [];
  const { fetch, holdBack } = rateLimitedFetch(
    async (input) => {
      starts.push(`${input} at ${clock.now() - begin}`);
      return new Response('{}', { headers: { left: String(left[starts.length - 1] ?? 9) } });
    },
    { inFlight: 9, interval: 0, longestWait: 0, ...options },
    clock,
  );
  return { clock, starts, fetch, holdBack };
}

describe('in flight', () => {
  test.each([1, 3])('never are more than %i', async (inFlight) => {
    const { fetch, started, letOneGo } = heldFetch();
    const paced = rateLimitedFetch(fetch, { inFlight, interval: 0, longestWait: 0 });
    const names = ['a', 'b', 'c', 'd', 'e'];

    const answers = Promise.all(names.map((name) => paced.fetch(name)));
    await settled();
    for (let done = 0; done < names.length; done++) {
      expect(started).toEqual(names.slice(0, inFlight + done));
      await letOneGo();
    }

    expect(await answers).toHaveLength(5);
  });

  test('a request that fails makes way for the next', async () => {
    const fetch = jest.fn<typeof globalThis.fetch>();
    fetch.mockRejectedValueOnce(new TypeError('fetch failed'));
    fetch.mockResolvedValueOnce(new Response('{}'));
    const paced = rateLimitedFetch(fetch, { inFlight: 1, interval: 0, longestWait: 0 });

    const results = await Promise.allSettled([paced.fetch('a'), paced.fetch('b')]);

    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});

describe('from one start to the next', () => {
  test('the interval passes', async () => {
    const { clock, starts, fetch } = paced({ interval: 20 });

    const answers = Promise.all(['a', 'b', 'c'].map((name) => fetch(name)));
    await clock.advance(100);
    await answers;

    expect(starts).toEqual(['a at 0', 'b at 20', 'c at 40']);
  });

  test('nothing is waited for when the interval has passed already', async () => {
    const { clock, starts, fetch } = paced({ interval: 60_000 });

    await fetch('a');
    await clock.advance(60_000);
    await fetch('b');

    expect(starts).toEqual(['a at 0', 'b at 60000']);
  });

  test('a long pause does not let the next ones rush', async () => {
    const { clock, starts, fetch } = paced({ interval: 20 });

    await fetch('a');
    await clock.advance(9_000);
    const answers = Promise.all([fetch('b'), fetch('c')]);
    await clock.advance(100);
    await answers;

    expect(starts).toEqual(['a at 0', 'b at 9000', 'c at 9020']);
  });

  test('the interval passes after a timer that was late, too', async () => {
    const { clock, starts, fetch } = paced({ interval: 40 });

    const answers = Promise.all([fetch('a'), fetch('b'), fetch('c')]);
    await clock.stall(75);
    await clock.advance(100);
    await answers;

    expect(starts).toEqual(['a at 0', 'b at 75', 'c at 115']);
  });

  test('a request that was held back does not let the next one come close', async () => {
    const { clock, starts, fetch, holdBack } = paced({ interval: 40, longestWait: 1_000 });

    holdBack(60);
    const answers = Promise.all([fetch('a'), fetch('b')]);
    await clock.advance(200);
    await answers;

    expect(starts).toEqual(['a at 60', 'b at 100']);
  });
});

describe('a quota', () => {
  const quota = (headers: Headers) => ({ remaining: Number(headers.get('left')), resetIn: 30 });
  const oneByOne = { inFlight: 1, quota, longestWait: 100 };

  test('that is used up is waited for', async () => {
    const { clock, starts, fetch } = paced(oneByOne, [0]);

    const answers = Promise.all([fetch('a'), fetch('b')]);
    await clock.advance(100);
    await answers;

    expect(starts).toEqual(['a at 0', 'b at 30']);
  });

  test('that is not used up is not', async () => {
    const { starts, fetch } = paced(oneByOne, [1]);

    await Promise.all([fetch('a'), fetch('b')]);

    expect(starts).toEqual(['a at 0', 'b at 0']);
  });

  test('that is renewed too late ends the asking', async () => {
    const { starts, fetch } = paced({ ...oneByOne, longestWait: 10 }, [0]);

    await fetch('a');

    await expect(fetch('b')).rejects.toThrow('rate limited');
    expect(starts).toEqual(['a at 0']);
  });

  test('is not waited for when the run ends', async () => {
    const end = new AbortController();
    const { fetch } = paced({ ...oneByOne, signal: end.signal }, [0]);

    await fetch('a');
    const second = fetch('b');
    await settled();
    end.abort();

    await expect(second).rejects.toThrow('aborted');
  });
});

test('the clock of the machine lets time pass, and ends a wait', async () => {
  const before = SYSTEM_CLOCK.now();
  await SYSTEM_CLOCK.wait(10);

  expect(SYSTEM_CLOCK.now()).toBeGreaterThan(before);
  await expect(SYSTEM_CLOCK.wait(60_000, AbortSignal.abort())).rejects.toThrow('aborted');
});

describe('with a key', () => {
  test('the interval is that of the key, until the key is refused', async () => {
    let hasKey = true;
    const { clock, starts, fetch } = paced({
      interval: 100,
      intervalWithKey: 30,
      hasKey: () => hasKey,
    });

    const first = Promise.all([fetch('a'), fetch('b')]);
    await clock.advance(40);
    await first;
    hasKey = false;
    const others = Promise.all([fetch('c'), fetch('d')]);
    await clock.advance(500);
    await others;

    expect(starts).toEqual(['a at 0', 'b at 30', 'c at 60', 'd at 160']);
  });
});

describe('a quota that is used up', () => {
  /** An upstream that answers each request with a status, and has no quota left after 429. */
  function limited(statuses: readonly number[], options: Partial<RateLimitOptions> = {}) {
    const clock = steppedClock();
    const begin = clock.now();
    const starts: number[] = [];
    const { fetch } = rateLimitedFetch(
      async () => {
        const status = statuses[starts.length] ?? 429;
        starts.push(clock.now() - begin);
        return new Response('{}', { status });
      },
      {
        inFlight: 8,
        interval: 0,
        longestWait: 301_000,
        quota: () => ({ remaining: 0, resetIn: 300_000 }),
        ...options,
      },
      clock,
    );
    const ask = async (count: number) =>
      (await Promise.allSettled(Array.from({ length: count }, () => fetch('a')))).map((one) =>
        one.status === 'fulfilled' ? one.value.status : String(one.reason.message),
      );
    return { clock, starts, ask };
  }

  test('is waited for once, and then no more requests are sent', async () => {
    const { clock, starts, ask } = limited([], { startsAlone: true });
    const answers = ask(20);
    await clock.advance(900_000);
    expect(starts).toEqual([0, 300_000]);
    expect((await answers).filter((one) => one === 'rate limited')).toHaveLength(18);
  });

  test('ends all requests after the second wave, where several are sent at once', async () => {
    const { clock, starts, ask } = limited([]);
    const answers = ask(20);
    await clock.advance(900_000);
    expect(starts.filter((at) => at > 0)).toEqual([300_000]);
    expect((await answers).filter((one) => one === 429)).toHaveLength(starts.length);
  });

  test('that is new after the wait lets all requests through', async () => {
    const { clock, starts, ask } = limited([429, ...Array.from({ length: 30 }, () => 200)], {
      quota: () => ({ remaining: starts.length === 1 ? 0 : 9, resetIn: 300_000 }),
      startsAlone: true,
    });
    const answers = ask(20);
    await clock.advance(900_000);
    expect((await answers).filter((one) => one === 200)).toHaveLength(19);
    expect(new Set(starts)).toEqual(new Set([0, 300_000]));
  });
});

test('the first request is not sent alone where all may be sent at once', async () => {
  const { fetch, started, letOneGo } = heldFetch();
  const options = { inFlight: 3, interval: 0, longestWait: 0, startsAlone: true };
  const paced = rateLimitedFetch(fetch, options);
  const answers = Promise.all(['a', 'b', 'c'].map((name) => paced.fetch(name)));
  await settled();
  expect(started).toEqual(['a', 'b', 'c']);
  for (let left = 0; left < 3; left++) await letOneGo();
  await answers;
});

test('the first request of more may be sent alone', async () => {
  const { fetch, started, letOneGo } = heldFetch();
  const options = { inFlight: 3, interval: 0, longestWait: 0, startsAlone: true };
  const paced = rateLimitedFetch(fetch, options);
  const answers = Promise.all(['a', 'b', 'c', 'd'].map((name) => paced.fetch(name)));
  await settled();
  expect(started).toEqual(['a']);
  await letOneGo();
  expect(started).toEqual(['a', 'b', 'c', 'd']);
  for (let left = 0; left < 3; left++) await letOneGo();
  await answers;
});
