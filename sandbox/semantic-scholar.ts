import { type Answer, json, jsonBody, type Request } from './exchange.ts';
import { findPaper, type Paper } from './papers.ts';
import { fieldsOf } from './semantic-scholar-fields.ts';
import { paperKey } from './semantic-scholar-ids.ts';
import { type SandboxServer, startServer } from './server.ts';
import type { World } from './world.ts';

/** Semantic Scholar's Graph API (facts 1), with its switches. */
export interface SemanticScholar extends SandboxServer {
  /** The one valid key; while undefined, every key passes. */
  apiKey: string | undefined;
  /** Closer requests than this are answered 429; 1000 is what a key allows. */
  paceMs: number;
  /** `reordered`: turned around; `short`: unknown papers left out (s2-folks#47). */
  batchOrder: 'asked' | 'reordered' | 'short';
  /** Unknown here from now on, though other services may have it. */
  forget(key: string): void;
  /** Ids, as sent, that spoil the batch they are in with a 400 of another text than usual. */
  readonly unacceptable: Set<string>;
  /** Ids, as sent, that a batch leaves out, though the papers are known: a short answer. */
  readonly dropped: Set<string>;
}

/** Most ids in one batch (facts 1.3). */
const BATCH_LIMIT = 500;

const NO_VALID_IDS = { error: 'No valid paper ids given' };

/** Every field of the API; the sandbox answers null for those it does not know. */
const FIELDS = new Set(
  (
    'paperId corpusId externalIds url title abstract venue publicationVenue year referenceCount ' +
    'citationCount influentialCitationCount isOpenAccess openAccessPdf fieldsOfStudy ' +
    's2FieldsOfStudy publicationTypes publicationDate journal citationStyles authors citations ' +
    'references embedding tldr textAvailability'
  ).split(' '),
);

/** Of an author; without a choice only `authorId` and `name` come back. */
const AUTHOR_FIELDS = new Set(
  'authorId externalIds url name affiliations homepage paperCount citationCount hIndex'.split(' '),
);

/** Starts it. */
export async function startSemanticScholar(world: World): Promise<SemanticScholar> {
  const forgotten = new Set<string>();
  let lastRequest = Number.NEGATIVE_INFINITY;

  function find(id: unknown): Paper | undefined {
    const key = typeof id === 'string' ? paperKey(id) : undefined;
    if (key === undefined || forgotten.has(world.canonical(key))) return undefined;
    return findPaper(world, key);
  }

  function refuse(request: Request): Answer | undefined {
    const sinceLast = performance.now() - lastRequest;
    lastRequest = performance.now();
    if (sinceLast < server.paceMs) return refusal(429);
    const key = request.headers['x-api-key'];
    const wrong = server.apiKey !== undefined && key !== undefined && key !== server.apiKey;
    return wrong ? refusal(403) : undefined;
  }

  function handle(request: Request): Answer {
    const refused = refuse(request) ?? badFields(request);
    if (refused) return refused;
    if (request.method === 'POST' && request.path === '/graph/v1/paper/batch') {
      return batch(request, find, server);
    }
    if (request.path === '/graph/v1/paper/search/match') return matchTitle(world, request);
    const [, id] = request.path.match(/^\/graph\/v1\/paper\/(.+)$/) ?? [];
    if (request.method !== 'GET' || id === undefined) return refusal(404);
    const name = decodeURIComponent(id);
    const paper = find(name);
    if (!paper) return json(404, { error: `Paper with id ${name} not found` });
    return json(200, fieldsOf(paper, wantedFields(request)));
  }

  const server: SemanticScholar = Object.assign(await startServer({ handle, refusal }), {
    apiKey: undefined,
    paceMs: 0,
    batchOrder: 'asked' as const,
    forget: (key: string) => void forgotten.add(world.canonical(key)),
    unacceptable: new Set<string>(),
    dropped: new Set<string>(),
  });
  return server;
}

/** The single best hit (facts 1.1). */
function matchTitle(world: World, request: Request): Answer {
  const paper = nearest(world, request.query.get('query') ?? '');
  if (!paper) return json(404, { error: 'Title match not found' });
  const row = { ...fieldsOf(paper, wantedFields(request)), matchScore: 174.2 };
  return json(200, { data: [row] });
}

/** The known paper whose title begins with the same word; that is near enough for the API, too. */
function nearest(world: World, title: string): Paper | undefined {
  const first = (text: string) => text.toLowerCase().split(/\W+/)[0];
  const keys = ['arxiv:', 'doi:', 'acl:'].flatMap((prefix) => world.known(prefix));
  const papers = keys.map((key) => findPaper(world, key)).filter((paper) => paper !== undefined);
  const same = papers.find((paper) => paper.title.toLowerCase() === title.toLowerCase());
  return same ?? papers.find((paper) => first(paper.title) === first(title));
}

function batch(
  request: Request,
  find: (id: unknown) => Paper | undefined,
  { batchOrder, unacceptable, dropped }: SemanticScholar,
): Answer {
  const body = jsonBody(request) as { ids?: unknown[] } | undefined;
  const ids = body?.ids;
  if (!Array.isArray(ids)) return json(400, { error: 'Missing body parameter: ids' });
  if (ids.length > BATCH_LIMIT) {
    return json(400, { error: `Too many ids: ${ids.length}, at most ${BATCH_LIMIT} are allowed` });
  }
  if (ids.some((id) => unacceptable.has(String(id))))
    return json(400, { error: 'Unacceptable id' });
  // One id that is no id at all spoils the whole batch (facts 1.3, observed).
  const malformed = ids.some((id) => typeof id !== 'string' || paperKey(id) === undefined);
  const papers = ids.map(find);
  if (malformed || papers.every((paper) => !paper)) return json(400, NO_VALID_IDS);
  const wanted = wantedFields(request);
  const rows = papers
    .map((paper) => (paper ? fieldsOf(paper, wanted) : null))
    .filter((_, index) => !dropped.has(String(ids[index])));
  if (batchOrder === 'reordered') rows.reverse();
  return json(200, batchOrder === 'short' ? rows.filter((row) => row !== null) : rows);
}

function badFields(request: Request): Answer | undefined {
  const unknown = wantedFields(request).filter((wanted) => {
    const [field = '', part] = wanted.split('.');
    const isPart = field !== 'authors' || part === undefined || AUTHOR_FIELDS.has(part);
    return !FIELDS.has(field) || !isPart;
  });
  if (unknown.length === 0) return undefined;
  return json(400, { error: `Unrecognized or unsupported fields: [${unknown.join(', ')}]` });
}

/** Without `fields`, only `paperId` and `title` come back (facts 1.1). */
function wantedFields(request: Request): string[] {
  const fields = request.query.get('fields');
  return fields ? fields.split(',') : ['title'];
}

/** `error` for 400 and 404, `message` from the gateway for the rest (facts 1.1, 1.5). */
function refusal(status: number): Answer {
  if (status === 400) return json(400, { error: 'Bad request' });
  if (status === 404) return json(404, { error: 'Not Found' });
  const message = GATEWAY[status] ?? 'Internal Server Error';
  return json(status, status === 429 ? { message, code: '429' } : { message });
}

const GATEWAY: Record<number, string> = {
  403: 'Forbidden',
  429: 'Too Many Requests. Please wait and try again or apply for a key for higher rate limits. https://www.semanticscholar.org/product/api#api-key-form',
  503: 'Service Unavailable',
  504: 'Endpoint request timed out',
};
