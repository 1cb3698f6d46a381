import { type Answer, bearer, json, type Request } from '../exchange.ts';
import { type Account, bot } from './accounts.ts';
import { type Call, type Route, reply } from './call.ts';
import type { Emulated } from './emulated.ts';
import { polish } from './normalize-answer.ts';
import type { Guard } from './settings-guard.ts';

/** The parts of the proxy. */
export interface ProxyParts {
  emulated: Emulated;
  accounts: Account[];
  routes: Route[];
  /** The commits to show as signed. */
  verified: Set<string>;
  /** Refuses requests. Requests of tests skip it. */
  guard?: Guard;
  /** The origin of the server. */
  url(): string;
}

/**
 * Answers like GitHub's REST API: by a route of the sandbox if there is one, otherwise by emulate,
 * with every response normalized. Faults, latency and rate limits are part of the server.
 */
export function createProxy(parts: ProxyParts): (request: Request) => Promise<Answer> {
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

async function routed({ routes, emulated, guard }: ProxyParts, request: Request): Promise<Answer> {
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
