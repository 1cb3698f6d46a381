/** Why an upstream gave no usable answer, in words for reports and snapshots. */
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

/** Details of a failure, as far as there was an answer. */
interface FailureDetails {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Headers;
  readonly cause?: unknown;
  /** More about the failure, without anything secret. */
  readonly detail?: string | undefined;
  /** The name of the host that could not be resolved. */
  readonly unresolved?: string | undefined;
}

/**
 * An upstream that gave no usable answer. The message never holds a query string, a header or a
 * body, since any of them may carry a key.
 */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  readonly failure: UpstreamFailure;
  /** The HTTP status, if there was an answer. */
  readonly status: number | undefined;
  /** The name of the host that could not be resolved. */
  readonly unresolved: string | undefined;
  /** The start of the answer's body, for a source that knows the API's messages. Not for logs. */
  readonly body: string;
  /** Returns a header of the answer, or an empty string. Not for logs. */
  readonly header: (name: string) => string;

  constructor(
    failure: UpstreamFailure,
    { status, body = '', headers, cause, detail, unresolved }: FailureDetails = {},
  ) {
    const more = status === undefined ? detail : `HTTP ${status}`;
    super(more === undefined ? failure : `${failure} (${more})`, { cause });
    this.failure = failure;
    this.status = status;
    this.unresolved = unresolved;
    this.body = body;
    this.header = (name) => headers?.get(name) ?? '';
  }
}

/** Returns whether the budget or the time of the run is used up; the upstream did not fail. */
export function isOutOfBudget({ failure }: UpstreamError): boolean {
  return failure === 'out of requests' || failure === 'out of time';
}

/** Returns the meaning of an HTTP status, which may depend on whether a key was sent. */
export function failureOfStatus(status: number, { hasKey }: { hasKey: boolean }): UpstreamFailure {
  if (status === 429) return 'rate limited';
  if (status === 401 || status === 403) return hasKey ? 'key refused' : 'request refused';
  if (status === 404 || status === 410) return 'not found';
  return status >= 500 ? 'internal error' : 'request refused';
}
