import type { FleetSource } from '../../report/fleet/report.ts';
import { type Answers, noAnswers } from '../../sources/answers.ts';
import { type SubjectKey, subjectKey } from '../../subjects/subject.ts';
import { AnswersFile, answersOf } from '../files/answers-file.ts';
import { FleetFileError, readDigested } from '../files/digested-file.ts';
import { Shard, type ShardEntry, shardName } from '../files/plan-file.ts';

interface AnswersOptions {
  /** The digests of the files, as the jobs that wrote them reported; unknown when absent. */
  readonly digests?: readonly string[] | undefined;
  /** Whether a list of this job asks for a subject. */
  readonly isNeeded: (key: SubjectKey) => boolean;
}

export interface ReadAnswers {
  readonly answers: Answers;
  readonly usage: readonly FleetSource[];
  /** A sentence for each file that is not used. */
  readonly problems: readonly string[];
}

/**
 * Reads the answers of shards, one file after the other, and keeps what is needed. What a file says
 * about subjects that its shard does not ask for is dropped. Subjects of a file that is missing, cut
 * or forged have no answer, so that they are left for the next run.
 */
export async function readAnswers(
  folder: string,
  shards: readonly ShardEntry[],
  options: AnswersOptions,
): Promise<ReadAnswers> {
  const answers: Answers = new Map();
  const usage: FleetSource[] = [];
  const problems: string[] = [];
  for (const entry of shards) {
    try {
      const file = await readShardAnswers(folder, entry, options);
      addAll(answers, entry.source, file.answers);
      if (file.usage) usage.push(file.usage);
    } catch (error) {
      if (!(error instanceof FleetFileError)) throw error;
      problems.push(`${error.message} Its ${entry.subjects} subjects are left for the next run.`);
    }
  }
  return { answers, usage, problems };
}

async function readShardAnswers(
  folder: string,
  entry: ShardEntry,
  { digests, isNeeded }: AnswersOptions,
) {
  const name = shardName(entry);
  const shard = await readDigested(folder, `shards/${name}`, {
    schema: Shard,
    expected: [entry.digest],
  });
  const file = await readDigested(folder, `answers/${name}`, {
    schema: AnswersFile,
    expected: digests,
  });
  if (file.shard !== entry.digest) {
    throw new FleetFileError(`answers/${name} is of another plan.`);
  }
  const asked = new Set(shard.questions.subjects.map(({ subject }) => subjectKey(subject)));
  const titles = new Set(shard.questions.titles);
  const answers = answersOf(file, {
    source: entry.source,
    isAsked: (key) => asked.has(key),
    isTitle: (title) => titles.has(title),
    isNeeded,
  });
  return { answers, usage: file.usage?.source === entry.source ? file.usage : undefined };
}

function addAll(answers: Answers, source: string, more: ReturnType<typeof noAnswers>): void {
  const all = answers.get(source) ?? noAnswers();
  answers.set(source, all);
  for (const [key, value] of more.subjects) all.subjects.set(key, value);
  for (const [key, value] of more.followed) all.followed.set(key, value);
  for (const [key, value] of more.titles) all.titles.set(key, value);
}
