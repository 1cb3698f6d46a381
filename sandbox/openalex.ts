import { type Answer, bearer, json, type Request } from './exchange.ts';
import { findPaper, type Paper } from './papers.ts';
import { type SandboxServer, startServer } from './server.ts';
import type { World } from './world.ts';

/** OpenAlex's single works (facts 2.1), with its switches. */
export interface OpenAlex extends SandboxServer {
  /** The one valid key: as `api_key` or as bearer token. */
  apiKey: string;
  /** Share of the world's citations it knows; it undercounts preprints (facts 2.1). */
  coverage: number;
  /** Credits left today; asking for one work by `doi:` or `W…` costs none. */
  credits: number;
  /** Unknown here from now on, though other services may have it. */
  forget(key: string): void;
}

/** Credits a day without a key (live headers, facts 2.1). */
const DAILY_CREDITS = 1000;

/** Starts it. */
export async function startOpenAlex(world: World): Promise<OpenAlex> {
  const forgotten = new Set<string>();

  function work(request: Request): Answer {
    const [, id] = request.path.match(/^\/works\/(.+)$/) ?? [];
    if (request.method !== 'GET' || id === undefined) return json(404, errorBody(404));
    const name = decodeURIComponent(id);
    const key = workKey(name);
    const paper = key && !forgotten.has(world.canonical(key)) ? findPaper(world, key) : undefined;
    if (!key || !paper) return json(404, errorBody(404));
    const workId = `W${paper.corpusId}`;
    world.alias(`openalex:${workId}`, paper.key);
    if (world.isRenamed(key)) {
      const location = `/works/${workId}?${request.query}`;
      return { ...json(301, {}, { location }), body: '' };
    }
    return selected(describe(paper, workId, server.coverage), request.query.get('select'));
  }

  function handle(request: Request): Answer {
    const cost = decodeURIComponent(request.path).startsWith('/works/http') ? 1 : 0;
    if (!isWelcome(request, server.apiKey)) return json(401, errorBody(401));
    if (cost > server.credits) return json(429, errorBody(429), budgetHeaders(server, 0));
    server.credits -= cost;
    const answer = work(request);
    return { ...answer, headers: { ...answer.headers, ...budgetHeaders(server, cost) } };
  }

  const server: OpenAlex = Object.assign(await startServer({ handle, errorBody }), {
    apiKey: 'oa_sandbox',
    coverage: 0.7,
    credits: DAILY_CREDITS,
    forget: (key: string) => void forgotten.add(world.canonical(key)),
  });
  return server;
}

/** An empty or wrong key is refused, not ignored (facts 2.1). */
function isWelcome(request: Request, apiKey: string): boolean {
  const given = request.query.get('api_key') ?? bearer(request);
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
  const doi = paper.doi ? `https://doi.org/${paper.doi.toLowerCase()}` : null;
  return {
    id,
    doi,
    title: paper.title,
    display_name: paper.title,
    publication_year: paper.year,
    publication_date: `${paper.year}-06-01`,
    ids: { openalex: id, doi },
    cited_by_count: Math.floor(paper.citations * coverage),
    is_retracted: false,
    locations: [],
  };
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

/** `x-ratelimit-reset` counts seconds from now, unlike GitHub's (facts 2.1). */
function budgetHeaders(server: OpenAlex, cost: number): Record<string, string> {
  const day = 24 * 60 * 60;
  const usd = (credits: number) => String(credits / 10_000);
  return {
    'x-ratelimit-limit': String(DAILY_CREDITS),
    'x-ratelimit-remaining': String(server.credits),
    'x-ratelimit-reset': String(day - (Math.floor(Date.now() / 1000) % day)),
    'x-ratelimit-credits-used': String(cost),
    'x-ratelimit-limit-usd': usd(DAILY_CREDITS),
    'x-ratelimit-remaining-usd': usd(server.credits),
    'x-ratelimit-cost-usd': usd(cost),
  };
}

function errorBody(status: number): unknown {
  if (status === 401) return { error: 'Unauthorized', message: 'Invalid or missing API key.' };
  if (status === 404)
    return { error: 'Not Found', message: 'The requested entity does not exist.' };
  if (status === 429) {
    const message = 'Insufficient budget for this request. Resets at midnight UTC.';
    return { error: 'Rate limit exceeded', message };
  }
  return { error: 'Server error', message: 'Something went wrong.' };
}
