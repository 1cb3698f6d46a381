import type { Answer } from '../exchange.ts';
import { botId } from './accounts.ts';

/** The parameters for normalizing a response of emulate. */
export interface Look {
  /** The origin of emulate, and its replacement. */
  from: string;
  to: string;
  /** Commits that GitHub would have signed. */
  verified: Set<string>;
  /** GitHub's message for emulate's "Forbidden". */
  forbidden: string;
}

type Fields = Record<string, unknown>;

/** GitHub's messages for those of emulate. */
const MESSAGES: Record<string, string> = {
  'Update is not a fast-forward': 'Update is not a fast forward',
  'Invalid sha': 'Object does not exist',
};

/** Replaces URLs, error messages, bots and signatures by those of GitHub. */
export function polish(answer: Answer, look: Look): Answer {
  const headers = { ...answer.headers };
  for (const name of ['link', 'location']) {
    const value = headers[name];
    // emulate uses the URL of the request, with either host name.
    if (value)
      headers[name] = value.replaceAll(look.from, look.to).replaceAll(loopback(look.from), look.to);
  }
  if (!headers['content-type']?.startsWith('application/json')) return { ...answer, headers };
  const text = Buffer.from(answer.body ?? '').toString('utf8');
  const value: unknown = JSON.parse(text.replaceAll(look.from, look.to), (_key, inner) =>
    isFields(inner) ? polishedFields(inner, look) : inner,
  );
  const body =
    answer.status >= 400 && isFields(value)
      ? errorBody(answer.status, value, look.forbidden)
      : value;
  return { ...answer, headers, body: JSON.stringify(body) };
}

function loopback(origin: string): string {
  return origin.replace('localhost', '127.0.0.1');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function polishedFields(value: Fields, look: Look): Fields {
  // emulate supports users only, no bots.
  if (typeof value.login === 'string' && value.login.endsWith('[bot]')) {
    return { ...value, type: 'Bot', id: botId(value.login) ?? value.id };
  }
  if (typeof value.sha !== 'string' || !look.verified.has(value.sha)) return value;
  if ('verification' in value) return { ...value, verification: signed() };
  if (isFields(value.commit) && 'verification' in value.commit) {
    return { ...value, commit: { ...value.commit, verification: signed() } };
  }
  return value;
}

function signed(): Fields {
  return {
    verified: true,
    reason: 'valid',
    signature: '-----BEGIN PGP SIGNATURE-----\n\nsandbox\n-----END PGP SIGNATURE-----\n',
    payload: 'sandbox',
    verified_at: new Date().toISOString(),
  };
}

function errorBody(status: number, body: Fields, forbidden: string): Fields {
  const message = body.message === 'Forbidden' ? forbidden : String(body.message);
  return {
    ...body,
    message: MESSAGES[message] ?? message,
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  };
}
