import { Octokit } from '@octokit/rest';
import type { GitHub } from '../../../sandbox/github/github.ts';

/** Octokit as somebody, without its own log of failed requests. */
export function octokit(github: GitHub, token: string | undefined): Octokit {
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const auth = token === undefined ? {} : { auth: token };
  return new Octokit({ ...auth, baseUrl: github.url, log: quiet });
}

/** What GitHub says when it refuses. */
export async function refusal(
  request: Promise<unknown>,
): Promise<{ status: number; message: string; errors?: unknown[] }> {
  try {
    await request;
  } catch (error) {
    const { status, response } = error as {
      status: number;
      response: { data: { message: string; errors?: unknown[] } };
    };
    return { ...response.data, status };
  }
  throw new Error('The request was not refused.');
}
