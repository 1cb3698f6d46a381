import type { RepositoryFacts } from '../../src/github/settings.ts';

/** What GitHub answers about an ordinary repository, but for `parts`. */
export function repositoryFacts(parts: Partial<RepositoryFacts> = {}): { value: RepositoryFacts } {
  return {
    value: {
      fullName: 'acme/list',
      defaultBranch: 'main',
      isFork: false,
      isArchived: false,
      page: 'https://github.com/acme/list',
      pushedAt: '2026-11-20T00:00:00Z',
      isPrivate: false,
      left: 5000,
      ...parts,
    },
  };
}
