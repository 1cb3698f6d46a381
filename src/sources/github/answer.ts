import * as z from 'zod';
import { githubRepository } from '../../subjects/repository-ids.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import type { Observation } from '../source.ts';

const Repository = z.object({
  stargazerCount: z.int().nonnegative(),
  nameWithOwner: z.string().nullish().catch(undefined),
  id: z.string().max(100).nullish().catch(undefined),
  isArchived: z.boolean().nullish().catch(undefined),
  isDisabled: z.boolean().nullish().catch(undefined),
});
/** What GitHub says of a part of a query, or of the whole, that it did not answer. */
export const Failure = z.object({
  type: z.string().nullish(),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
});

/** What GitHub answers to a query of many repositories, each under its alias. */
export const Answer = z.object({
  /** What has not the shape of a repository spoils nothing but itself. */
  data: z.record(z.string(), Repository.nullish().catch(undefined)).nullish(),
  errors: z.array(Failure).nullish(),
});
export type Answer = z.infer<typeof Answer>;

/** As much of an answer as every query has in common. */
export interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly z.infer<typeof Failure>[] | null | undefined;
}

/** The error with which GitHub ends a query that needs too much, part of it answered or not. */
export const TOO_MUCH = 'RESOURCE_LIMITS_EXCEEDED';

/** Gives the observation of the repository that was asked for under `alias`. */
export function observationOf(
  subject: Subject,
  alias: string,
  answer: Answer,
  source: string,
): Observation {
  const repository = answer.data?.[alias];
  if (repository) {
    const numbers = { stars: repository.stargazerCount };
    const { nameWithOwner } = repository;
    const known = { ...moved(subject, nameWithOwner), ...itself(repository) };
    return { status: 'found', subject, source, numbers, ...known };
  }
  return { ...lossOf(alias, answer), subject, source };
}

/** Says why nothing came under `alias`. */
export function lossOf(
  alias: string,
  answer: Answered,
): { readonly status: 'missing' | 'failed'; readonly reason: string } {
  const type = failureOf(alias, answer);
  // Only NOT_FOUND says that a repository is gone; any other error leaves it unknown.
  return type === 'NOT_FOUND' && errorAt(alias, answer) !== undefined
    ? { status: 'missing', reason: 'has no such public repository' }
    : { status: 'failed', reason: wordsOf(type) };
}

/** Gives the type of the error that concerns one alias, or the whole query. */
export function failureOf(alias: string, { errors }: Answered): string | undefined {
  const general = errors?.find(({ path }) => !path?.length);
  return (errorAt(alias, { errors }) ?? general)?.type?.replace(/[^A-Z_]/g, '') || undefined;
}

function errorAt(alias: string, { errors }: Answered) {
  return errors?.find(({ path }) => path?.[0] === alias);
}

/** Says of a whole answer that GitHub refused the query for the moment. */
export function isRateLimited({ data, errors }: Answered): boolean {
  return !data && errors?.some(({ type }) => type === 'RATE_LIMITED') === true;
}

const WORDS: Record<string, string> = {
  FORBIDDEN: 'does not let this token see it',
  [TOO_MUCH]: 'says that the query needs too much',
  RATE_LIMITED: 'rate limited',
};

function wordsOf(type: string | undefined): string {
  if (type === undefined) return 'answered without it';
  return WORDS[type] ?? `answered ${type}`;
}

/** Its id, which no other repository ever has, and whether it rests. */
function itself({ id, isArchived, isDisabled }: z.infer<typeof Repository>) {
  const state = isDisabled ? 'disabled' : isArchived ? 'archived' : undefined;
  return { ...(id ? { node: id } : {}), ...(state ? ({ state } as const) : {}) };
}

/** GitHub follows a rename and answers with the new name. */
function moved(subject: Subject, name: string | null | undefined): { movedTo?: Subject } {
  const [owner, repository, ...rest] = name?.split('/') ?? [];
  const now = rest.length === 0 ? githubRepository(owner, repository) : undefined;
  return now === undefined || subjectKey(now) === subjectKey(subject) ? {} : { movedTo: now };
}
