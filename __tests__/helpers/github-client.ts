import { bot } from '../../sandbox/github/accounts.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { type GitHub, openGitHub } from '../../src/github/client.ts';

/** The door to a sandbox's repositories, as that of a job unless another token is given. */
export function doorTo({ github }: Pick<Sandbox, 'github'>, token: string = bot.token): GitHub {
  return openGitHub({ token, baseUrl: github.url, userAgent: 't', log: () => {}, fetch });
}
