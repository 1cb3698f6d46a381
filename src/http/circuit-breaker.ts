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
export interface CircuitBreaker {
  /** The failure that every further request would meet too, once that is plain. */
  readonly openError: () => UpstreamError | undefined;
  readonly succeeded: () => void;
  readonly failed: (error: UpstreamError) => void;
}

/** Starts with an upstream that nothing bad is known of. */
export function circuitBreaker(): CircuitBreaker {
  let row = 0;
  let last: UpstreamError | undefined;
  const succeeded = () => {
    row = 0;
  };
  return {
    openError: () => (row >= MOST_FAILURES ? last : undefined),
    succeeded,
    failed: (error) => {
      if (isOutOfMeans(error)) return;
      if (!GENERAL.includes(error.failure)) return succeeded();
      row++;
      last = error;
    },
  };
}
