import assert from 'node:assert/strict';
import { isOwnMutation } from '../github/own-queries.ts';
import type { NamedRecord } from '../sandbox.ts';

/** The static badges of readme-tally in the seed list, and the live badges that they replace. */
const STATIC = /!\[[^\]]*\]\(https:\/\/img\.shields\.io\/badge\/[^)]*[?&]tally=[^)]*\)/g;
const LIVE =
  /!\[[^\]]*\]\(https:\/\/img\.shields\.io\/(?:github\/stars\/|badge\/dynamic\/json)[^)]*\)/g;

/** Fails unless the list differs from the original only in the URLs of its badges. */
export function checkOnlyBadgesChanged(original: string, list: string, count: number): void {
  assert.equal(list.match(STATIC)?.length, count, 'static badges');
  assert.equal(list.match(LIVE), null, 'remaining live badges');
  assert.equal(list.replace(STATIC, '▢'), original.replace(LIVE, '▢'), 'text around the badges');
}

/** Returns the write requests to the repository, mutations included. */
export function writes(requests: readonly NamedRecord[]): NamedRecord[] {
  return requests.filter((request) => {
    if (request.server !== 'github' || request.method === 'GET') return false;
    return request.path !== '/graphql' || isOwnMutation(request);
  });
}
