import { type AskOptions, askQuestions, type Reply } from '../contract/ask.ts';
import { shapeText } from '../contract/shape.ts';
import type { Result } from '../doctor/checks.ts';
import type { ReadList } from '../markdown/read-list.ts';
import { placeOf, USER_AGENT } from '../refresh/connect.ts';
import type { Source } from '../sources/source.ts';
import { keysFrom } from './sources.ts';

const TODO = 'Update readme-tally; if it is up to date, report this.';
/** Retries of a request, and the delay before the first one in milliseconds. */
const RETRIES = { retries: 2, firstDelay: 1_000 };

export interface LiveOptions {
  readonly lists: readonly ReadList[];
  readonly sources: readonly Source[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** Asks the APIs that the lists need, and no others, what the code takes for granted about them. */
export async function checkLive(options: LiveOptions): Promise<Result[]> {
  const { lists, sources, environment, signal } = options;
  const keys = keysFrom(environment);
  const ask: AskOptions = {
    ...RETRIES,
    hosts: hostsOf(lists, sources),
    placeOf: (host) => placeOf(host, environment, keys),
    userAgent: USER_AGENT,
    fetch,
    signal,
  };
  return (await askQuestions(ask)).map(resultOf);
}

/** Returns the ids of the APIs that have subjects of the lists, and of shields.io for badges. */
function hostsOf(lists: readonly ReadList[], sources: readonly Source[]): ReadonlySet<string> {
  const slots = lists.flatMap((list) => list.slots);
  const needed = sources.filter(({ covers }) => slots.some(({ subject }) => covers(subject)));
  const hasBadges = lists.some(({ text }) => text.includes('img.shields.io'));
  return new Set([...needed.map(({ id }) => id), ...(hasBadges ? ['shields'] : [])]);
}

function resultOf({ host, question, status, reason = '', seen = 'any' }: Reply): Result {
  const what = `${host.name} API`;
  const { belief, expects } = question;
  if (status === 'holds') return { what, state: 'ok', found: belief };
  if (status === 'unasked') {
    return { what, state: 'unknown', found: `Could not ask: ${reason}. ${belief}` };
  }
  const shapes = `Expected ${shapeText(expects)}, received ${shapeText(seen)}.`;
  return { what, state: 'problem', found: `This differs: ${belief} ${shapes}`, todo: TODO };
}
