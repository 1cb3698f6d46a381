import { createHash } from 'node:crypto';
import { drawnCount } from './drawn.ts';
import { type Answer, bearer, json, type Request } from './exchange.ts';
import { createFixedWindow, type FixedWindow } from './hugging-face-window.ts';
import { findPaper } from './papers.ts';
import { type SandboxServer, startServer } from './server.ts';
import type { World } from './world.ts';

/** The metadata API of the Hugging Face Hub, with its settings. */
export interface HuggingFace extends SandboxServer {
  /** The only valid token. */
  token: string;
  /** The rate limit. */
  window: FixedWindow;
}

const COMMON = [
  'author',
  'cardData',
  'createdAt',
  'disabled',
  'lastModified',
  'likes',
  'private',
  'tags',
];

/** The supported fields of `expand`, by kind. Spaces have no downloads. */
const FIELDS: Record<string, string[]> = {
  models: [
    ...COMMON,
    'downloads',
    'downloadsAllTime',
    'gated',
    'library_name',
    'pipeline_tag',
    'safetensors',
  ],
  datasets: [...COMMON, 'downloads', 'downloadsAllTime', 'gated'],
  spaces: [...COMMON, 'sdk'],
};

const WRONG_TOKEN = 'Invalid credentials in Authorization header';
const STRANGER = 'Invalid username or password.';

export async function startHuggingFace(world: World): Promise<HuggingFace> {
  function route(request: Request): Answer {
    const [, kind = '', name] = request.path.match(/^\/api\/(\w+)(?:\/(.+))?$/) ?? [];
    if (request.method !== 'GET') return refusal(404, request);
    if (kind === 'papers' && name) return paper(world, decodeURIComponent(name));
    const fields = FIELDS[kind];
    if (!fields) return json(404, { error: "Sorry, we can't find the page you are looking for." });
    const expand = [...request.query.getAll('expand'), ...request.query.getAll('expand[]')];
    const wrong = expand.find((field) => !fields.includes(field));
    if (wrong !== undefined) return json(400, { error: `Invalid option for expand: "${wrong}"` });
    const wanted = expand.length > 0 ? expand : fields;
    if (name === undefined) return listing({ world, kind, wanted, request, url: server.url });
    return single({
      world,
      kind,
      wanted,
      request,
      name: decodeURIComponent(name),
      token: server.token,
    });
  }

  function handle(request: Request): Answer {
    const given = bearer(request);
    const left = server.window.take(given === server.token ? 'token' : 'anonymous');
    const answer = left.isOver ? refusal(429, request) : checked(given, request);
    return { ...answer, headers: { ...answer.headers, ...left.headers } };
  }

  /** The Hub rejects a wrong token even for public repositories. */
  function checked(given: string | undefined, request: Request): Answer {
    if (given === undefined || given === server.token) return route(request);
    return refusal(401, request);
  }

  const server: HuggingFace = Object.assign(await startServer({ handle, refusal }), {
    token: 'hf_sandbox',
    window: createFixedWindow(),
  });
  return server;
}

interface Single {
  world: World;
  kind: string;
  wanted: string[];
  request: Request;
  name: string;
  token: string;
}

function single({ world, kind, wanted, request, name, token }: Single): Answer {
  const key = `hf:${kind}/${name}`;
  // Without a token, missing and private repositories get the same response.
  if (!world.counts(key)) return refusal(bearer(request) === token ? 404 : 401, request);
  if (world.details(key).disabled) {
    return fail(403, 'Access to this resource is disabled.');
  }
  const id = world.spelled(key).slice(`hf:${kind}/`.length);
  if (world.isRenamed(key)) {
    const query = request.query.size > 0 ? `?${request.query}` : '';
    // Relative, as some of its redirects are (hf-hub#103).
    return { status: 307, headers: { location: `/api/${kind}/${id}${query}` }, body: '' };
  }
  return json(200, described({ world, kind, id, wanted }));
}

interface Listing {
  world: World;
  kind: string;
  wanted: string[];
  request: Request;
  url: string;
}

