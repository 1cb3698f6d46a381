import type { HttpClient } from '../http/client.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import type { CollectOptions } from './collect.ts';
import type { Observation, Source } from './source.ts';
import { usualFields } from './wanted.ts';

/**
 * Wraps the sources of a run that may start over: what a source has answered is not requested
 * again, and all attempts share one request budget and one usage.
 */
export function rememberAnswers<O extends CollectOptions>(options: O): O {
  const clients = new Map<string, HttpClient[]>();
  return {
    ...options,
    sources: options.sources.map(rememberingSource),
    connect(source, budget) {
      const earlier = clients.get(source.id) ?? [];
      const sent = earlier.reduce((sum, client) => sum + client.requests(), 0);
      const requests = Math.max(0, budget.requests - sent);
      const client = options.connect(source, { ...budget, requests });
      clients.set(source.id, [...earlier, client]);
      return {
        ...client,
        requests: () => sent + client.requests(),
        isKeyRefused: () => [...earlier, client].some((one) => one.isKeyRefused()),
      };
    },
  };
}

function rememberingSource(source: Source): Source {
  const known = new Map<string, Observation>();
  const { findByTitle } = source;
  return {
    ...source,
    async observe(subjects, client, options = {}) {
      const { fieldsOf = usualFields } = options;
      const keyOf = (subject: Subject) =>
        `${[...fieldsOf(subject)].toSorted().join()} ${subjectKey(subject)}`;
      const unknown = subjects.filter((subject) => !known.has(keyOf(subject)));
      const observed = unknown.length === 0 ? [] : await source.observe(unknown, client, options);
      for (const one of observed) known.set(keyOf(one.subject), one);
      return subjects.flatMap((subject) => known.get(keyOf(subject)) ?? []);
    },
    ...(findByTitle ? { findByTitle: rememberingTitles(findByTitle) } : {}),
  };
}

type FindByTitle = NonNullable<Source['findByTitle']>;

function rememberingTitles(find: FindByTitle): FindByTitle {
  const matches = new Map<string, ReturnType<FindByTitle>>();
  return (title, client) => {
    const match = matches.get(title) ?? find(title, client);
    matches.set(title, match);
    return match;
  };
}
