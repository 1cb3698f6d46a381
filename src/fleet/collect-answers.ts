import { ConfigError } from '../config/config-error.ts';
import type { FleetConfig } from '../config/fleet.ts';
import type { FleetSource } from '../report/fleet/report.ts';
import type { Answers, SourceAnswers } from '../sources/answers.ts';
import type { CollectOptions } from '../sources/collect.ts';
import type { Source } from '../sources/source.ts';
import { usageOf } from '../sources/usage.ts';
import { subjectKey } from '../subjects/subject.ts';
import { askSource, type SourceQuestions } from './ask-source.ts';
import type { FleetQuestions } from './fleet-questions.ts';

/** The time of a run of one list, which the budgets of the sources are meant for, in minutes. */
const MINUTES_OF_ONE = 20;

/** What a run may send to a source, and until when. */
export interface SourceBudget {
  readonly requests: number;
  readonly signal: AbortSignal | undefined;
}

export interface AskedSource {
  readonly answers: SourceAnswers;
  readonly usage: FleetSource;
}

/**
 * Returns how many requests a run of a fleet may send to each source, by its id. Throws a
 * `ConfigError` when the config names an unknown source.
 */
export function fleetBudgets(
  { requests, minutes }: FleetConfig['limits'],
  sources: readonly Source[],
): ReadonlyMap<string, number> {
  const ids = sources.map(({ id }) => id);
  const unknown = Object.keys(requests).filter((id) => !ids.includes(id));
  if (unknown.length > 0) {
    throw new ConfigError([
      `limits.requests names ${unknown.join(', ')}; the sources are ${ids.join(', ')}.`,
    ]);
  }
  const times = Math.max(1, minutes / MINUTES_OF_ONE);
  return new Map(
    sources.map(({ id, requests: usual }) => [id, requests[id] ?? Math.floor(usual * times)]),
  );
}

/** Returns the part of the questions that a source is asked. */
export function questionsFor(
  source: Source,
  { subjects, titles }: FleetQuestions,
): SourceQuestions {
  return {
    subjects: subjects.filter(
      ({ subject, wantsSecond }) => source.covers(subject) && (!source.isSecond || wantsSecond),
    ),
    titles: source.findByTitle ? titles : [],
  };
}

/** Asks a source, within its budget. Nothing to ask is no request and no usage. */
export async function askWithin(
  source: Source,
  questions: SourceQuestions,
  { connect, budget }: Pick<CollectOptions, 'connect'> & { budget: SourceBudget },
): Promise<AskedSource | undefined> {
  if (questions.subjects.length + questions.titles.length === 0) return undefined;
  const client = connect(source, budget);
  const answers = await askSource(source, questions, client);
  const observations = [...answers.subjects.values()].map(({ observation }) => observation);
  const {
    isSecond: _,
    isKeyRefused: __,
    unresolved: ___,
    ...usage
  } = usageOf(source, observations, client);
  const asked = usage.subjects - usage.deferred;
  const each = asked === 0 ? 1 : usage.requests / asked;
  const next = Math.ceil(usage.deferred * each);
  return { answers, usage: { ...usage, budget: budget.requests, next } };
}

interface CollectingOptions extends Pick<CollectOptions, 'connect' | 'sources'> {
  readonly budgets: ReadonlyMap<string, number>;
  readonly signal: AbortSignal | undefined;
  readonly onUsage?: ((usage: FleetSource) => void) | undefined;
}

/** Asks all sources: the first ones at the same time, and then the second ones for what is open. */
export async function collectAnswers(
  questions: FleetQuestions,
  { sources, budgets, signal, connect, onUsage }: CollectingOptions,
): Promise<{ answers: Answers; usage: FleetSource[] }> {
  const answers: Answers = new Map();
  const usage: FleetSource[] = [];
  async function ask(source: Source, asked: FleetQuestions): Promise<void> {
    const budget = { requests: budgets.get(source.id) ?? source.requests, signal };
    const result = await askWithin(source, questionsFor(source, asked), { connect, budget });
    if (result === undefined) return;
    answers.set(source.id, result.answers);
    usage.push(result.usage);
    onUsage?.(result.usage);
  }
  const first = sources.filter(({ isSecond }) => !isSecond);
  const second = sources.filter(({ isSecond }) => isSecond);
  await Promise.all(first.map((source) => ask(source, questions)));
  const open = openQuestions(questions, answers);
  await Promise.all(second.map((source) => ask(source, open)));
  return { answers, usage };
}

/** The subjects that no source has found. Papers that were found by their titles are among them. */
export function openQuestions(questions: FleetQuestions, answers: Answers): FleetQuestions {
  const all = [...answers.values()];
  const isFound = (key: ReturnType<typeof subjectKey>) =>
    all.some(({ subjects }) => subjects.get(key)?.observation.status === 'found');
  const subjects = questions.subjects.filter(({ subject }) => !isFound(subjectKey(subject)));
  return { subjects, titles: [] };
}
