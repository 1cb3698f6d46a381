import type { HttpClient } from '../../http/client.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import { fetchPapers, isNoneKnown, type Wanted } from './batch.ts';
import { type Match, matchPapers, type Paper } from './match.ts';

/** Papers that the API certainly knows, and that no list is likely to have all of. */
const WELL_KNOWN: readonly Subject[] = [
  { kind: 'arxiv', id: '1706.03762' },
  { kind: 'acl', id: 'N19-1423' },
];

export interface AskOptions<P extends Paper> {
  readonly client: HttpClient;
  readonly wanted: Wanted<P>;
  /** The most ids in one request. */
  readonly limit: number;
  /** Shared by all batches: set by the first answer that may be about the form of an id. */
  readonly state: { isDoubtful: boolean };
}

/** A paper; `refused` when the API does not take its id, or does not know it. */
interface AskedPaper<P extends Paper> {
  readonly subject: Subject;
  readonly match: Match<P> | 'refused';
}

/**
 * Asks for a batch. The API answers alike when it knows none of the ids, and when the form of one of
 * them is wrong. So after the first such answer a paper that it certainly knows is added to each
 * batch: if the answer is still the same, an id is malformed, and the batch has to be halved. Throws
 * an `UpstreamError` then, and without a usable answer.
 */
export async function askPapers<P extends Paper>(
  batch: readonly Subject[],
  options: AskOptions<P>,
): Promise<readonly AskedPaper<P>[]> {
  const { client, wanted, limit, state } = options;
  const isSecond = state.isDoubtful || batch.length === limit;
  const asked = isSecond && batch.length < limit ? [...batch, ...wellKnownBeside(batch)] : batch;
  try {
    const matched = matchPapers(asked, await fetchPapers(asked, client, wanted));
    return matched.slice(0, batch.length);
  } catch (error) {
    if (!isNoneKnown(error)) throw error;
    if (batch.length === 1) return batch.map((subject) => ({ subject, match: 'refused' }));
    state.isDoubtful = true;
    if (isSecond) throw error;
    return askPapers(batch, options);
  }
}

function wellKnownBeside(batch: readonly Subject[]): readonly Subject[] {
  const keys = new Set(batch.map((subject) => subjectKey(subject).toLowerCase()));
  return WELL_KNOWN.filter((subject) => !keys.has(subjectKey(subject).toLowerCase())).slice(0, 1);
}
