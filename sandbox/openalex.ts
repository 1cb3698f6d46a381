import { type Answer, bearer, json, type Request } from './exchange.ts';
import { findPaper, type Paper } from './papers.ts';
import { type SandboxServer, startServer } from './server.ts';
import type { World } from './world.ts';

/** The endpoint of single works of OpenAlex, with its settings. */
export interface OpenAlex extends SandboxServer {
  /** The only valid key, as `api_key` or as bearer token. */
  apiKey: string;
  /** The share of the citations that it knows. OpenAlex undercounts preprints. */
  coverage: number;
  /** The most requests in a second, without a key and with one; more are refused until it ends. */
  requestsPerSecond: { anonymous: number; key: number };
  /** The remaining credits of the day. A single work by `doi:` or `W…` costs none. */
  credits: number;
  /** Removes a paper from this service only. */
  forget(key: string): void;
  /** Merges a paper into another one in this service only: the old id redirects. */
  merge(from: string, into: string): void;
}

/** Credits per day without a key, from the headers of the API. */
const DAILY_CREDITS = 1000;
const YEARS_COUNTED = 10;

export async function startOpenAlex(world: World): Promise<OpenAlex> {
  const forgotten = new Set<string>();
  const merged = new Map<string, string>();

  function work(request: Request): Answer {
    const [, id] = request.path.match(/^\/works\/(.+)$/) ?? [];
    if (request.method !== 'GET' || id === undefined) return refusal(404);
    const name = decodeURIComponent(id);
    const asked = workKey(name);
    const into = asked && merged.get(ownKey(asked));
    const key = into ?? asked;
    const paper = key && !forgotten.has(world.canonical(key)) ? findPaper(world, key) : undefined;
    if (!key || !paper) return refusal(404);
    const workId = `W${paper.corpusId}`;
    world.alias(`openalex:${workId}`, paper.key);
    if (into !== undefined || world.isRenamed(key)) {
      return { status: 301, headers: { location: `/works/${workId}?${request.query}` }, body: '' };
    }
    return selected(describe(paper, workId, server.coverage), request.query.get('select'));
  }

  const starts: number[] = [];

  /** Counts the requests of the last second. */
  function isTooFast(request: Request): boolean {
    const { anonymous, key } = server.requestsPerSecond;
    const now = performance.now();
    while ((starts[0] ?? now) <= now - 1_000) starts.shift();
    starts.push(now);
    return starts.length > (givenKey(request) === undefined ? anonymous : key);
  }

  function handle(request: Request): Answer {
    if (isTooFast(request)) return tooFast(server.credits);
    const cost = decodeURIComponent(request.path).startsWith('/works/http') ? 1 : 0;
    if (!isWelcome(request, server.apiKey)) return refusal(401);
    if (cost > server.credits) return refusal(429);
    server.credits -= cost;
    const answer = work(request);
    return { ...answer, headers: { ...answer.headers, ...budgetHeaders(server.credits, cost) } };
  }

  const server: OpenAlex = Object.assign(await startServer({ handle, refusal }), {
    apiKey: 'oa_sandbox',
    coverage: 0.7,
    requestsPerSecond: { anonymous: Number.POSITIVE_INFINITY, key: Number.POSITIVE_INFINITY },
    credits: DAILY_CREDITS,
    forget: (key: string) => void forgotten.add(world.canonical(key)),
    merge: (from: string, into: string) => void merged.set(ownKey(from), into),
  });
  return server;
}

function givenKey(request: Request): string | undefined {
  return request.query.get('api_key') ?? bearer(request);
}

/** OpenAlex rejects an empty or wrong key instead of ignoring it. */
function isWelcome(request: Request, apiKey: string): boolean {
  const given = givenKey(request);
  return given === undefined || given === apiKey;
}

function workKey(name: string): string | undefined {
  const [, doi] = name.match(/^(?:doi:|https:\/\/doi\.org\/)(10\..+)$/i) ?? [];
  if (doi) return `doi:${doi}`;
  if (/^pmid:\d+$/.test(name)) return name;
  return /^W\d+$/i.test(name) ? `openalex:${name}` : undefined;
}

