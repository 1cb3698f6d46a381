import { type Answer, bearer, json, type Request } from '../exchange.ts';
import { type Account, bot } from './accounts.ts';
import { type Call, type Route, reply } from './call.ts';
import type { Emulated } from './emulated.ts';
import { polish } from './normalize-answer.ts';
import type { Guard } from './settings-guard.ts';

/** What stands in front of emulate. */
export interface FrontParts {
  emulated: Emulated;
  accounts: Account[];
  routes: Route[];
  /** Commits shown as signed. */
  verified: Set<string>;
  /** What stands in the way of requests; a test's own arrangements go without. */
  guard?: Guard;
  /** Origin under which all this is reached. */
  url(): string;
}

/**
 * Answers as GitHub's REST API does: a route of ours where there is one, emulate otherwise, and
 * every answer polished. No faults, latency or rate limits: those belong to the server.
 */
export function createFront(parts: FrontParts): (request: Request) => Promise<Answer> {
  return async (request) => {
    const token = bearer(request);
    const isKnown = token === undefined || parts.accounts.some((each) => each.token === token);
    const answer = isKnown
      ? await routed(parts, request)
      : json(401, { message: 'Bad credentials' });
    return polish(answer, {
      from: parts.emulated.url,
      to: parts.url(),
      verified: parts.verified,
      forbidden: `Resource not accessible by ${token === bot.token ? 'integration' : 'personal access token'}`,
    });
  };
}

async function routed({ routes, emulated, guard }: FrontParts, request: Request): Promise<Answer> {
  const path = decoded(request.path);
  const { repo, rest = '' } = /^(?<repo>\/repos\/[^/]+\/[^/]+)(?<rest>.*)/.exec(path)?.groups ?? {};
  const refused = repo && (await guard?.(createCall(emulated, request, { repo, rest })));
  if (refused) return refused;
  for (const route of routes) {
    const match = route.method === request.method ? route.path.exec(path) : null;
    if (match) return route.answer(createCall(emulated, request, { ...match.groups }));
  }
  return emulated.passOn(request);
}

function createCall(emulated: Emulated, request: Request, params: Record<string, string>): Call {
  return {
    request,
    params,
    repo: params.repo ?? '',
    passOn: (changes) => emulated.passOn({ ...request, ...changes }),
    async ask(method, target, body) {
      const [path = '', search] = target.split('?');
      return reply(
        await emulated.passOn({
          method,
          path,
          query: new URLSearchParams(search),
          headers: { ...request.headers, accept: 'application/json' },
          body: body === undefined ? '' : JSON.stringify(body),
        }),
      );
    },
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
