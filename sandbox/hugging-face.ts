import { createHash } from 'node:crypto';
import { type Answer, bearer, json, type Request } from './exchange.ts';
import { createFixedWindow, type FixedWindow } from './hugging-face-window.ts';
import { type SandboxServer, startServer } from './server.ts';
import type { World } from './world.ts';

/** The Hugging Face Hub's metadata API (facts 5), with its switches. */
export interface HuggingFace extends SandboxServer {
  /** The one valid token. */
  token: string;
  /** API requests in a fixed window, of anonymous callers and of the token's owner. */
  window: FixedWindow;
}

/** Fields of `expand` we can fill, by kind; a space has no downloads (facts 5). */
const FIELDS: Record<string, string[]> = {
  models: ['author', 'disabled', 'downloads', 'gated', 'lastModified', 'likes', 'private', 'tags'],
  datasets: [
    'author',
    'disabled',
    'downloads',
    'gated',
    'lastModified',
    'likes',
    'private',
    'tags',
  ],
  spaces: ['author', 'disabled', 'lastModified', 'likes', 'private', 'sdk', 'tags'],
};

const WRONG_TOKEN = 'Invalid credentials in Authorization header';

/** Starts it. */
export async function startHuggingFace(world: World): Promise<HuggingFace> {
  function route(request: Request): Answer {
    const [, kind = '', name] = request.path.match(/^\/api\/(\w+)(?:\/(.+))?$/) ?? [];
    if (request.method !== 'GET') return json(404, errorBody(404));
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
    const answer = left.isOver ? json(429, errorBody(429)) : checked(given, request);
    return { ...answer, headers: { ...answer.headers, ...left.headers } };
  }

  /** A wrong token is refused for public repositories too (facts 5). */
  function checked(given: string | undefined, request: Request): Answer {
    if (given === undefined || given === server.token) return route(request);
    return json(401, { error: WRONG_TOKEN }, { 'x-error-message': WRONG_TOKEN });
  }

  const server: HuggingFace = Object.assign(await startServer({ handle, errorBody }), {
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
  if (!world.counts(key)) return missing(bearer(request) === token);
  if (world.details(key).disabled) {
    const reason = 'Access to this resource is disabled.';
    return json(403, { error: reason }, { 'x-error-message': reason });
  }
  const id = world.spelled(key).slice(`hf:${kind}/`.length);
  if (world.isRenamed(key)) {
    const query = request.query.size > 0 ? `?${request.query}` : '';
    // Relative, as some of its redirects are (hf-hub#103).
    return { status: 307, headers: { location: `/api/${kind}/${id}${query}` }, body: '' };
  }
  return json(200, described({ world, kind, id, wanted }));
}

/** Not even whether a repository exists is said to strangers (facts 5). */
function missing(isKnownCaller: boolean): Answer {
  if (!isKnownCaller) return json(401, { error: 'Invalid username or password.' });
  const headers = { 'x-error-code': 'RepoNotFound', 'x-error-message': 'Repository not found' };
  return json(404, { error: 'Repository not found' }, headers);
}

interface Listing {
  world: World;
  kind: string;
  wanted: string[];
  request: Request;
  url: string;
}

/** Of a namespace, the repositories the world was told of by name; others exist but stay unlisted. */
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
  const known: Record<string, unknown> = {
    author: id.split('/')[0],
    disabled: world.details(key).disabled ?? false,
    gated: false,
    lastModified: '2024-08-26T16:48:07.000Z',
    private: false,
    sdk: 'gradio',
    tags: [],
    ...world.counts(key),
  };
  const _id = createHash('sha1').update(key).digest('hex').slice(0, 24);
  return { _id, id, ...Object.fromEntries(wanted.map((field) => [field, known[field]])) };
}

/** A paper page; 404 where there is none (facts 5). */
function paper(world: World, id: string): Answer {
  const counts = world.counts(`hf:papers/${id}`);
  if (!counts) return json(404, { error: 'Paper not found' });
  const title = world.details(`hf:papers/${id}`).title ?? `On the nature of ${id}`;
  return json(200, { id, title, upvotes: counts.upvotes, authors: [] });
}

function errorBody(status: number): unknown {
  if (status === 429) return { error: 'We had to rate limit you. Please retry later.' };
  if (status >= 500) return { error: 'Internal Error - We are working to fix the issue.' };
  return { error: 'Not Found' };
}
