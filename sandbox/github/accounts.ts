/** An account with its token. */
export interface Account {
  login: string;
  token: string;
  name: string;
  email: string;
}

/** The token of a job: `github.token` on a runner. */
export const bot: Account = {
  login: 'github-actions[bot]',
  token: 'ghs_sandbox',
  name: 'github-actions[bot]',
  // The real id of the bot.
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

/** The bot of an App that is installed in every new repository. */
export const app: Account = {
  login: 'list-helper[bot]',
  token: 'ghs_app',
  name: 'list-helper[bot]',
  email: '1234567+list-helper[bot]@users.noreply.github.com',
};

const INSTALLATION = 'ghs_app_';

/** The bot of the App, with the token of its installation at an owner. */
export function installation(owner: string): Account {
  return { ...app, token: `${INSTALLATION}${owner}` };
}

/** Returns the owner of the installation that a token belongs to. */
export function installationOwner(token: string): string | undefined {
  return token.startsWith(INSTALLATION) ? token.slice(INSTALLATION.length) : undefined;
}

/** Returns the id of a bot, which is part of its address. */
export function botId(login: string): number | undefined {
  const found = [bot, app].find((account) => account.login === login);
  return found && Number.parseInt(found.email, 10);
}

/** Has the role `maintain` in every new repository. */
export const maintainer = person('maintainer');

/** Has the role `write` in every new repository. */
export const writer = person('writer');

/** A signed-in person without a role. */
export const stranger = person('stranger');

/** The owner of the repositories. */
export function owner(login = 'acme'): Account {
  return person(login);
}

function person(login: string): Account {
  return {
    login,
    token: `ghp_${login}`,
    name: `The ${login}`,
    email: `${login}@users.noreply.github.com`,
  };
}
