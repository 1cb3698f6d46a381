import { bot } from '../../sandbox/github/accounts.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { type GitHub, openGitHub } from '../../src/github/client.ts';

/** A client for a sandbox's repositories, with the token of a job by default. */
export function githubClient(
  { github }: Pick<Sandbox, 'github'>,
  token: string = bot.token,
): GitHub {
  return openGitHub({ token, baseUrl: github.url, userAgent: 't', log: () => {}, fetch });
}
