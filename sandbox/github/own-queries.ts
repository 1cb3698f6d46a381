import { jsonBody, type Request } from '../exchange.ts';

/** The queries and mutations of the repository of the list, by name. */
const OWN = /^(?:query|mutation) (Overview|Contents|ConfigFile|Thread|UpdateRefs|Answer)\b/;

/** Returns the name of a query about the repository of the list. */
export function ownQuery(request: Request): string | undefined {
  if (request.path !== '/graphql') return undefined;
  const body = jsonBody(request) as { query?: unknown } | null | undefined;
  return typeof body?.query === 'string' ? OWN.exec(body.query)?.[1] : undefined;
}

/** Whether a request is sent by the source GitHub: for stars, or for the facts of a repository. */
export function asksForStars(request: Request): boolean {
  return request.path === '/graphql' && ownQuery(request) === undefined;
}

/** Whether a request changes the repository of the list over GraphQL. */
export function isOwnMutation(request: Request): boolean {
  return ['UpdateRefs', 'Answer'].includes(ownQuery(request) ?? '');
}
