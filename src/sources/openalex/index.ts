import * as z from 'zod';
import { urlPath } from '../../escape/data.ts';
import type { FieldName } from '../../fields/table.ts';
import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import type { Subject } from '../../subjects/subject.ts';
import { observeInBatches } from '../batches.ts';
import { linkText } from '../facts.ts';
import type { HistorySource } from '../history.ts';
import type { Observation, ObserveOptions, Source } from '../source.ts';
import { type Given, namesOf, selectionOf, usualFields, valuesIn } from '../wanted.ts';
import { citationsByYear } from './years.ts';

/** A work by its id is free, a list is not; and a list does not find merged preprints. */
const BATCH_SIZE = 1;
/** Without a key, more than 10 requests a second are refused, and with one more than 30. */
const RATE_LIMIT = { inFlight: 4, interval: 125, intervalWithKey: 40 };
const REQUESTS = 500;
const ADDRESS = { settings: ['TALLY_OPENALEX_URL'], public: 'https://api.openalex.org' };
const KEY = {
  input: 'openalex-api-key',
  // The documented `?api_key=` would appear in logs of proxies and servers.
  header: (key) => ['authorization', `Bearer ${key}`],
  isBad: ({ status }) => status === 401,
} satisfies Source['key'];
const BASE = ['id', 'title'];
const HISTORY = ['cited_by_count', 'counts_by_year'];
const source = 'openalex';

const Work = z.lazy(() =>
  z.object({
    title: z.string().nullish(),
    cited_by_count: z.int().nonnegative().nullish(),
    counts_by_year: z.array(z.unknown()).nullish().catch(undefined),
    is_retracted: z.boolean().nullish().catch(undefined),
    open_access: z
      .object({ oa_url: z.string().nullish().catch(undefined) })
      .nullish()
      .catch(undefined),
  }),
);

const CountedWork = z.lazy(() =>
  z.object({
    cited_by_count: z.int().nonnegative().nullish().catch(undefined),
    counts_by_year: z.array(z.unknown()),
  }),
);

const WORK_FIELDS: { readonly [Name in FieldName]?: Given<z.infer<typeof Work>> } = {
  citations: { select: 'cited_by_count', read: (work) => work.cited_by_count },
  retracted: { select: 'is_retracted', read: (work) => work.is_retracted },
  'open-access': { select: 'open_access', read: (work) => linkText(work.open_access?.oa_url) },
};

/**
 * The second source of citations. It has lower counts for preprints than Semantic Scholar, so it is
 * only asked for what that has no count for.
 */
export const openAlex: Source = {
  id: source,
  name: 'OpenAlex',
  address: ADDRESS,
  key: KEY,
  rateLimit: RATE_LIMIT,
  requests: REQUESTS,
  isSecond: true,
  gives: namesOf(WORK_FIELDS),
  covers: (subject) => workId(subject) !== undefined,
  observe: (subjects, client, { fieldsOf = usualFields, onAnswered, historyUntil } = {}) =>
    observeInBatches(subjects, { size: BATCH_SIZE, source, onAnswered }, async (batch) =>
      Promise.all(
        batch.map((subject) =>
          observe(subject, client, { fields: fieldsOf(subject), historyUntil }),
        ),
      ),
    ),
};

/** The history of papers that the run does not ask OpenAlex for anyway. */
export const openAlexHistory: HistorySource = {
  id: 'openalex-years',
  name: 'Citations by year of OpenAlex',
  count: 'citations',
  address: ADDRESS,
  key: KEY,
  rateLimit: RATE_LIMIT,
  covers: (subject) => workId(subject) !== undefined,
  async ask(subject, client, now) {
    const select = ['id', ...HISTORY].join(',');
    const work = await client.get(`/works/${workId(subject)}`, CountedWork, [['select', select]]);
    return citationsByYear(work, now);
  },
};

interface Asked extends Pick<ObserveOptions, 'historyUntil'> {
  readonly fields: ReadonlySet<FieldName>;
}

async function observe(
  subject: Subject,
  client: HttpClient,
  { fields, historyUntil }: Asked,
): Promise<Observation> {
  try {
    const path = `/works/${workId(subject)}`;
    const own = historyUntil === undefined ? BASE : [...BASE, ...HISTORY];
    const select = [...new Set([...own, ...selectionOf(WORK_FIELDS, fields)])].join(',');
    const work = await client.get(path, Work, [['select', select]]);
    const values = valuesIn(WORK_FIELDS, fields, work);
    if (fields.has('citations') && values.citations === undefined) {
      return { status: 'failed', subject, source, reason: 'answered without a citation count' };
    }
    const named = work.title ? { title: work.title } : {};
    const history =
      historyUntil === undefined ? {} : { history: citationsByYear(work, historyUntil) };
    return { status: 'found', subject, source, values, ...named, ...history };
  } catch (error) {
    const status = error instanceof UpstreamError ? error.status : undefined;
    // The count does not depend on what the API allows to select for its history.
    if (status === 400 && historyUntil !== undefined) return observe(subject, client, { fields });
    if (status !== 404) throw error;
    return { status: 'missing', subject, source, reason: 'does not know it' };
  }
}

/** A path segment of dots would lead to another path of the API. */
const DOTS = /(?:^|\/)\.{1,2}(?:\/|$)/;

/** Returns the id for the path, or nothing when OpenAlex cannot look up the subject. */
function workId({ kind, id }: Subject): string | undefined {
  if (kind === 'pmid') return `pmid:${id}`;
  const doi = doiOf(kind, id);
  if (doi === undefined || DOTS.test(doi)) return undefined;
  return `doi:${urlPath(doi)}`;
}

function doiOf(kind: Subject['kind'], id: string): string | undefined {
  if (kind === 'doi') return id;
  if (kind === 'arxiv') return `10.48550/arxiv.${id}`;
  // Not every paper of the Anthology has this DOI; the others are not found.
  return kind === 'acl' ? `10.18653/v1/${id.toLowerCase()}` : undefined;
}
