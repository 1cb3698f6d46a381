/** The settings that say where GitHub is, from the runner's environment. */
export interface GithubSettings {
  readonly GITHUB_SERVER_URL?: string | undefined;
  readonly TALLY_GITHUB_GRAPHQL_URL?: string | undefined;
  readonly TALLY_GITHUB_TOKEN?: string | undefined;
}

/**
 * Gives the token for counting stars, which are GitHub.com's even for a list on GitHub Enterprise.
 * The repository's token goes there only when it is GitHub.com's own, or when a person named the
 * address: an Enterprise token never leaves its server by itself.
 */
export function starsToken(settings: GithubSettings, token?: string): string | undefined {
  if (settings.TALLY_GITHUB_TOKEN) return settings.TALLY_GITHUB_TOKEN;
  const server = settings.GITHUB_SERVER_URL || 'https://github.com';
  const isOwnServer = server.replace(/\/+$/, '') === 'https://github.com';
  return isOwnServer || settings.TALLY_GITHUB_GRAPHQL_URL ? token : undefined;
}