function describe(paper: Paper, workId: string, coverage: number): Record<string, unknown> {
  const id = `https://openalex.org/${workId}`;
  const citations = Math.floor(paper.citations * coverage);
  const doi = paper.doi ? `https://doi.org/${paper.doi.toLowerCase()}` : null;
  return {
    id,
    doi,
    title: paper.title,
    display_name: paper.title,
    publication_year: paper.year,
    publication_date: `${paper.year}-06-01`,
    ids: { openalex: id, doi },
    cited_by_count: citations,
    counts_by_year: countsByYear(citations, paper.year),
    is_retracted: paper.isRetracted,
    locations: [],
    open_access: {
      is_oa: paper.openAccess !== null,
      oa_status: paper.openAccess === null ? 'closed' : 'green',
      oa_url: paper.openAccess,
      any_repository_has_fulltext: false,
    },
  };
}

/**
 * Returns the citations of the last ten years, the newest first, without years that have none. They
 * are spread evenly over the years since the publication, earlier ones included.
 */
function countsByYear(citations: number, published: number) {
  const now = new Date().getUTCFullYear();
  const years = Math.max(1, now - published + 1);
  const upTo = (year: number) => Math.floor((citations * year) / years);
  return Array.from({ length: Math.min(years, YEARS_COUNTED) }, (_, back) => ({
    year: now - back,
    cited_by_count: upTo(years - back) - upTo(years - back - 1),
  })).filter(({ cited_by_count: count }) => count > 0);
}

function selected(work: Record<string, unknown>, select: string | null): Answer {
  if (select === null) return json(200, work);
  const fields = select.split(',');
  const unknown = fields.find((field) => !(field in work));
  if (unknown !== undefined) {
    const error = 'Invalid query parameters error.';
    return json(400, { error, message: `${unknown} is not a valid select field.` });
  }
  return json(200, Object.fromEntries(fields.map((field) => [field, work[field]])));
}

/** An arXiv DOI and its arXiv id are the same paper. Case does not matter. */
function ownKey(key: string): string {
  return key.toLowerCase().replace(/^doi:10\.48550\/arxiv\./, 'arxiv:');
}

/** Unlike GitHub's, `x-ratelimit-reset` is a number of seconds from now. */
function budgetHeaders(left: number, cost: number): Record<string, string> {
  const usd = (credits: number) => String(credits / 10_000);
  return {
    'x-ratelimit-limit': String(DAILY_CREDITS),
    'x-ratelimit-remaining': String(left),
    'x-ratelimit-reset': String(secondsOfToday()),
    'x-ratelimit-credits-used': String(cost),
    'x-ratelimit-limit-usd': usd(DAILY_CREDITS),
    'x-ratelimit-remaining-usd': usd(left),
    'x-ratelimit-cost-usd': usd(cost),
  };
}

/** The seconds until midnight UTC, when the credits are renewed. */
function secondsOfToday(): number {
  const day = 24 * 60 * 60;
  return day - (Math.floor(Date.now() / 1000) % day);
}

/** A 429 means that no credits are left until midnight UTC (pyalex#111). */
function refusal(status: number): Answer {
  const [error, message] = ERRORS[status] ?? ['Server error', 'Something went wrong.'];
  if (status === 404) return notFound();
  if (status !== 429) return json(status, { error, message });
  const wait = { 'retry-after': String(secondsOfToday()) };
  return json(status, { error, message }, { ...budgetHeaders(0, 0), ...wait });
}

/** Unlike all other errors, a work that does not exist is a page in HTML. */
function notFound(): Answer {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const body =
    '<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n';
  return { status: 404, headers, body };
}

function tooFast(left: number): Answer {
  const message = 'Too many requests per second. Please slow down.';
  return json(429, { error: 'Rate limit exceeded', message }, budgetHeaders(left, 0));
}

const ERRORS: Record<number, [error: string, message: string]> = {
  400: ['Invalid query parameters error.', 'The parameters are not valid.'],
  401: ['Unauthorized', 'Invalid or missing API key.'],
  403: ['Forbidden', 'Rate limit exceeded. Please slow down.'],
  429: ['Rate limit exceeded', 'Insufficient budget for this request. Resets at midnight UTC.'],
};
