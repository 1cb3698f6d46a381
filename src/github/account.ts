import { type GitHub, statusOf } from './client.ts';

/** An account on GitHub: a person, or the bot of an App. Its login may change, its id does not. */
export interface Account {
  readonly login: string;
  /** Undefined where GitHub did not send it. */
  readonly id: number | undefined;
}

/** The account of the job's own token: https://api.github.com/users/github-actions[bot] */
const ACTIONS: Account = { login: 'github-actions[bot]', id: 41_898_282 };

/** A user in a response. */
export interface User {
  readonly login: string;
  readonly id?: number | null | undefined;
}

/** Compares the ids where both are known, and the logins otherwise. */
export function isAccount(user: User | null | undefined, { login, id }: Account): boolean {
  if (!user) return false;
  const isIdKnown = id !== undefined && typeof user.id === 'number';
  return isIdKnown ? user.id === id : user.login.toLowerCase() === login.toLowerCase();
}

/**
 * Reads the account of the token over REST. GitHub refuses that to installation tokens; without
 * more, such a token is taken for that of the job.
 */
export async function readAccount(github: GitHub): Promise<Account> {
  try {
    const { data } = await github.users.getAuthenticated();
    return { login: data.login, id: data.id };
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return ACTIONS;
  }
}

/** Where the account of a run is known from, or has to be read. */
export type AccountReader = () => Promise<Account>;

/** Returns the known account, or a function that reads it once, when it is first needed. */
export function accountReader(github: GitHub, known: Account | undefined): AccountReader {
  let account: Promise<Account> | undefined;
  return () => {
    account ??= known ? Promise.resolve(known) : readAccount(github);
    return account;
  };
}

/** The author or committer of a commit. */
export interface Identity {
  readonly email: string;
  /** The account of the email address. GitHub sends none for bots. */
  readonly user?: User | null | undefined;
}

/** The address that GitHub gives to an account: `41898282+github-actions[bot]@users.noreply.github.com`. */
const NO_REPLY = /^(?:(\d+)\+)?([^@+]+)@users\.noreply\.[^@]+$/i;

/** Returns whether a commit names an account as its author or committer. */
export function isIdentity({ email, user }: Identity, account: Account): boolean {
  if (user) return isAccount(user, account);
  const [, id, login] = NO_REPLY.exec(email) ?? [];
  if (login === undefined) return false;
  return isAccount({ login, id: id === undefined ? undefined : Number(id) }, account);
}

/** GitHub names itself as the committer of what it signs for an account. */
export function isGitHubItself({ email }: Identity): boolean {
  return /^noreply@/i.test(email);
}
