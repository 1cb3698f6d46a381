/** Environment variables that name the GitHub server. */
export interface GithubSettings {
  readonly GITHUB_SERVER_URL?: string | undefined;
  readonly TALLY_GITHUB_GRAPHQL_URL?: string | undefined;
  readonly TALLY_GITHUB_TOKEN?: string | undefined;
}

/**
 * Returns the token for star counts, which come from GitHub.com even for a list on GitHub
 * Enterprise. The token of the repository is used only on GitHub.com, or with an explicit
 * `TALLY_GITHUB_GRAPHQL_URL`: an Enterprise token is never sent to another server.
 */
export function starsToken(settings: GithubSettings, token?: string): string | undefined {
  if (settings.TALLY_GITHUB_TOKEN) return settings.TALLY_GITHUB_TOKEN;
  const server = settings.GITHUB_SERVER_URL || 'https://github.com';
  const isGithubCom = server.replace(/(?<!\/)\/+$/, '') === 'https://github.com';
  return isGithubCom || settings.TALLY_GITHUB_GRAPHQL_URL ? token : undefined;
}
