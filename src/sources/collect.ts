import type { HttpClient } from '../http/client.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import type { Observation, Source } from './source.ts';
import { type Usage, usageOf } from './usage.ts';

/** Every observation of a run, and what each source was asked for it. */
export interface Collected {
  readonly observations: readonly Observation[];
  readonly usage: readonly Usage[];
}

export interface CollectOptions {
  readonly sources: readonly Source[];
  /** Opens the way to a source's API. */
  readonly connect: (source: Source) => HttpClient;
  /** Is told when a source has answered for all its subjects. */
  readonly onUsage?: (usage: Usage) => void;
}

/** Asks all sources at the same time for the subjects that they cover, each subject once. */
export async function collect(
  subjects: readonly Subject[],
  { sources, connect, onUsage }: CollectOptions,
): Promise<Collected> {
  const unique = new Map(subjects.map((subject) => [subjectKey(subject), subject]));
  const answers = await Promise.all(
    sources.map(async (source) => {
      const covered = [...unique.values()].filter(source.covers);
      if (covered.length === 0) return { observations: [], usage: [] };
      const client = connect(source);
      const observations = (await source.observe(covered, client)).map(bySource(source));
      const usage = usageOf(source, observations, client.requests());
      onUsage?.(usage);
      return { observations, usage: [usage] };
    }),
  );
  return {
    observations: answers.flatMap((answer) => answer.observations),
    usage: answers.flatMap((answer) => answer.usage),
  };
}

/** A reason is read far from its source, so it says whose it is. */
function bySource({ name }: Source): (observation: Observation) => Observation {
  return (observation) =>
    observation.status === 'found'
      ? observation
      : { ...observation, reason: `${name}: ${observation.reason}` };
}
