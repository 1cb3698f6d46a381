import { isOutOfBudget, UpstreamError } from '../http/errors.ts';

/** What a source says today of the past of a count. Days are UTC: `2026-11-22`. */
export interface GivenHistory {
  /** The first day of the first period. */
  readonly from: string;
  readonly step: 'week' | 'year';
  /** One number for each period, oldest first, without gaps. The last period may not be over. */
  readonly gains: readonly number[];
  /** The gains of each of the last 35 days, or of all days if there are fewer, up to today. */
  readonly daily?: { readonly from: string; readonly gains: readonly number[] };
  /** Whether the series begins with the subject, so that its sum is the count. */
  readonly isWhole?: boolean;
}

/** The result of asking for the history of one subject. */
export type HistoryAnswer =
  | { readonly status: 'found'; readonly given: GivenHistory }
  /** The source has no usable history of it, so that asking again soon is useless. */
  | { readonly status: 'refused'; readonly reason: string }
  /** It could not be found out this time. */
  | { readonly status: 'failed'; readonly reason: string }
  /** It was not asked for: the limit, the time or the quota is used up, or the source fails for all. */
  | { readonly status: 'deferred'; readonly reason: string };

/** What a failed request means for its subject, and for the others. */
interface FailedHistory {
  readonly answer: Exclude<HistoryAnswer, { status: 'found' }>;
  /** Whether it may be about all subjects. Some in a row are. */
  readonly isGeneral: boolean;
  /** Whether further requests are useless in this run. */
  readonly isFinal: boolean;
}

/** Statuses that may pass: a timeout, an answer that is not ready, and a limit. */
const PASSING = [202, 408, 429];

/**
 * Returns the meaning of an error. A subject that is refused is not asked for again for a while, so
 * that it does not take the requests of others in every run.
 */
export function failedHistory(error: unknown): FailedHistory {
  if (!(error instanceof UpstreamError)) {
    return { answer: failed('unexpected error'), isGeneral: true, isFinal: false };
  }
  if (isOutOfBudget(error)) {
    const answer = { status: 'deferred', reason: error.message } as const;
    return { answer, isGeneral: false, isFinal: true };
  }
  if (isRateLimit(error)) return { answer: failed('rate limited'), isGeneral: true, isFinal: true };
  // The token is invalid or has expired.
  if (error.status === 401) {
    return { answer: failed(error.message), isGeneral: true, isFinal: true };
  }
  const isRefused = isAbout(error);
  const answer = isRefused
    ? ({ status: 'refused', reason: error.message } as const)
    : failed(error.message);
  return { answer, isGeneral: !isRefused || isForAll(error), isFinal: false };
}

function failed(reason: string) {
  return { status: 'failed', reason } as const;
}

/** GitHub answers 403 beyond its secondary limit, and beyond the quota. */
function isRateLimit({ failure, status, body, header }: UpstreamError): boolean {
  if (failure === 'rate limited') return true;
  return status === 403 && (header('retry-after') !== '' || /rate limit/i.test(body));
}

/** Returns whether an error is about this subject: a refusal, or JSON that has another shape. */
function isAbout({ status, failure, cause }: UpstreamError): boolean {
  if (status !== undefined) return status >= 300 && status < 500 && !PASSING.includes(status);
  return failure === 'answer not understood' && !(cause instanceof SyntaxError);
}

/** A token without access, or a new form of all answers, looks like a refusal of each subject. */
function isForAll({ status }: UpstreamError): boolean {
  return status === undefined || status === 403;
}
