import assert from 'node:assert/strict';
import type { NamedRecord } from '../sandbox.ts';

/** How a badge of ours looks in the seed list, and the live badge it stands for. */
const OURS = /!\[[^\]]*\]\(https:\/\/img\.shields\.io\/badge\/[^)]*[?&]tally=[^)]*\)/g;
const LIVE =
  /!\[[^\]]*\]\(https:\/\/img\.shields\.io\/(?:github\/stars\/|badge\/dynamic\/json)[^)]*\)/g;

/** Fails unless the list differs from the original in the addresses of its badges alone. */
export function checkOnlyBadgesChanged(original: string, list: string, count: number): void {
  assert.equal(list.match(OURS)?.length, count, 'badges that readme-tally keeps');
  assert.equal(list.match(LIVE), null, 'live badges left');
  assert.equal(list.replace(OURS, '▢'), original.replace(LIVE, '▢'), 'text around the badges');
}

/** The requests that would change something in the repository. GraphQL is asked, and changes nothing. */
export function writes(requests: readonly NamedRecord[]): NamedRecord[] {
  return requests.filter(
    ({ server, method, path }) => server === 'github' && path !== '/graphql' && method !== 'GET',
  );
}
