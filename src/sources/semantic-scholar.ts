import * as z from 'zod';
import type { HttpClient } from '../http/client.ts';
import { UpstreamError } from '../http/errors.ts';
import type { Kind, Subject } from '../subjects/subject.ts';
import { observeInBatches } from './batches.ts';
import type { Observation, Source } from './source.ts';

/** "Up to 500 paper IDs can be provided", says the API's description. */
const BATCH_SIZE = 500;
/** A key may send one request a second over all endpoints (release notes of May 2024). */
const PACE = { inFlight: 1, interval: 1_100 };
const FIELDS = 'title,citationCount,externalIds,corpusId';
/** What the API answers, with HTTP 400, when it knows none of the ids. */
const NONE_KNOWN = 'No valid paper ids given';
const source = 'semantic-scholar';

/** The prefixes of the API's ids. A sha has none. */
const PREFIXES: Partial<Record<Kind, string>> = {
  arxiv: 'ARXIV:',
  doi: 'DOI:',
  acl: 'ACL:',
  corpus: 'CorpusId:',
  pmid: 'PMID:',
  pmcid: 'PMCID:',
  s2: '',
};
/** Under which name the API gives an id back; it takes `PMID:` and answers `PubMed`. */
const EXTERNAL_IDS: Partial<Record<Kind, string>> = {
  arxiv: 'ArXiv',
  doi: 'DOI',
  acl: 'ACL',
  corpus: 'CorpusId',
  pmid: 'PubMed',
  pmcid: 'PubMedCentral',
};

const Paper = z.object({
  title: z.string().nullish(),
  citationCount: z.int().nonnegative().nullish(),
  externalIds: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullish(),
});
type Paper = z.infer<typeof Paper>;
/** What has not the shape of a paper spoils nothing but itself. */
const Batch = z.array(Paper.nullish().catch(undefined));
type Batch = z.infer<typeof Batch>;

export const semanticScholar: Source = {
  id: source,
  name: 'Semantic Scholar',
  address: {
    settings: ['TALLY_SEMANTIC_SCHOLAR_URL'],
    public: 'https://api.semanticscholar.org',
  },
  key: { input: 'semantic-scholar-api-key', header: (key) => ['x-api-key', key] },
  pace: PACE,
  covers: ({ kind }) => PREFIXES[kind] !== undefined,
  observe: (subjects, client) =>
    observeInBatches(subjects, { size: BATCH_SIZE, source }, (batch) => observe(batch, client)),
};

async function observe(batch: readonly Subject[], client: HttpClient): Promise<Observation[]> {
  const papers = await fetchPapers(batch, client);
  if (papers.length !== batch.length) {
    const reason = `answered for ${papers.length} of ${batch.length} papers`;
    return batch.map((subject) => ({ status: 'failed', subject, source, reason }));
  }
  return batch.map((subject, index) => observation(subject, papers[index]));
}

async function fetchPapers(batch: readonly Subject[], client: HttpClient): Promise<Batch> {
  const ids = batch.map(({ kind, id }) => `${PREFIXES[kind]}${id}`);
  try {
    const request = { body: { ids }, query: [['fields', FIELDS]] as const };
    return await client.post('/graph/v1/paper/batch', Batch, request);
  } catch (error) {
    const isNoneKnown =
      error instanceof UpstreamError && error.status === 400 && error.body.includes(NONE_KNOWN);
    if (isNoneKnown) return batch.map(() => null);
    throw error;
  }
}

function observation(subject: Subject, paper: Paper | null | undefined): Observation {
  const failed = (reason: string) => ({ status: 'failed', subject, source, reason }) as const;
  if (paper === undefined) return failed('answer not understood');
  if (paper === null) {
    return { status: 'missing', subject, source, reason: 'does not know it' };
  }
  const { title, citationCount: citations } = paper;
  if (contradicts(subject, paper)) return failed('answered with another paper');
  if (citations === null || citations === undefined) {
    return failed('answered without a citation count');
  }
  const named = title ? { title } : {};
  return { status: 'found', subject, source, numbers: { citations }, ...named };
}

/**
 * The order of the answer is not promised, and was once broken (s2-folks, issue 47), so a paper
 * that names another id than the one asked for is not taken.
 */
function contradicts({ kind, id }: Subject, { externalIds }: Paper): boolean {
  const given = externalIds?.[EXTERNAL_IDS[kind] ?? ''];
  if (given === null || given === undefined) return false;
  // Some DOIs come with a remark behind them: `10.31857/S0026898423030163, EDN: CHWIKZ`.
  const [bare = ''] = String(given)
    .trim()
    .split(/[,;\s]/);
  return bare.toLowerCase() !== id.toLowerCase();
}
