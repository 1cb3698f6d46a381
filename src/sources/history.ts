import type { RequestBudget } from '../http/budget.ts';
import type { HttpClient } from '../http/client.ts';
import type { Quota } from '../http/rate-limit.ts';
import { type Subject, type SubjectKey, subjectKey } from '../subjects/subject.ts';
import { failedHistory, type HistoryAnswer } from './history-answer.ts';
import type { Upstream } from './source.ts';

export type { GivenHistory, HistoryAnswer } from './history-answer.ts';

/** An upstream API that has the past of a count. */
export interface HistorySource extends Upstream {
  readonly count: 'stars' | 'citations';
  /** Returns whether this source knows such subjects. */
  readonly covers: (subject: Subject) => boolean;
  /**
   * Asks for one subject in one request; `now` is in milliseconds since 1970. Throws an
   * `UpstreamError` without a usable answer.
   */
  readonly ask: (subject: Subject, client: HttpClient, now: number) => Promise<HistoryAnswer>;
}

/** An answer, and the subject that it is about. */
export interface AnsweredHistory {
  readonly subject: Subject;
  readonly answer: HistoryAnswer;
}

interface AskOptions {
  /** The most subjects to ask for. */
  readonly limit: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * What is left of a quota for other requests with the token: a part of it, and at least so many. The
 * token of a job has 1,000 requests an hour for all jobs of its repository.
 */
const RESERVE = { part: 0.2, least: 200 };
/** Failures in a row after which the source counts as failing for all subjects. */
const MAX_FAILURES = 3;
const DEFERRED = 'left for the next run';

/** Returns the budget of a client for histories: no retry and no wait, since they can come later. */
export function historyBudget(requests: number, signal?: AbortSignal): RequestBudget {
  return { requests, retries: 0, longestWait: 0, signal };
}

/**
 * Asks for the histories of the first `limit` subjects, in their order, and returns an answer for
 * each of all subjects. Stops when the quota has reached its reserve, or when the source fails for
 * all. Never throws.
 */
export async function askHistories(
  subjects: readonly Subject[],
  source: HistorySource,
  client: HttpClient,
  { limit, now }: AskOptions,
): Promise<AnsweredHistory[]> {
  const waiting = subjects.slice(0, Math.max(0, limit)).values();
  const asking: Asking = { source, client, now, waiting, answers: new Map(), open: 0, failures: 0 };
  if (needsKey(source, client)) asking.stopped = 'no token';
  // The first answer shows what is left of the quota.
  await askNext(asking);
  await Promise.all(Array.from({ length: source.rateLimit.inFlight }, () => askRest(asking)));
  const reason = `${DEFERRED}: ${asking.stopped ?? 'limit reached'}`;
  return subjects.map((subject) => {
    const answer = asking.answers.get(subjectKey(subject));
    return { subject, answer: answer ?? { status: 'deferred', reason } };
  });
}

interface Asking {
  readonly source: HistorySource;
  readonly client: HttpClient;
  readonly now: number;
  readonly waiting: Iterator<Subject>;
  readonly answers: Map<SubjectKey, HistoryAnswer>;
  /** Requests without an answer so far. */
  open: number;
  /** Failures in a row. */
  failures: number;
  /** Why no more requests are sent. */
  stopped?: string;
}

async function askRest(asking: Asking): Promise<void> {
  while (await askNext(asking));
}

/** Asks for the next subject. Returns whether there may be another one. */
async function askNext(asking: Asking): Promise<boolean> {
  const { source, client, now, waiting, answers } = asking;
  if (isReserved(client.quota?.(), asking.open)) asking.stopped ??= 'the rest of the quota is kept';
  if (asking.stopped !== undefined) return false;
  const { value: subject, done } = waiting.next();
  if (done) return false;
  asking.open++;
  try {
    answers.set(subjectKey(subject), await source.ask(subject, client, now));
    asking.failures = 0;
  } catch (error) {
    const { answer, isGeneral, isFinal } = failedHistory(error);
    answers.set(subjectKey(subject), answer);
    asking.failures = isGeneral ? asking.failures + 1 : 0;
    if (isFinal || asking.failures >= MAX_FAILURES) asking.stopped ??= answer.reason;
  }
  asking.open--;
  return true;
}

/** Without a token, GitHub's quota is smaller than the reserve. */
function needsKey({ key }: HistorySource, client: HttpClient): boolean {
  return key !== undefined && key.isBad === undefined && !client.hasKey();
}

/** The requests that have no answer yet may not be counted in the quota. */
function isReserved(quota: Quota | undefined, open: number): boolean {
  if (quota === undefined) return false;
  const reserve = Math.max(RESERVE.least, (quota.limit ?? 0) * RESERVE.part);
  return quota.remaining - open <= reserve;
}
