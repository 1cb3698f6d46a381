import { type Answer, json, jsonBody, type Request } from './exchange.ts';
import { findPaper, type Paper } from './papers.ts';
import { fieldsOf } from './semantic-scholar-fields.ts';
import { paperKey } from './semantic-scholar-ids.ts';
import { type SandboxServer, startServer } from './server.ts';
import { WELL_KNOWN_PAPER } from './well-known.ts';
import type { World } from './world.ts';

/** The Graph API of Semantic Scholar, with its settings. */
export interface SemanticScholar extends SandboxServer {
  /** The only valid key; if undefined, every key is accepted. */
  apiKey: string | undefined;
  /** The minimum time between requests in milliseconds; faster ones get 429. A key allows 1000. */
  paceMs: number;
  /** `reordered`: reversed; `short`: without unknown papers (s2-folks#47). */
  batchOrder: 'asked' | 'reordered' | 'short';
  /** Removes a paper from this service only. */
  forget(key: string): void;
  /** Ids, as sent, that make their batch fail with an unusual 400 message. */
  readonly unacceptable: Set<string>;
  /** Ids, as sent, that are missing in the response of a batch, although the papers exist. */
  readonly dropped: Set<string>;
}

/** The maximum number of ids in a batch. */
const BATCH_LIMIT = 500;

const NO_VALID_IDS = { error: 'No valid paper ids given' };

/** All fields of the API. Those that the sandbox has no data for are null. */
const FIELDS = new Set(
  (
    'paperId corpusId externalIds url title abstract venue publicationVenue year referenceCount ' +
    'citationCount influentialCitationCount isOpenAccess openAccessPdf fieldsOfStudy ' +
    's2FieldsOfStudy publicationTypes publicationDate journal citationStyles authors citations ' +
    'references embedding tldr textAvailability'
  ).split(' '),
);

/** The fields of an author. The default is `authorId` and `name`. */
const AUTHOR_FIELDS = new Set(
  'authorId externalIds url name affiliations homepage paperCount citationCount hIndex'.split(' '),
);

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
    const { method, path } = request;
    const refused = refuse(request);
    if (refused) return refused;
    if (method === 'POST' && path === '/graph/v1/paper/batch') {
      return badFields(request) ?? batch(request, find, server);
    }
    if (path === '/graph/v1/paper/search/match') {
      return badFields(request) ?? matchTitle(world, request);
    }
    return method === 'GET' ? single(request) : refusal(404);
  }

  /** The API looks for the paper first, and reads the fields then. */
  function single(request: Request): Answer {
    const [, id] = request.path.match(/^\/graph\/v1\/paper\/(.+)$/) ?? [];
    if (id === undefined) return refusal(404);
    const name = decodeURIComponent(id);
    const paper = find(name);
    if (!paper) return json(404, { error: `Paper with id ${name} not found` });
    return badFields(request) ?? json(200, fieldsOf(paper, wantedFields(request)));
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

/** Returns the best match. */
function matchTitle(world: World, request: Request): Answer {
  const query = request.query.get('query') ?? '';
  const isWellKnown = query === WELL_KNOWN_PAPER.title;
  const paper = nearest(world, query) ?? (isWellKnown && findPaper(world, WELL_KNOWN_PAPER.key));
  if (!paper) return json(404, { error: 'Title match not found' });
  const row = { ...fieldsOf(paper, wantedFields(request)), matchScore: 174.2 };
  return json(200, { data: [row] });
}

/** Returns the known paper whose title starts with the same word. The API is as imprecise. */
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
  // A single malformed id makes the whole batch fail, as observed.
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

/** The default fields are `paperId` and `title`. */
function wantedFields(request: Request): string[] {
  const fields = request.query.get('fields');
  return fields ? fields.split(',') : ['title'];
}

/** The API answers 400 and 404 with `error`; the gateway answers all others with `message`. */
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
