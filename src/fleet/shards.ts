import { spread } from '../snapshot/dates.ts';
import type { Source } from '../sources/source.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { SourceQuestions } from './ask-source.ts';
import { questionsFor } from './collect-answers.ts';
import type { Shard } from './files/plan-file.ts';
import type { FleetQuestions } from './fleet-questions.ts';

/** Subjects in a shard. Their answers take about 20 MB of memory. */
const SHARD_SIZE = 10_000;
/** Repositories in a group, and the most groups: a matrix of GitHub Actions has at most 256 jobs. */
const GROUP_SIZE = 50;
const MOST_GROUPS = 200;

/** A shard that is not written yet, with the requests that may be sent for it. */
export interface PlannedShard extends Shard {
  readonly requests: number;
}

/**
 * Divides the questions into shards: by source, and by a hash of the subject, so that the same subject
 * is in the same shard for every list. The budget of a source is divided by what its shards ask.
 */
export function shardsFor(
  source: Source,
  questions: FleetQuestions,
  budget: number,
): PlannedShard[] {
  const asked = questionsFor(source, questions);
  const total = sizeOf(asked);
  if (total === 0) return [];
  const count = Math.max(1, Math.ceil(asked.subjects.length / SHARD_SIZE));
  const shards: { subjects: SourceQuestions['subjects'][number][]; titles: string[] }[] =
    Array.from({ length: count }, () => ({ subjects: [], titles: [] }));
  for (const question of asked.subjects) {
    shards[spread(subjectKey(question.subject), count)]?.subjects.push(question);
  }
  // Titles are looked up before subjects, by the job that asks for the first shard.
  shards[0]?.titles.push(...asked.titles);
  return shards.map((own, index) => {
    const requests = Math.max(1, Math.floor((budget * sizeOf(own)) / total));
    return { version: 1, source: source.id, index, questions: own, requests };
  });
}

/** A job that asks a source, and the shards that it asks for. */
export interface CollectPart {
  readonly source: string;
  readonly shards: readonly number[];
}

/** Divides the shards of a source among as many jobs as may ask it at the same time. */
export function collectParts(
  source: Pick<Source, 'id' | 'jobs'>,
  shards: readonly { readonly source: string; readonly index: number }[],
): CollectPart[] {
  const own = shards.filter((shard) => shard.source === source.id).map(({ index }) => index);
  const jobs = Math.min(source.jobs ?? 1, own.length);
  return Array.from({ length: jobs }, (_, job) => ({
    source: source.id,
    shards: own.filter((index) => index % jobs === job),
  }));
}

/** Divides the repositories of one owner into groups, one for each job that publishes. */
export function groupsOf<T>(members: readonly T[], owners: number): T[][] {
  const size = Math.max(GROUP_SIZE, Math.ceil((members.length * owners) / MOST_GROUPS));
  const groups: T[][] = [];
  for (let start = 0; start < members.length; start += size) {
    groups.push(members.slice(start, start + size));
  }
  return groups;
}

function sizeOf({ subjects, titles }: SourceQuestions): number {
  return subjects.length + titles.length;
}
