import type { FieldName } from '../fields/table.ts';
import type { RequestBudget } from '../http/budget.ts';
import type { HttpClient } from '../http/client.ts';
import { type Subject, type SubjectKey, subjectKey } from '../subjects/subject.ts';
import type { HistorySource } from './history.ts';
import type { Observation, ObserveOptions, Source, Upstream } from './source.ts';
import { type Progress, type Usage, usageOf } from './usage.ts';
import { type WasFound, withoutVanished } from './vanished.ts';
import { type FieldsOf, usualFields } from './wanted.ts';

const NO_FIELDS: ReadonlySet<FieldName> = new Set();

/** Every observation of a run, and the usage of each source. */
export interface Collected {
  /** One for each subject and source that was asked for it. */
  readonly observations: readonly Observation[];
  readonly usage: readonly Usage[];
}

/** The sources, and how to reach them. */
export interface CollectOptions {
  readonly sources: readonly Source[];
  /** The sources of the past of counts; none when absent. */
  readonly historySources?: readonly HistorySource[] | undefined;
  /** Creates the client of a source. */
  readonly connect: (source: Upstream, budget: RequestBudget) => HttpClient;
  /** Called when a source is asked for more subjects, and when it has answered for some. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called when a source has answered for all its subjects. */
  readonly onUsage?: (usage: Usage) => void;
  /** Whether a page is made, whose references name the authors of papers. */
  readonly wantsAuthors?: boolean;
}

/** What a run may ask. */
export interface CollectPlan
  extends Pick<CollectOptions, 'wantsAuthors'>,
    Pick<ObserveOptions, 'historyUntil'> {
  readonly budgetOf: (source: Source) => RequestBudget;
  /** Returns whether a second source may be asked for what the first ones do not have. */
  readonly wantsSecond: (subject: Subject, fields: ReadonlySet<FieldName>) => boolean;
  /** Ids that stay the same when a subject is renamed, as earlier runs saw them, by subject key. */
  readonly nodes?: ReadonlyMap<string, string>;
  /** Absent where no earlier run is known. */
  readonly wasFound?: WasFound;
}

/** The requests of one run to all its sources. */
export interface Collector {
  /**
   * Asks the first sources for fields of subjects, in their order. A field of a subject is asked for
   * once.
   */
  readonly ask: (subjects: readonly Subject[], fieldsOf?: FieldsOf) => void;
  /**
   * Waits for the results, and asks the second sources for what is missing. Results for subjects
   * that are not `wanted` after all are dropped.
   */
  readonly finish: (wanted: readonly Subject[], fieldsOf?: FieldsOf) => Promise<Collected>;
}

/** Starts to collect. All sources are asked at the same time for the subjects that they cover. */
export function startCollecting(options: CollectOptions, plan: CollectPlan): Collector {
  const start = (source: Source) => startSource(source, options, plan);
  const first = options.sources.filter(({ isSecond }) => !isSecond).map(start);
  const second = options.sources.filter(({ isSecond }) => isSecond).map(start);
  const asked = new Map<SubjectKey, ReadonlySet<FieldName>>();
  return {
    ask(subjects, fieldsOf = usualFields) {
      const open = new Map<SubjectKey, ReadonlySet<FieldName>>();
      const unasked: Subject[] = [];
      for (const [key, subject] of byKey(subjects)) {
        const fields = fieldsOf(subject);
        const known = asked.get(key);
        const more = known === undefined ? fields : new Set([...fields].filter(notIn(known)));
        if (more.size > 0) {
          open.set(key, more);
          unasked.push(subject);
        }
        asked.set(key, known === undefined ? fields : new Set([...known, ...more]));
      }
      const fieldsOfOpen = (subject: Subject) => open.get(subjectKey(subject)) ?? NO_FIELDS;
      for (const source of first) source.ask(unasked, fieldsOfOpen);
    },
    async finish(wanted, fieldsOf = usualFields) {
      const subjects = byKey(wanted);
      const { observations: all, usage } = await finishAll(first);
      const observations = all.filter(({ subject }) => subjects.has(subjectKey(subject)));
      const found = keysFound(observations);
      const open = [...subjects].filter(
        ([key, subject]) => !found.has(key) && plan.wantsSecond(subject, fieldsOf(subject)),
      );
      const missing = open.map(([, subject]) => subject);
      for (const source of second) source.ask(missing, fieldsOf);
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
  readonly ask: (subjects: readonly Subject[], fieldsOf: FieldsOf) => void;
  readonly finish: () => Promise<Collected>;
}

/** All requests to a source use one client, so that they share its rate limit and its budget. */
function startSource(
  source: Source,
  { connect, onUsage, onProgress }: CollectOptions,
  { budgetOf, nodes, wasFound = () => false, wantsAuthors, historyUntil }: CollectPlan,
): SourceRun {
  const results: Promise<Observation[]>[] = [];
  let client: HttpClient | undefined;
  const progress = { source: source.id, name: source.name, subjects: 0, answered: 0 };
  const onAnswered = (subjects: number) => {
    progress.answered += subjects;
    onProgress?.({ ...progress });
  };
  async function observe(subjects: readonly Subject[], fieldsOf: FieldsOf): Promise<Observation[]> {
    client ??= connect(source, budgetOf(source));
    const asked = { fieldsOf, onAnswered, wantsAuthors, historyUntil };
    const observations = await source.observe(subjects, client, asked);
    if (source.follow === undefined || nodes === undefined) return observations;
    return source.follow(observations, client, { fieldsOf, nodes });
  }
  return {
    ask(subjects, fieldsOf) {
      const covered = subjects.filter((subject) => {
        return source.covers(subject) && source.gives.some((field) => fieldsOf(subject).has(field));
      });
      if (covered.length === 0) return;
      progress.subjects += covered.length;
      onProgress?.({ ...progress });
      const result = observe(covered, fieldsOf);
      // An error is thrown by `finish`; until then it counts as handled.
      result.catch(() => {});
      results.push(result);
    },
    async finish() {
      const observations = withoutVanished(merged((await Promise.all(results)).flat()), wasFound);
      if (client === undefined) return { observations: [], usage: [] };
      const usage = usageOf(source, observations, client);
      onUsage?.(usage);
      return { observations: observations.map((one) => withName(source, one)), usage: [usage] };
    },
  };
}

/** A subject whose fields were asked for in two requests has one observation with all of them. */
function merged(observations: readonly Observation[]): readonly Observation[] {
  const all = new Map<SubjectKey, Observation>();
  for (const one of observations) {
    const key = subjectKey(one.subject);
    const before = all.get(key);
    if (before?.status !== 'found') all.set(key, one);
    else if (one.status === 'found') {
      all.set(key, { ...before, ...one, values: { ...before.values, ...one.values } });
    }
  }
  return all.size === observations.length ? observations : [...all.values()];
}

async function finishAll(sources: readonly SourceRun[]): Promise<Collected> {
  const collected = await Promise.all(sources.map((source) => source.finish()));
  return {
    observations: collected.flatMap(({ observations }) => observations),
    usage: collected.flatMap(({ usage }) => usage),
  };
}

function notIn(known: ReadonlySet<FieldName>): (field: FieldName) => boolean {
  return (field) => !known.has(field);
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
