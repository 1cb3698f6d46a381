import { isOutOfMeans, type UpstreamError, type UpstreamFailure } from './errors.ts';

/** So many requests in a row that failed in spite of their retries, and nothing more is asked. */
const MOST_FAILURES = 3;
/** Failures of the upstream as a whole; any other one is of the single request. */
const GENERAL: readonly UpstreamFailure[] = [
  'rate limited',
  'internal error',
  'not reachable',
  'too slow',
];

/** Remembers how an upstream does. */
export interface Patience {
  /** The failure that every further request would meet too, once that is plain. */
  readonly lost: () => UpstreamError | undefined;
  readonly answered: () => void;
  readonly failed: (error: UpstreamError) => void;
}

/** Starts with an upstream that nothing bad is known of. */
export function patience(): Patience {
  let row = 0;
  let last: UpstreamError | undefined;
  const answered = () => {
    row = 0;
  };
  return {
    lost: () => (row >= MOST_FAILURES ? last : undefined),
    answered,
    failed: (error) => {
      if (isOutOfMeans(error)) return;
      if (!GENERAL.includes(error.failure)) return answered();
      row++;
      last = error;
    },
  };
}
