/** Environment variables that name the GitHub server. */
export interface GithubSettings {
  readonly GITHUB_API_URL?: string | undefined;
  readonly GITHUB_SERVER_URL?: string | undefined;
  readonly TALLY_GITHUB_API_URL?: string | undefined;
  readonly TALLY_GITHUB_GRAPHQL_URL?: string | undefined;
  readonly TALLY_GITHUB_TOKEN?: string | undefined;
}

const PUBLIC_SERVER = 'https://github.com';
const PUBLIC_API = 'https://api.github.com';

/** Returns the keys of the sources on GitHub, from the token of the repository. */
export function githubTokens(settings: GithubSettings, token?: string) {
  return {
    token: starsToken(settings, token),
    'history-token': historyToken(settings, token),
  };
}

/**
 * Returns the token for star counts, which come from GitHub.com even for a list on GitHub
 * Enterprise. The token of the repository is used only on GitHub.com, or with an explicit
 * `TALLY_GITHUB_GRAPHQL_URL`: an Enterprise token is never sent to another server.
 */
export function starsToken(settings: GithubSettings, token?: string): string | undefined {
  if (settings.TALLY_GITHUB_TOKEN) return settings.TALLY_GITHUB_TOKEN;
  const isGithubCom = isAddress(settings.GITHUB_SERVER_URL, PUBLIC_SERVER);
  return isGithubCom || settings.TALLY_GITHUB_GRAPHQL_URL ? token : undefined;
}

/**
 * Returns the token for star histories, which require one. They are not asked for on GitHub
 * Enterprise, unless an explicit `TALLY_GITHUB_API_URL` names the server to ask.
 */
export function historyToken(settings: GithubSettings, token?: string): string | undefined {
  const isGithubCom =
    isAddress(settings.GITHUB_SERVER_URL, PUBLIC_SERVER) &&
    isAddress(settings.GITHUB_API_URL, PUBLIC_API);
  if (!isGithubCom && !settings.TALLY_GITHUB_API_URL) return undefined;
  return settings.TALLY_GITHUB_TOKEN || token;
}

/** An absent setting is the public address. */
function isAddress(setting: string | undefined, address: string): boolean {
  return (setting || address).replace(/(?<!\/)\/+$/, '') === address;
}
