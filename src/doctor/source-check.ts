import type { HttpClient } from '../http/client.ts';
import type { CollectOptions } from '../sources/collect.ts';
import type { Source } from '../sources/source.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Result } from './checks.ts';

/** Well known things, one of which each source counts. */
const KNOWN: readonly Subject[] = [
  { kind: 'arxiv', id: '1706.03762' },
  { kind: 'github', id: 'octocat/hello-world' },
  { kind: 'hf', id: 'models/google-bert/bert-base-uncased' },
];

/** Far more than one thing takes, also where a key is refused and it is asked for again without. */
const REQUESTS = 8;

/**
 * Asks every source for one thing. `retries` says how often a request is sent again before a
 * source counts as silent; `signal` ends all.
 */
export function checkSources(
  { sources, connect }: Pick<CollectOptions, 'sources' | 'connect'>,
  budget: { readonly retries: number; readonly signal: AbortSignal },
): Promise<Result[]> {
  const asked = sources.map((source) =>
    checkSource(source, connect(source, { requests: REQUESTS, ...budget })),
  );
  return Promise.all(asked);
}

/** Asks a source for one thing that it knows: whether it answers, and takes its key. */
async function checkSource(source: Source, client: HttpClient): Promise<Result> {
  const what = source.name;
  const subject = KNOWN.find(source.covers);
  if (subject === undefined) return { what, state: 'unknown', found: 'Nothing to ask it for.' };
  const isKeyless = !client.hasKey();
  if (isKeyless && source.key.isBad === undefined) {
    const todo = 'Set GITHUB_TOKEN or GH_TOKEN to have it asked.';
    return { what, state: 'unknown', found: 'It answers nobody without a token.', todo };
  }
  const [answer] = await source.observe([subject], client);
  if (client.isKeyRefused()) {
    const todo = `Renew ${source.key.input}, or remove it.`;
    return { what, state: 'problem', found: 'It refused its key.', todo };
  }
  if (answer?.status === 'found' || answer?.status === 'missing') {
    return {
      what,
      state: 'ok',
      found: isKeyless ? 'It answers, without a key.' : 'It answers, and takes the key.',
    };
  }
  const reason = answer?.reason ?? 'no answer';
  const isRefused = /key refused|token refused|HTTP 401/i.test(reason);
  const todo = isRefused
    ? `Renew ${source.key.input}.`
    : 'Nothing is lost: numbers stay until it answers. Try again later.';
  return {
    what,
    state: isRefused ? 'problem' : 'warning',
    found: `It did not answer: ${reason}.`,
    todo,
  };
}
