import { setTimeout } from 'node:timers/promises';

/** What time it is, and how to let some of it pass. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits as many milliseconds; fails with an `AbortError` when the signal comes first. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own. */
export const MACHINE_CLOCK: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
};
