import type { Clock } from '../../src/http/rate-limit.ts';

/** A clock that stands still until it is moved, so that no test depends on how busy a machine is. */
export interface SteppedClock extends Clock {
  /** Moves it, timer by timer, as an idle machine would. */
  advance(milliseconds: number): Promise<void>;
  /** Moves it at one stroke, so that every timer that ends on the way is late. */
  stall(milliseconds: number): Promise<void>;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** Lets everything happen that waits for nothing but its turn; streams take several. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

export function steppedClock(): SteppedClock {
  let now = 1_000_000;
  const sleepers = new Set<Sleeper>();
  const next = () => [...sleepers].sort((one, other) => one.until - other.until)[0];

  async function wakeUntil(end: number, onTheWay: (sleeper: Sleeper) => void): Promise<void> {
    await settled();
    for (let sleeper = next(); sleeper && sleeper.until <= end; sleeper = next()) {
      onTheWay(sleeper);
      sleepers.delete(sleeper);
      sleeper.wake();
      await settled();
    }
  }

  return {
    now: () => now,
    wait: (milliseconds, signal) =>
      new Promise((wake, fail) => {
        const sleeper = { until: now + milliseconds, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          fail(signal.reason);
        });
      }),
    advance: async (milliseconds) => {
      const end = now + milliseconds;
      await wakeUntil(end, ({ until }) => {
        now = until;
      });
      now = end;
    },
    stall: async (milliseconds) => {
      await settled();
      now += milliseconds;
      await wakeUntil(now, () => {});
    },
  };
}
