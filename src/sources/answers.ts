import type { FieldName } from '../fields/table.ts';
import type { HttpClient } from '../http/client.ts';
import { UpstreamError } from '../http/errors.ts';
import { type Subject, type SubjectKey, subjectKey } from '../subjects/subject.ts';
import type { Observation, Source, TitleMatch } from './source.ts';
import { usualFields } from './wanted.ts';

/** What one source has answered. Runs that share it ask for nothing twice. */
export interface SourceAnswers {
  /** By subject, with the fields that it was asked for. */
  readonly subjects: Map<SubjectKey, Answered>;
  /** Of subjects whose name leads elsewhere: what is found by their id, by `followedKey`. */
  readonly followed: Map<string, Observation>;
  /** The paper of a title; null where there is none, and nothing where that could not be found out. */
  readonly titles: Map<string, TitleMatch | null | undefined>;
}

interface Answered {
  readonly observation: Observation;
  readonly fields: ReadonlySet<FieldName>;
}

/** What all sources have answered, by the id of the source. */
export type Answers = Map<string, SourceAnswers>;

export function noAnswers(): SourceAnswers {
  return { subjects: new Map(), followed: new Map(), titles: new Map() };
}

/** Why a subject has no answer. It is shown behind the name of the source. */
const NOT_COLLECTED = 'left for the next run: the answers of this run do not have it';

/**
 * Wraps a source so that it asks only for what is not in `answers`, and adds what it is answered.
 * One that is `isComplete` asks for nothing: what is not there is deferred.
 */
export function answeringSource(
  source: Source,
  answers: SourceAnswers,
  isComplete = false,
): Source {
  const { findByTitle, follow } = source;
  return {
    ...source,
    async observe(subjects, client, options = {}) {
      const { fieldsOf = usualFields } = options;
      const wanted = (subject: Subject) => given(source, fieldsOf(subject));
      const open = subjects.filter((subject) => !isKnown(answers, subject, wanted(subject)));
      const observed =
        isComplete || open.length === 0 ? [] : await source.observe(open, client, options);
      for (const observation of observed) addAnswer(answers, observation, wanted);
      return subjects.map((subject) => {
        const known = answers.subjects.get(subjectKey(subject));
        return known && isKnown(answers, subject, wanted(subject))
          ? withFields(known.observation, subject, wanted(subject))
          : { status: 'deferred', subject, source: source.id, reason: NOT_COLLECTED };
      });
    },
    ...(follow ? { follow: rememberingFollow(source, follow, answers) } : {}),
    ...(findByTitle ? { findByTitle: rememberingTitles(findByTitle, answers, isComplete) } : {}),
  };
}

/** Adds an observation, with the fields that were asked for. */
export function addAnswer(
  { subjects }: SourceAnswers,
  observation: Observation,
  fieldsOf: (subject: Subject) => ReadonlySet<FieldName>,
): void {
  const key = subjectKey(observation.subject);
  const before = subjects.get(key);
  const fields = new Set([...(before?.fields ?? []), ...fieldsOf(observation.subject)]);
  subjects.set(key, { observation: joined(before?.observation, observation), fields });
}

/** The key of a subject under the id that an earlier run saw. */
export function followedKey(subject: Subject, node: string): string {
  return `${subjectKey(subject)} ${node}`;
}

/** Fields that were asked for later are added to what is known. */
function joined(before: Observation | undefined, now: Observation): Observation {
  if (before?.status !== 'found') return now;
  if (now.status !== 'found') return now;
  return { ...before, ...now, values: { ...before.values, ...now.values } };
}

function isKnown(
  { subjects }: SourceAnswers,
  subject: Subject,
  fields: ReadonlySet<FieldName>,
): boolean {
  const known = subjects.get(subjectKey(subject));
  return known !== undefined && [...fields].every((field) => known.fields.has(field));
}

function given({ gives }: Source, fields: ReadonlySet<FieldName>): ReadonlySet<FieldName> {
  return new Set(gives.filter((field) => fields.has(field)));
}

/** Another run may have asked for more, and may spell the subject in another way. */
function withFields(
  observation: Observation,
  subject: Subject,
  fields: ReadonlySet<FieldName>,
): Observation {
  if (observation.status !== 'found') return { ...observation, subject };
  const values = Object.entries(observation.values).filter(([name]) =>
    fields.has(name as FieldName),
  );
  return { ...observation, subject, values: Object.fromEntries(values) };
}

type Follow = NonNullable<Source['follow']>;

function rememberingFollow(source: Source, follow: Follow, { followed }: SourceAnswers): Follow {
  return async (observations, client, options) => {
    const { nodes, fieldsOf } = options;
    const keyOf = ({ subject }: Observation) =>
      followedKey(subject, nodes.get(subjectKey(subject)) ?? '');
    const open = observations.filter((one) => !followed.has(keyOf(one)));
    const found = await follow(open, client, options);
    for (const [index, before] of open.entries()) {
      const now = found[index];
      if (now && now !== before) followed.set(keyOf(before), now);
    }
    return observations.map((one) => {
      const now = followed.get(keyOf(one));
      return now ? withFields(now, one.subject, given(source, fieldsOf(one.subject))) : one;
    });
  };
}

type FindByTitle = NonNullable<Source['findByTitle']>;

function rememberingTitles(
  find: FindByTitle,
  { titles }: SourceAnswers,
  isComplete: boolean,
): FindByTitle {
  return async (title, client) => {
    if (!titles.has(title) && !isComplete) titles.set(title, await find(title, client));
    return titles.get(title);
  };
}

/** The client of a source whose answers were collected before. It sends nothing. */
export const OFFLINE: HttpClient = {
  isShared: true,
  get: refuse,
  post: refuse,
  requests: () => 0,
  hasKey: () => true,
  isKeyRefused: () => false,
  holdBack: () => {},
};

function refuse(): never {
  throw new UpstreamError('out of requests');
}
