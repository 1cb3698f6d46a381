import * as z from 'zod';
import type { FieldName } from '../../fields/table.ts';
import { githubRepository } from '../../subjects/repository-ids.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import type { Observation } from '../source.ts';
import { EMPTY_BESIDE_ERROR, valuesIn, withoutEmpty } from '../wanted.ts';
import { GITHUB_FIELDS, Repository } from './fields.ts';

/** An error of a part of a query, or of the whole query. */
export const Failure = z.lazy(() =>
  z.object({
    type: z.string().nullish(),
    path: z.array(z.union([z.string(), z.number()])).nullish(),
  }),
);

/** The answer to a query of several repositories, each under its alias. */
export const Answer = z.lazy(() =>
  z.object({
    /** A repository with an invalid shape is dropped, and the others are kept. */
    data: z.record(z.string(), Repository.nullish().catch(undefined)).nullish(),
    errors: z.array(Failure).nullish(),
  }),
);
export type Answer = z.infer<typeof Answer>;

/** The parts that the answers to all queries have. */
export interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly z.infer<typeof Failure>[] | null | undefined;
}

/** The error of a query that needs too many resources. Parts of it may be answered. */
export const TOO_MUCH = 'RESOURCE_LIMITS_EXCEEDED';

interface Asked {
  readonly subject: Subject;
  readonly alias: string;
  readonly fields: ReadonlySet<FieldName>;
}

export function observationOf(
  { subject, alias, fields }: Asked,
  answer: Answer,
  source: string,
): Observation {
  const repository = answer.data?.[alias];
  if (!repository) return { ...failureReason(alias, answer), subject, source };
  const given = valuesIn(GITHUB_FIELDS, fields, repository);
  const { values, withheld } = isPartial(answer) ? withoutEmpty(given) : { values: given };
  if (Object.keys(values).length === 0 && hasCertain(fields)) {
    const reason = withheld ? EMPTY_BESIDE_ERROR : reasonOf(undefined);
    return { status: 'failed', subject, source, reason };
  }
  const facts = { ...renamed(subject, repository.nameWithOwner), ...identity(repository) };
  return { status: 'found', subject, source, values, ...(withheld ? { withheld } : {}), ...facts };
}

/** A repository that does not exist is no sign that GitHub gave up a part of the query. */
function isPartial({ errors }: Answered): boolean {
  return errors?.some(({ type }) => type !== 'NOT_FOUND') === true;
}

function hasCertain(fields: ReadonlySet<FieldName>): boolean {
  return [...fields].some((name) => GITHUB_FIELDS[name]?.isCertain);
}

/** Returns why there is no repository under `alias`. */
export function failureReason(
  alias: string,
  answer: Answered,
): { readonly status: 'missing' | 'failed'; readonly reason: string } {
  const type = errorType(alias, answer);
  // Only NOT_FOUND means that the repository does not exist.
  return type === 'NOT_FOUND' && errorAt(alias, answer) !== undefined
    ? { status: 'missing', reason: 'has no such public repository' }
    : { status: 'failed', reason: reasonOf(type) };
}

/** Returns the type of the error of one alias, or else of the whole query. */
export function errorType(alias: string, { errors }: Answered): string | undefined {
  const general = errors?.find(({ path }) => !path?.length);
  return (errorAt(alias, { errors }) ?? general)?.type?.replace(/[^A-Z_]/g, '') || undefined;
}

function errorAt(alias: string, { errors }: Answered) {
  return errors?.find(({ path }) => path?.[0] === alias);
}

/** Returns whether the whole query was refused because of a rate limit. */
export function isRateLimited({ data, errors }: Answered): boolean {
  return !data && errors?.some(({ type }) => type === 'RATE_LIMITED') === true;
}

const REASONS: Record<string, string> = {
  FORBIDDEN: 'does not let this token see it',
  [TOO_MUCH]: 'says that the query needs too much',
  RATE_LIMITED: 'rate limited',
};

function reasonOf(type: string | undefined): string {
  if (type === undefined) return 'answered without it';
  return REASONS[type] ?? `answered ${type}`;
}

/** The id, which no other repository gets, and the state. */
function identity({ id, databaseId, isArchived, isDisabled, isPrivate }: Repository) {
  const state = isDisabled ? 'disabled' : isArchived ? 'archived' : undefined;
  return {
    ...(id ? { node: id } : {}),
    ...(databaseId ? { databaseId } : {}),
    ...(isPrivate ? { isPrivate } : {}),
    ...(state ? ({ state } as const) : {}),
  };
}

/** GitHub follows a rename and answers with the new name. */
function renamed(subject: Subject, name: string | null | undefined): { movedTo?: Subject } {
  const [owner, repository, ...rest] = name?.split('/') ?? [];
  const now = rest.length === 0 ? githubRepository(owner, repository) : undefined;
  return now === undefined || subjectKey(now) === subjectKey(subject) ? {} : { movedTo: now };
}