/** Lists the repositories of a namespace that a test has named. All others exist, but are not listed. */
function listing({ world, kind, wanted, request, url }: Listing): Answer {
  const author = request.query.get('author') ?? '';
  const limit = Number(request.query.get('limit') ?? 500);
  const start = Number(request.query.get('cursor') ?? 0);
  const names = world.known(`hf:${kind}/${author}/`).sort();
  const rows = names.slice(start, start + limit).map((key) => {
    return described({ world, kind, id: key.slice(`hf:${kind}/`.length), wanted });
  });
  if (start + limit >= names.length) return json(200, rows);
  const next = new URLSearchParams(request.query);
  next.set('cursor', String(start + limit));
  return json(200, rows, { link: `<${url}/api/${kind}?${next}>; rel="next"` });
}

interface Described {
  world: World;
  kind: string;
  id: string;
  wanted: string[];
}

function described({ world, kind, id, wanted }: Described): Record<string, unknown> {
  const key = `hf:${kind}/${id}`;
  const details = world.details(key);
  const { date, disabled = false, gated = false, tags = [], lastCommit } = details;
  const { license = 'apache-2.0' } = details;
  const { downloads = 0, downloadsAllTime = downloads * 12 } = world.counts(key) ?? {};
  const known: Record<string, unknown> = {
    author: id.split('/')[0],
    createdAt: `${date ?? '2023-05-04'}T10:11:12.000Z`,
    disabled,
    gated,
    lastModified: `${lastCommit ?? '2024-08-26'}T16:48:07.000Z`,
    cardData: license === null ? {} : { license },
    ...(kind === 'models' ? modelFacts(world, key) : {}),
    private: false,
    sdk: 'gradio',
    tags,
    ...world.counts(key),
    downloadsAllTime,
  };
  const _id = createHash('sha1').update(key).digest('hex').slice(0, 24);
  return { _id, id, ...Object.fromEntries(wanted.map((field) => [field, known[field]])) };
}

/** What only models have; a model without weights in safetensors files has no number of parameters. */
function modelFacts(world: World, key: string): Record<string, unknown> {
  const { parameters = drawnCount(key, 'parameters', 1e7, 7e10) } = world.counts(key) ?? {};
  const { task = 'text-generation' } = world.details(key);
  const safetensors = { parameters: { BF16: parameters }, total: parameters };
  return {
    ...(parameters > 0 ? { safetensors } : {}),
    ...(task === null ? {} : { pipeline_tag: task }),
    library_name: 'transformers',
  };
}

/** Returns the page of a paper, or 404. */
function paper(world: World, id: string): Answer {
  const counts = world.counts(`hf:papers/${id}`);
  const known = findPaper(world, `arxiv:${id}`);
  if (!counts || !known) return json(404, { error: 'Paper not found' });
  const { title = known.title, links = {} } = world.details(`hf:papers/${id}`);
  const models = (links.models ?? []).map((name) => {
    return described({ world, kind: 'models', id: name, wanted: ['author', 'likes', 'downloads'] });
  });
  return json(200, {
    id,
    title,
    upvotes: counts.upvotes,
    authors: known.authors.map(({ name }) => ({ name, hidden: false })),
    ...(known.date ? { publishedAt: `${known.date}T00:00:00.000Z` } : {}),
    ...(links.code ? { githubRepo: links.code } : {}),
    ...(links.project ? { projectPage: links.project } : {}),
    linkedModels: models,
    numTotalModels: models.length,
    linkedDatasets: [],
    numTotalDatasets: 0,
    linkedSpaces: [],
  });
}

/**
 * Errors have their message in a header, too. A 401 means a wrong token; without a token, a private
 * or missing repository.
 */
function refusal(status: number, request: Request): Answer {
  if (status === 401) return fail(401, bearer(request) === undefined ? STRANGER : WRONG_TOKEN);
  if (status === 403) return fail(403, 'Forbidden');
  if (status === 404) return fail(404, 'Repository not found', { 'x-error-code': 'RepoNotFound' });
  if (status === 429) return fail(429, 'We had to rate limit you. Please retry later.');
  if (status < 500) return fail(status, 'Bad Request');
  return fail(status, 'Internal Error - We are working to fix the issue.');
}

function fail(status: number, error: string, headers: Record<string, string> = {}): Answer {
  return json(status, { error }, { 'x-error-message': error, ...headers });
}
