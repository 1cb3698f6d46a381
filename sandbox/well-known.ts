import type { World } from './world.ts';

/**
 * Adds what `npm run contract` asks of the real upstreams for: names that exist under another name,
 * and names that do not exist. Everything else exists in a world anyway.
 */
export function addWellKnown(world: World): void {
  world.rename('github:atom/electron', 'github:electron/electron');
  world.rename('gitlab:gitlab-org/gitlab-ee', 'gitlab:gitlab-org/gitlab');
  world.rename('hf:datasets/squad', 'hf:datasets/rajpurkar/squad');
  const missing = [
    'github:octocat/readme-tally-no-such',
    'gitlab:gitlab-org/readme-tally-no-such',
    'codeberg:forgejo/readme-tally-no-such',
    'hf:models/readme-tally/no-such-model',
    'doi:10.5555/readme-tally.no-such-paper',
  ];
  for (const key of missing) world.remove(key);
}

/** The paper that a search for exactly this title finds. */
export const WELL_KNOWN_PAPER = { key: 'arxiv:1706.03762', title: 'Attention is All you Need' };
