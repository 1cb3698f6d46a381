import type { HttpClient } from '../http/client.ts';
import type { CollectOptions } from '../sources/collect.ts';
import type { Source } from '../sources/source.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Result } from './checks.ts';

/** Sources without a key are checked only where a list needs them: there is nothing to set up. */
export function sourcesToCheck(
  sources: readonly Source[],
  subjects: readonly Subject[],
): readonly Source[] {
  return sources.filter(({ key, covers }) => key !== undefined || subjects.some(covers));
}

/** Well-known subjects, one for each source. OpenAlex has the DOIs of journals for certain. */
const KNOWN: Readonly<Record<string, Subject>> = {
  'semantic-scholar': { kind: 'arxiv', id: '1706.03762' },
  github: { kind: 'github', id: 'octocat/hello-world' },
  'hugging-face': { kind: 'hf', id: 'models/google-bert/bert-base-uncased' },
  gitlab: { kind: 'gitlab', id: 'gitlab-org/gitlab' },
  codeberg: { kind: 'codeberg', id: 'forgejo/forgejo' },
  openalex: { kind: 'doi', id: '10.7717/peerj.4375' },
};

/** More than one subject takes, also where a key is rejected and the request is sent again without it. */
const REQUESTS = 8;

/** The result of the check of a source. */
export interface SourceResult extends Result {
  /** The name of its host if that could not be resolved. */
  readonly unresolved?: string | undefined;
  /** Whether it was asked, and did not answer at all. */
  readonly isUnreached?: boolean;
}

/**
 * Requests one subject from every source. `retries`: how often a request is sent again; `signal`
 * ends all.
 */
export function checkSources(
  { sources, connect, onProgress }: Pick<CollectOptions, 'sources' | 'connect' | 'onProgress'>,
  budget: { readonly retries: number; readonly signal: AbortSignal },
): Promise<SourceResult[]> {
  return Promise.all(
    sources.map(async (source) => {
      const { id, name } = source;
      onProgress?.({ source: id, name, subjects: 1, answered: 0 });
      const client = connect(source, { requests: REQUESTS, ...budget });
      const result = await checkSource(source, client);
      onProgress?.({ source: id, name, subjects: 1, answered: 1 });
      const unresolved = client.unresolvedHost?.();
      if (unresolved === undefined) return result;
      const found = 'It was not reached: its host was not found.';
      return { what: name, state: 'unknown', found, unresolved, isUnreached: true };
    }),
  );
}

/** Checks that a source answers, and accepts its key. */
async function checkSource(source: Source, client: HttpClient): Promise<SourceResult> {
  const what = source.name;
  const subject = KNOWN[source.id];
  if (subject === undefined) return { what, state: 'unknown', found: 'There is no check for it.' };
  const isKeyless = !client.hasKey();
  if (isKeyless && source.key && source.key.isBad === undefined) {
    const todo = 'Set GITHUB_TOKEN or GH_TOKEN.';
    return { what, state: 'unknown', found: 'A token is required.', todo };
  }
  const [answer] = await source.observe([subject], client);
  if (client.isKeyRefused()) {
    const todo = `Renew ${source.key?.input}, or remove it.`;
    return { what, state: 'problem', found: 'It rejected its key.', todo };
  }
  if (answer?.status === 'missing') return withoutKnown(source, subject);
  if (answer?.status === 'found') {
    return {
      what,
      state: 'ok',
      found: foundWith(source, isKeyless),
    };
  }
  const reason = answer?.reason ?? 'no answer';
  const isRefused = source.key !== undefined && /key refused|token refused|HTTP 401/i.test(reason);
  const todo = isRefused
    ? `Renew ${source.key?.input}.`
    : 'Its counts keep their values until it answers. Try again later.';
  return {
    what,
    state: isRefused ? 'problem' : 'warning',
    found: `It did not answer: ${reason}.`,
    todo,
    isUnreached: reason.includes('not reachable'),
  };
}

function foundWith({ key }: Source, isKeyless: boolean): string {
  if (key === undefined) return 'It answers. It needs no key.';
  return isKeyless ? 'It answers, without a key.' : 'It answers, and accepts the key.';
}

/** The check of a source that reports a subject as missing that certainly exists. */
function withoutKnown({ name, address, key }: Source, { kind, id }: Subject): Result {
  return {
    what: name,
    state: 'problem',
    found: `It answers that ${kind}:${id} does not exist, which is wrong.`,
    todo: key
      ? `Check ${[...address.settings, key.input].join(', ')}: an address may be wrong, or a key may not see public data.`
      : `Check ${address.settings.join(', ')}: the address may be wrong.`,
  };
}
