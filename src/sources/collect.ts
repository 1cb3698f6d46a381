import type { RequestBudget } from '../http/budget.ts';
import type { HttpClient } from '../http/client.ts';
import { type Subject, type SubjectKey, subjectKey } from '../subjects/subject.ts';
import type { Observation, Source } from './source.ts';
import { type Usage, usageOf } from './usage.ts';

/** Every observation of a run, and what each source was asked for it. */
export interface Collected {
  /** One for each subject and source that was asked for it. */
  readonly observations: readonly Observation[];
  readonly usage: readonly Usage[];
}

/** The sources, and the way to them. */
export interface CollectOptions {
  readonly sources: readonly Source[];
  /** Opens the way to a source's API. */
  readonly connect: (source: Source, means: RequestBudget) => HttpClient;
  /** Is told when a source has answered for all its subjects. */
  readonly onUsage?: (usage: Usage) => void;
}

/** How a run asks. */
export interface CollectPlan {
  /** What the run may spend on a source. */
  readonly budgetOf: (source: Source) => RequestBudget;
  /** Says whether a second source may be asked for what the first ones do not give. */
  readonly wantsSecond: (subject: Subject) => boolean;
  /** What earlier runs knew subjects by, whatever they are called now; by their keys. */
  readonly nodes?: ReadonlyMap<string, string>;
  /**
   * What is asked for at once, while it is still being found out what all subjects are. What turns
   * out not to be one of them is left out of the answers.
   */
  readonly early?: readonly Subject[];
}

/**
 * Asks all sources at the same time for the subjects that they cover, each subject once and the
 * first ones first; then the second sources for what is still open.
 */
export async function collect(
  subjects: readonly Subject[] | Promise<readonly Subject[]>,
  options: CollectOptions,
  plan: CollectPlan,
): Promise<Collected> {
  const early = byKey(plan.early ?? []);
  const all = Promise.resolve(subjects).then(byKey);
  const isFirst = (source: Source) => !source.isSecond;
  const [first, wanted] = await Promise.all([
    askAll({ early: [...early.values()], rest: all.then(without(early)) }, isFirst, options, plan),
    all,
  ]);
  const observations = first.observations.filter(({ subject }) => wanted.has(subjectKey(subject)));
  const found = keysFound(observations);
  const open = [...wanted.values()].filter(
    (subject) => !found.has(subjectKey(subject)) && plan.wantsSecond(subject),
  );
  const isSecond = (source: Source) => source.isSecond === true;
  const second = await askAll({ early: open, rest: NOBODY }, isSecond, options, plan);
  return {
    observations: [...observations, ...second.observations],
    usage: [...first.usage, ...second.usage],
  };
}

/** Subjects that can be asked for now, and those that are known only later. */
interface Waves {
  readonly early: readonly Subject[];
  readonly rest: Promise<readonly Subject[]>;
}

const NOBODY: Waves['rest'] = Promise.resolve([]);

async function askAll(
  waves: Waves,
  isAsked: (source: Source) => boolean,
  options: CollectOptions,
  plan: CollectPlan,
): Promise<Collected> {
  const asked = options.sources.filter(isAsked);
  const answers = await Promise.all(asked.map((source) => askSource(source, waves, options, plan)));
  return {
    observations: answers.flatMap((answer) => answer.observations),
    usage: answers.flatMap((answer) => answer.usage),
  };
}

/** Both waves go one way, so that they keep one pace and one budget. */
async function askSource(
  source: Source,
  { early, rest }: Waves,
  { connect, onUsage }: CollectOptions,
  { budgetOf, nodes }: CollectPlan,
): Promise<Collected> {
  let client: HttpClient | undefined;
  async function ask(subjects: readonly Subject[]): Promise<Observation[]> {
    const covered = subjects.filter(source.covers);
    if (covered.length === 0) return [];
    client ??= connect(source, budgetOf(source));
    return source.observe(covered, client, nodes);
  }
  const answers = await Promise.all([ask(early), rest.then(ask)]);
  if (client === undefined) return { observations: [], usage: [] };
  const observations = answers.flat().map(bySource(source));
  const usage = usageOf(source, observations, client);
  onUsage?.(usage);
  return { observations, usage: [usage] };
}

function byKey(subjects: readonly Subject[]): Map<SubjectKey, Subject> {
  return new Map(subjects.map((subject) => [subjectKey(subject), subject]));
}

function without(early: ReadonlyMap<SubjectKey, Subject>) {
  return (all: ReadonlyMap<SubjectKey, Subject>): Subject[] =>
    [...all].filter(([key]) => !early.has(key)).map(([, subject]) => subject);
}

function keysFound(observations: readonly Observation[]): Set<SubjectKey> {
  const found = observations.filter(({ status }) => status === 'found');
  return new Set(found.map(({ subject }) => subjectKey(subject)));
}

/** A reason is read far from its source, so it says whose it is. */
function bySource({ name }: Source): (observation: Observation) => Observation {
  return (observation) =>
    observation.status === 'found'
      ? observation
      : { ...observation, reason: `${name}: ${observation.reason}` };
}
