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
