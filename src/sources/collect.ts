import type { RequestBudget } from '../http/budget.ts';
import type { HttpClient } from '../http/client.ts';
import { type Subject, type SubjectKey, subjectKey } from '../subjects/subject.ts';
import type { Observation, Source } from './source.ts';
import { type Usage, usageOf } from './usage.ts';
import { type WasFound, withoutVanished } from './vanished.ts';

/** Every observation of a run, and the usage of each source. */
export interface Collected {
  /** One for each subject and source that was asked for it. */
  readonly observations: readonly Observation[];
  readonly usage: readonly Usage[];
}

/** The sources, and how to reach them. */
export interface CollectOptions {
  readonly sources: readonly Source[];
  /** Creates the client of a source. */
  readonly connect: (source: Source, budget: RequestBudget) => HttpClient;
  /** Called when a source is asked for more subjects, and when it has answered for some. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called when a source has answered for all its subjects. */
  readonly onUsage?: (usage: Usage) => void;
}

/** How far the requests of a run to one source are. */
export interface Progress {
  /** The id and the name of the source. */
  readonly source: string;
  readonly name: string;
  /** Subjects it was asked for, and those of them that it has answered for. */
  readonly subjects: number;
  readonly answered: number;
}

/** What a run may ask. */
export interface CollectPlan {
  readonly budgetOf: (source: Source) => RequestBudget;
  /** Returns whether a second source may be asked for what the first ones do not have. */
  readonly wantsSecond: (subject: Subject) => boolean;
  /** Ids that stay the same when a subject is renamed, as earlier runs saw them, by subject key. */
  readonly nodes?: ReadonlyMap<string, string>;
  /** Absent where no earlier run is known. */
  readonly wasFound?: WasFound;
}

/** The requests of one run to all its sources. */
export interface Collector {
  /** Asks the first sources for subjects, in their order. A subject is asked for once. */
  readonly ask: (subjects: readonly Subject[]) => void;
  /**
   * Waits for the results, and asks the second sources for what is missing. Results for subjects
   * that are not `wanted` after all are dropped.
   */
  readonly finish: (wanted: readonly Subject[]) => Promise<Collected>;
}

/** Starts to collect. All sources are asked at the same time for the subjects that they cover. */
export function startCollecting(options: CollectOptions, plan: CollectPlan): Collector {
  const start = (source: Source) => startSource(source, options, plan);
  const first = options.sources.filter(({ isSecond }) => !isSecond).map(start);
  const second = options.sources.filter(({ isSecond }) => isSecond).map(start);
  const asked = new Set<SubjectKey>();
  return {
    ask(subjects) {
      const unasked = [...byKey(subjects)].filter(([key]) => !asked.has(key));
      for (const [key] of unasked) asked.add(key);
      for (const source of first) source.ask(unasked.map(([, subject]) => subject));
    },
    async finish(wanted) {
      const subjects = byKey(wanted);
      const { observations: all, usage } = await finishAll(first);
      const observations = all.filter(({ subject }) => subjects.has(subjectKey(subject)));
      const found = keysFound(observations);
      const open = [...subjects].filter(
        ([key, subject]) => !found.has(key) && plan.wantsSecond(subject),
      );
      for (const source of second) source.ask(open.map(([, subject]) => subject));
      const more = await finishAll(second);
      return {
        observations: [...observations, ...more.observations],
        usage: [...usage, ...more.usage],
      };
    },
  };
}

/** The requests of one run to one source. */
interface SourceRun {
  readonly ask: (subjects: readonly Subject[]) => void;
  readonly finish: () => Promise<Collected>;
}

/** All requests to a source use one client, so that they share its rate limit and its budget. */
function startSource(
  source: Source,
  { connect, onUsage, onProgress }: CollectOptions,
  { budgetOf, nodes, wasFound = () => false }: CollectPlan,
): SourceRun {
  const results: Promise<Observation[]>[] = [];
  let client: HttpClient | undefined;
  const progress = { source: source.id, name: source.name, subjects: 0, answered: 0 };
  const onAnswered = (subjects: number) => {
    progress.answered += subjects;
    onProgress?.({ ...progress });
  };
  async function observe(subjects: readonly Subject[]): Promise<Observation[]> {
    client ??= connect(source, budgetOf(source));
    return source.observe(subjects, client, nodes, onAnswered);
  }
  return {
    ask(subjects) {
      const covered = subjects.filter(source.covers);
      if (covered.length === 0) return;
      progress.subjects += covered.length;
      onProgress?.({ ...progress });
      const result = observe(covered);
      // An error is thrown by `finish`; until then it counts as handled.
      result.catch(() => {});
      results.push(result);
    },
    async finish() {
      const observations = withoutVanished((await Promise.all(results)).flat(), wasFound);
      if (client === undefined) return { observations: [], usage: [] };
      const usage = usageOf(source, observations, client);
      onUsage?.(usage);
      return { observations: observations.map((one) => withName(source, one)), usage: [usage] };
    },
  };
}

async function finishAll(sources: readonly SourceRun[]): Promise<Collected> {
  const collected = await Promise.all(sources.map((source) => source.finish()));
  return {
    observations: collected.flatMap(({ observations }) => observations),
    usage: collected.flatMap(({ usage }) => usage),
  };
}

function byKey(subjects: readonly Subject[]): Map<SubjectKey, Subject> {
  return new Map(subjects.map((subject) => [subjectKey(subject), subject]));
}

function keysFound(observations: readonly Observation[]): Set<SubjectKey> {
  const found = observations.filter(({ status }) => status === 'found');
  return new Set(found.map(({ subject }) => subjectKey(subject)));
}

/** A reason is shown apart from its source, so it starts with the source's name. */
function withName({ name }: Source, observation: Observation): Observation {
  return observation.status === 'found'
    ? observation
    : { ...observation, reason: `${name}: ${observation.reason}` };
}
