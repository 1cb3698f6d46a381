import { setTimeout } from 'node:timers/promises';
import type { Question } from './question.ts';

/** The timeout of one request, in milliseconds. */
const TIMEOUT = 20_000;
/** Not a secret: no API has such a key. */
const WRONG_KEY = 'readme-tally-no-such-key';

/** Where an API is, and the header with its key. */
export interface Place {
  readonly url: string;
  readonly key?: readonly [header: string, value: string] | undefined;
}

export interface SendOptions {
  readonly userAgent: string;
  readonly fetch: typeof fetch;
  /** Retries of a request that failed temporarily. */
  readonly retries: number;
  /** Milliseconds before the first retry; it doubles for each further one. */
  readonly firstDelay: number;
  /** Ends all requests. */
  readonly signal: AbortSignal;
  /** Waits for so many milliseconds; tests do not. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Rejects when the signal is aborted. */
export function waitFor(milliseconds: number, { signal, wait }: SendOptions): Promise<void> {
  return wait?.(milliseconds, signal) ?? setTimeout(milliseconds, undefined, { signal });
}

/** Statuses that are about the moment, and not about the API. */
export const TEMPORARY = [429, 500, 502, 503, 504];

/** An answer as it came, without following a redirect. */
export interface Answer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or else the text. */
  readonly body: unknown;
}

/** Sends the request of a question, again after a temporary failure. Throws without any answer. */
export async function send(
  question: Question,
  place: Place,
  options: SendOptions,
): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    const isLast = attempt >= options.retries;
    try {
      const answer = await sendOnce(question, place, options);
      if (isLast || !TEMPORARY.includes(answer.status)) return answer;
    } catch (error) {
      if (isLast || options.signal.aborted) throw error;
    }
    await waitFor(options.firstDelay * 2 ** attempt, options);
  }
}

async function sendOnce(
  { request }: Question,
  place: Place,
  { fetch, userAgent, signal }: SendOptions,
): Promise<Answer> {
  const attempt = new AbortController();
  const end = () => attempt.abort();
  const timer = globalThis.setTimeout(end, TIMEOUT);
  signal.addEventListener('abort', end);
  try {
    const hasBody = request.body !== undefined;
    const response = await fetch(place.url.replace(/(?<!\/)\/+$/, '') + request.path, {
      method: hasBody ? 'POST' : 'GET',
      headers: {
        accept: 'application/json',
        'user-agent': userAgent,
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
        ...request.headers,
        ...keyHeader(request.key, place),
      },
      ...(hasBody ? { body: JSON.stringify(request.body) } : {}),
      redirect: 'manual',
      signal: attempt.signal,
    });
    const headers = Object.fromEntries(response.headers);
    return { status: response.status, headers, body: parsed(await response.text()) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

function keyHeader(key: Question['request']['key'], place: Place): Record<string, string> {
  if (key === 'wrong') return { authorization: `Bearer ${WRONG_KEY}` };
  if (key === 'none' || place.key === undefined) return {};
  return { [place.key[0]]: place.key[1] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
