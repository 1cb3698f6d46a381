import type { HttpClient } from '../http/client.ts';
import type { Means } from '../http/means.ts';
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
  readonly connect: (source: Source, means: Means) => HttpClient;
  /** Is told when a source has answered for all its subjects. */
  readonly onUsage?: (usage: Usage) => void;
}

/** How a run asks. */
export interface CollectPlan {
  /** What the run may spend on a source. */
  readonly meansOf: (source: Source) => Means;
  /** Says whether a second source may be asked for what the first ones do not give. */
  readonly wantsSecond: (subject: Subject) => boolean;
  /** What earlier runs knew subjects by, whatever they are called now; by their keys. */
  readonly nodes?: ReadonlyMap<string, string>;
}

/**
 * Asks all sources at the same time for the subjects that they cover, each subject once and the
 * first ones first; then the second sources for what is still open.
 */
export async function collect(
  subjects: readonly Subject[],
  options: CollectOptions,
  plan: CollectPlan,
): Promise<Collected> {
  const unique = new Map(subjects.map((subject) => [subjectKey(subject), subject]));
  const all = [...unique.values()];
  const first = await askAll(all, (source) => !source.isSecond, options, plan);
  const found = keysFound(first.observations);
  const open = all.filter(
    (subject) => !found.has(subjectKey(subject)) && plan.wantsSecond(subject),
  );
  const second = await askAll(open, (source) => source.isSecond === true, options, plan);
  return {
    observations: [...first.observations, ...second.observations],
    usage: [...first.usage, ...second.usage],
  };
}

async function askAll(
  subjects: readonly Subject[],
  isAsked: (source: Source) => boolean,
  { sources, connect, onUsage }: CollectOptions,
  { meansOf, nodes }: CollectPlan,
): Promise<Collected> {
  const answers = await Promise.all(
    sources.filter(isAsked).map(async (source) => {
      const covered = subjects.filter(source.covers);
      if (covered.length === 0) return { observations: [], usage: [] };
      const client = connect(source, meansOf(source));
      const observations = (await source.observe(covered, client, nodes)).map(bySource(source));
      const usage = usageOf(source, observations, client);
      onUsage?.(usage);
      return { observations, usage: [usage] };
    }),
  );
  return {
    observations: answers.flatMap((answer) => answer.observations),
    usage: answers.flatMap((answer) => answer.usage),
  };
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
