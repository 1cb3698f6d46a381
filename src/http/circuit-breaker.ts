import { isOutOfBudget, type UpstreamError, type UpstreamFailure } from './errors.ts';

/** Failed requests in a row, after their retries, that open the circuit. */
const MAX_FAILURES = 3;
/** Failures of the whole upstream. Any other one concerns only its request. */
const GENERAL: readonly UpstreamFailure[] = [
  'rate limited',
  'internal error',
  'not reachable',
  'too slow',
];

/** Stops requests to an upstream that keeps failing. */
export interface CircuitBreaker {
  /** The error for every further request, once the circuit is open. */
  readonly openError: () => UpstreamError | undefined;
  readonly succeeded: () => void;
  readonly failed: (error: UpstreamError) => void;
}

export function circuitBreaker(): CircuitBreaker {
  let failures = 0;
  let last: UpstreamError | undefined;
  const succeeded = () => {
    failures = 0;
  };
  return {
    openError: () => (failures >= MAX_FAILURES ? last : undefined),
    succeeded,
    failed: (error) => {
      if (isOutOfBudget(error)) return;
      if (!GENERAL.includes(error.failure)) return succeeded();
      // All requests of a client have the same host.
      failures = error.unresolved === undefined ? failures + 1 : MAX_FAILURES;
      last = error;
    },
  };
}
