import type { Repository } from '../../sandbox/github/repository.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { BRANCH, runOnce } from './run.ts';
import { createRepository } from './use-sandbox.ts';

/** A list that shows the stars of `github:o/one`. */
export const LIST = '- [One](x) ![s](https://img.shields.io/github/stars/o/one)\n';
/** The path of the snapshot. */
export const SNAPSHOT = 'data/readme-tally.json';

/** Makes a repository with that list in it. */
export function starredRepository(
  sandbox: Sandbox,
  files: Record<string, string> = {},
): Promise<Repository> {
  return createRepository(sandbox, { 'README.md': LIST, ...files });
}

/** Sets how many stars there are. */
export function setStars(sandbox: Sandbox, stars: number): void {
  sandbox.world.set('github:o/one', { stars });
}

/** A repository whose pull request #1 waits with 100 stars. */
export async function proposedRepository(
  sandbox: Sandbox,
  files: Record<string, string> = {},
): Promise<Repository> {
  const repository = await starredRepository(sandbox, files);
  setStars(sandbox, 100);
  await runOnce(sandbox, repository);
  return repository;
}

/** One whose base shows 100 stars, where nothing is left over. */
export async function publishedRepository(sandbox: Sandbox): Promise<Repository> {
  const repository = await proposedRepository(sandbox);
  await repository.api('PUT', '/pulls/1/merge');
  await repository.api('DELETE', `/git/refs/heads/${BRANCH}`);
  return repository;
}

/** Pull request #1. */
export function pullRequest(repository: Repository) {
  return repository.api<{
    state: string;
    title: string;
    body: string;
    base: { ref: string };
  }>('GET', '/pulls/1');
}

/** The comments on pull request #1. */
export function comments(repository: Repository): Promise<{ id: number; body: string }[]> {
  return repository.api('GET', '/issues/1/comments?per_page=100');
}
