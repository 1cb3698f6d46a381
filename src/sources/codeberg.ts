import * as z from 'zod';
import { urlPath } from '../escape/data.ts';
import type { FieldName } from '../fields/table.ts';
import type { HttpClient } from '../http/client.ts';
import { UpstreamError } from '../http/errors.ts';
import { codebergRepository } from '../subjects/codeberg.ts';
import { subjectUrl } from '../subjects/kinds.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import { observeInBatches } from './batches.ts';
import type { DescribeResult } from './description.ts';
import { Count, dateOf, Flag, linkTo, present, Text, words } from './facts.ts';
import type { Observation, Source } from './source.ts';
import { type Given, namesOf, usualFields, valuesIn } from './wanted.ts';

/** Forgejo's API has no request for several repositories. */
const BATCH_SIZE = 1;
/** Codeberg publishes no limit; its proxy has been seen to allow 4,000 requests in 30 minutes. */
const RATE_LIMIT = { inFlight: 2, interval: 500 };
const REQUESTS = 300;
const GONE = 'has no such public repository';
const source = 'codeberg';

/** What is used of a repository. Invalid parts are left out. */
const Repository = z.lazy(() =>
  z.object({
    full_name: z.string(),
    archived: Flag,
    stars_count: Count,
    forks_count: Count,
    watchers_count: Count,
    open_issues_count: Count,
    updated_at: Text,
    created_at: Text,
    language: Text,
    description: Text,
    website: Text,
  }),
);
type Repository = z.infer<typeof Repository>;

/** The answer always has all of them. */
const select = '';
const CODEBERG_FIELDS: { readonly [Name in FieldName]?: Given<Repository> } = {
  stars: { select, read: (one) => one.stars_count },
  forks: { select, read: (one) => one.forks_count },
  watchers: { select, read: (one) => one.watchers_count },
  'open-issues': { select, read: (one) => one.open_issues_count },
  'last-activity': { select, read: (one) => one.updated_at },
  created: { select, read: (one) => one.created_at },
  language: { select, read: (one) => one.language },
  archived: { select, read: (one) => one.archived },
  description: { select, read: (one) => one.description },
};

/** Repositories on Codeberg. Public ones need no token. */
export const codeberg: Source = {
  id: source,
  name: 'Codeberg',
  address: { settings: ['TALLY_CODEBERG_URL'], public: 'https://codeberg.org' },
  rateLimit: RATE_LIMIT,
  requests: REQUESTS,
  asksAlone: true,
  gives: namesOf(CODEBERG_FIELDS),
  covers: isRepository,
  describe: { covers: isRepository, ask: describe },
  observe: (subjects, client, { fieldsOf = usualFields, onAnswered } = {}) =>
    observeInBatches(subjects, { size: BATCH_SIZE, source, onAnswered }, (batch) =>
      Promise.all(batch.map((subject) => observe(subject, client, fieldsOf(subject)))),
    ),
};

function isRepository({ kind }: Subject): boolean {
  return kind === 'codeberg';
}

async function observe(
  subject: Subject,
  client: HttpClient,
  fields: ReadonlySet<FieldName>,
): Promise<Observation> {
  const repository = await ask(subject, client);
  if (repository === null) return { status: 'missing', subject, source, reason: GONE };
  const values = valuesIn(CODEBERG_FIELDS, fields, repository);
  const now = movedTo(subject, repository);
  return {
    status: 'found',
    subject,
    source,
    values,
    ...(now && { movedTo: now }),
    ...(repository.archived && { state: 'archived' }),
  };
}

async function describe(subject: Subject, client: HttpClient): Promise<DescribeResult> {
  const repository = await ask(subject, client);
  if (repository === null) return { status: 'missing', reason: GONE };
  const { full_name: path, created_at: created, description, website } = repository;
  if (!codebergRepository(path)) return { status: 'failed', reason: 'answered without its name' };
  const now = movedTo(subject, repository);
  const code = subjectUrl({ kind: 'codeberg', id: path });
  return {
    status: 'found',
    description: {
      title: path.slice(path.indexOf('/') + 1),
      ...present({ ...dateOf(created), description: words(description) }),
      links: { ...linkTo(website), code },
      subjects: now ? [subject, now] : [subject],
    },
  };
}

/** Resolves to `null` where there is none. Throws an `UpstreamError` for other failures. */
async function ask({ id }: Subject, client: HttpClient): Promise<Repository | null> {
  try {
    return await client.get(`/api/v1/repos/${urlPath(id)}`, Repository);
  } catch (error) {
    if (!(error instanceof UpstreamError && error.status === 404)) throw error;
    return null;
  }
}

/** Codeberg redirects from a former name to the current one. */
function movedTo(subject: Subject, { full_name: path }: Repository): Subject | undefined {
  const now = codebergRepository(path);
  return now && subjectKey(now) !== subjectKey(subject) ? now : undefined;
}
