import type { FieldName } from '../../fields/table.ts';
import type { UpstreamError } from '../../http/errors.ts';
import type { Subject } from '../../subjects/subject.ts';
import { observeInBatches } from '../batches.ts';
import type { Observation, Source } from '../source.ts';
import { allFields, namesOf, selectionOf, usualFields, valuesIn } from '../wanted.ts';
import { isPaper, type Wanted } from './batch.ts';
import { describePaper } from './describe.ts';
import { authorsIn, CountedPaper, judgedVenue, PAPER_FIELDS } from './fields.ts';
import { matchTitle } from './find-by-title.ts';
import { askPapers } from './malformed-ids.ts';
import { type Match, otherIds } from './match.ts';

/** "Up to 500 paper IDs can be provided" (API description). */
const BATCH_SIZE = 500;
/** One request a second for all endpoints (release notes of May 2024). */
const RATE_LIMIT = { inFlight: 1, interval: 1_100 };
/** Enough for 150,000 papers. */
const REQUESTS = 300;
/** What is asked for of every paper, around its fields. */
const BASE = { first: ['title'], last: ['externalIds', 'corpusId'] };
/** Batches that are halved to find ids that the API refuses. One id takes up to nine halvings. */
const MAX_HALVINGS = 30;
const source = 'semantic-scholar';

export const semanticScholar: Source = {
  id: source,
  name: 'Semantic Scholar',
  address: {
    settings: ['TALLY_SEMANTIC_SCHOLAR_URL'],
    public: 'https://api.semanticscholar.org',
  },
  key: {
    input: 'semantic-scholar-api-key',
    header: (key) => ['x-api-key', key],
    // "403 Forbidden" is the answer to a wrong key (FAQ of the API).
    isBad: ({ status }) => status === 401 || status === 403,
  },
  rateLimit: RATE_LIMIT,
  requests: REQUESTS,
  gives: namesOf(PAPER_FIELDS),
  covers: isPaper,
  findByTitle: matchTitle,
  describe: { covers: isPaper, ask: describePaper },
  observe: (subjects, client, { fieldsOf = usualFields, onAnswered, wantsAuthors } = {}) => {
    let halvings = 0;
    const splits = ({ status }: UpstreamError) => status === 400 && ++halvings <= MAX_HALVINGS;
    const options = { client, limit: BATCH_SIZE, state: { isDoubtful: false } };
    const batches = { size: BATCH_SIZE, source, splits, onAnswered };
    return observeInBatches(subjects, batches, async (batch) => {
      const wanted = wantedOf(allFields(batch, fieldsOf), wantsAuthors);
      const matched = await askPapers(batch, { ...options, wanted });
      return matched.map(({ subject, match }) => observation(subject, match, fieldsOf(subject)));
    });
  },
};

function wantedOf(fields: ReadonlySet<FieldName>, wantsAuthors = false): Wanted<CountedPaper> {
  const authors = wantsAuthors ? ['authors.name'] : [];
  const all = [...BASE.first, ...selectionOf(PAPER_FIELDS, fields), ...authors, ...BASE.last];
  return { fields: all.join(','), shape: CountedPaper };
}

function observation(
  subject: Subject,
  match: Match<CountedPaper> | 'refused',
  fields: ReadonlySet<FieldName>,
): Observation {
  const failed = (reason: string) => ({ status: 'failed', subject, source, reason }) as const;
  if (match === undefined) return failed('answer not understood');
  if (match === 'unclear') return failed('answered without saying for which paper');
  const missing = { status: 'missing', subject, source, reason: 'does not know it' } as const;
  if (match === 'refused') return { ...missing, isUncertain: true };
  if (match === null) return missing;
  const { title } = match;
  const values = valuesIn(PAPER_FIELDS, fields, match);
  // Every paper has one, so the answer is incomplete.
  if (fields.has('citations') && values.citations === undefined) {
    return failed('answered without a citation count');
  }
  const named = title ? { title } : {};
  const authors = authorsIn(match);
  const written = authors.length > 0 ? { authors } : {};
  const ids = otherIds(subject, match);
  const aliases = ids.length > 0 ? { aliases: ids } : {};
  const venue = fields.has('venue') ? { venue: judgedVenue(match) } : {};
  return { status: 'found', subject, source, values, ...named, ...written, ...venue, ...aliases };
}
