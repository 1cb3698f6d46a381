import { jsonBody, type Request } from '../exchange.ts';

/** The queries about the list's own repository, by name. */
const OWN = /^query (Overview|Contents)\b/;

/** Returns the name of a query about the list's own repository; nothing for any other request. */
export function ownQuery(request: Request): string | undefined {
  if (request.path !== '/graphql') return undefined;
  const body = jsonBody(request) as { query?: unknown } | null | undefined;
  return typeof body?.query === 'string' ? OWN.exec(body.query)?.[1] : undefined;
}

/** Whether a request asks GitHub as a source: for stars, or what a repository is. */
export function asksForStars(request: Request): boolean {
  return request.path === '/graphql' && ownQuery(request) === undefined;
}
