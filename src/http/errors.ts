/** Why an upstream gave no usable answer. The list is closed, and each has words for a reader. */
export type UpstreamFailure =
  | 'rate limited'
  | 'key refused'
  | 'not found'
  | 'request refused'
  | 'internal error'
  | 'not reachable'
  | 'too slow'
  | 'answer not understood'
  | 'out of requests'
  | 'out of time';

/** What came with a failure, where there was an answer at all. */
interface Answered {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Headers;
  readonly cause?: unknown;
}

/**
 * An upstream that gave no usable answer. The message never holds a query string, a header or a
 * body, since any of them may carry a key.
 */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  readonly failure: UpstreamFailure;
  /** The HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The start of the answer's body, for a source that knows the API's own words. Not for logs. */
  readonly body: string;
  /** Gives a header of the answer, for a source that knows it. Not for logs. */
  readonly header: (name: string) => string;

  constructor(failure: UpstreamFailure, { status, body = '', headers, cause }: Answered = {}) {
    super(status === undefined ? failure : `${failure} (HTTP ${status})`, { cause });
    this.failure = failure;
    this.status = status;
    this.body = body;
    this.header = (name) => headers?.get(name) ?? '';
  }
}

/** Says whether the run's own means ended, so that nothing is known of the upstream. */
export function isOutOfMeans({ failure }: UpstreamError): boolean {
  return failure === 'out of requests' || failure === 'out of time';
}

/** Gives the failure that an HTTP status means to a caller with or without a key. */
export function failureOfStatus(status: number, { hasKey }: { hasKey: boolean }): UpstreamFailure {
  if (status === 429) return 'rate limited';
  if (status === 401 || status === 403) return hasKey ? 'key refused' : 'request refused';
  if (status === 404 || status === 410) return 'not found';
  return status >= 500 ? 'internal error' : 'request refused';
}
