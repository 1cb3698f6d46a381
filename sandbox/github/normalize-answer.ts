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
  const text = Buffer.from(answer.body ?? '')
    .toString('utf8')
    .replaceAll(look.from, look.to);
  const isError = answer.status >= 400;
  if (!isError && !hasBotOrSignature(text, look)) return { ...answer, headers, body: text };
  const value = polished(JSON.parse(text), look);
  const body = isError && isFields(value) ? errorBody(answer.status, value, look.forbidden) : value;
  return { ...answer, headers, body: JSON.stringify(body) };
}

/** Most responses need not be parsed. */
function hasBotOrSignature(text: string, { verified }: Look): boolean {
  return text.includes('[bot]"') || (verified.size > 0 && text.includes('"verification"'));
}

/** Replaces the fields of a value and of all values in it. */
function polished(value: unknown, look: Look): unknown {
  if (Array.isArray(value)) return value.map((each) => polished(each, look));
  if (!isFields(value)) return value;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'object') value[name] = polished(inner, look);
  }
  return polishedFields(value, look);
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
