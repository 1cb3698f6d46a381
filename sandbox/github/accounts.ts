/** Somebody with a token. */
export interface Account {
  login: string;
  token: string;
  name: string;
  email: string;
}

/** The job's own token, as `github.token` is on a runner. */
export const bot: Account = {
  login: 'github-actions[bot]',
  token: 'ghs_sandbox',
  name: 'github-actions[bot]',
  // The id is the one of GitHub's own bot.
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

/** May administer nothing but merge and push: role `maintain` in every new repository. */
export const maintainer = person('maintainer');

/** Role `write` in every new repository. */
export const writer = person('writer');

/** A signed-in person without any role. */
export const stranger = person('stranger');

/** Owner of the repositories, `acme` by default. */
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
