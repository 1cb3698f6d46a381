import type { HttpClient } from '../http/client.ts';
import { subjectOfMatch } from '../refresh/identify-papers.ts';
import { addAnswer, followedKey, noAnswers, type SourceAnswers } from '../sources/answers.ts';
import type { Observation, Source } from '../sources/source.ts';
import { type FieldsOf, usualFields } from '../sources/wanted.ts';
import { type Subject, type SubjectKey, subjectKey } from '../subjects/subject.ts';
import { type FleetQuestion, MOST_NODES } from './fleet-questions.ts';

/** What a fleet asks one source, each subject and title once. */
export interface SourceQuestions {
  readonly subjects: readonly FleetQuestion[];
  readonly titles: readonly string[];
}

/** The reason for a name that does not exist, so that a list does not show which private ones do. */
const PRIVATE = 'has no such public repository';

/**
 * Asks one source for what a fleet wants to know: titles first, then the papers that they are of and
 * all subjects, in their order, then those that have another name now. What is private is missing:
 * the token of a fleet may see more than the readers of one list.
 */
export async function askSource(
  source: Source,
  { subjects, titles }: SourceQuestions,
  client: HttpClient,
): Promise<SourceAnswers> {
  const answers = noAnswers();
  const papers = await askTitles(source, titles, { client, answers });
  const fieldsOf = fieldsFor(subjects);
  const asked = new Map<SubjectKey, Subject>(
    [...subjects.map(({ subject }) => subject), ...papers].map((one) => [subjectKey(one), one]),
  );
  const covered = [...asked.values()].filter(source.covers);
  if (covered.length === 0) return answers;
  const observed = await source.observe(covered, client, { fieldsOf });
  const observations = observed.map(withoutPrivate);
  for (const one of observations) addAnswer(answers, one, fieldsOf);
  await follow(source, observations, { subjects, client, fieldsOf, answers });
  return answers;
}

/** Every run asks for the usual counts, and what the lists show besides. */
export function fieldsFor(questions: readonly FleetQuestion[]): FieldsOf {
  const more = new Map(questions.map(({ subject, fields }) => [subjectKey(subject), fields]));
  const all = new Set(questions.flatMap(({ fields }) => fields));
  return (subject) => new Set([...usualFields(subject), ...(more.get(subjectKey(subject)) ?? all)]);
}

async function askTitles(
  { findByTitle }: Source,
  titles: readonly string[],
  { client, answers }: { client: HttpClient; answers: SourceAnswers },
): Promise<Subject[]> {
  if (findByTitle === undefined) return [];
  const papers: Subject[] = [];
  for (const title of titles) {
    const match = await findByTitle(title, client);
    answers.titles.set(title, match);
    const paper = match && subjectOfMatch(title, match);
    if (paper) papers.push(paper);
  }
  return papers;
}

interface Following {
  readonly subjects: readonly FleetQuestion[];
  readonly client: HttpClient;
  readonly fieldsOf: FieldsOf;
  readonly answers: SourceAnswers;
}

/** Follows the ids of earlier runs: the first of each subject together, then the second. */
async function follow(
  source: Source,
  observations: readonly Observation[],
  { subjects, client, fieldsOf, answers }: Following,
): Promise<void> {
  if (source.follow === undefined) return;
  for (let round = 0; round < MOST_NODES; round += 1) {
    const nodes = new Map<string, string>();
    for (const { subject, nodes: known } of subjects) {
      const node = known[round];
      if (node !== undefined) nodes.set(subjectKey(subject), node);
    }
    if (nodes.size === 0) return;
    const found = await source.follow(observations, client, { fieldsOf, nodes });
    for (const [index, now] of found.entries()) {
      const node = nodes.get(subjectKey(now.subject));
      if (node === undefined || now === observations[index] || isPrivate(now)) continue;
      answers.followed.set(followedKey(now.subject, node), now);
    }
  }
}

function isPrivate(observation: Observation): boolean {
  return observation.status === 'found' && observation.isPrivate === true;
}

function withoutPrivate(observation: Observation): Observation {
  if (!isPrivate(observation)) return observation;
  const { subject, source } = observation;
  return { status: 'missing', subject, source, reason: PRIVATE };
}
