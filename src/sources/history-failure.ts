import { isOutOfBudget, UpstreamError } from '../http/errors.ts';
import type { HistoryAnswer } from './history-answer.ts';

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
