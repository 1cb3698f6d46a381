import type { HttpClient } from '../http/client.ts';
import { type SubjectKey, subjectKey } from '../subjects/subject.ts';
import { type Answers, answeringSource, noAnswers, OFFLINE } from './answers.ts';
import type { CollectOptions } from './collect.ts';
import type { HistorySource } from './history.ts';
import type { HistoryAnswer } from './history-answer.ts';
import type { Source } from './source.ts';

/**
 * Wraps the sources of a run that may start over: what a source has answered is not requested
 * again, and all attempts share one request budget and one usage.
 */
export function rememberAnswers<O extends CollectOptions>(options: O): O {
  const clients = new Map<string, HttpClient[]>();
  return {
    ...options,
    sources: options.sources.map((source) => answeringSource(source, noAnswers())),
    historySources: options.historySources?.map(rememberHistories),
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

/**
 * Wraps the sources of a run whose answers were collected before, for many lists at once. It sends
 * no request to them: what the answers do not have is deferred. Histories are asked for as in any run.
 */
export function onlyAnswers<O extends CollectOptions>(options: O, answers: Answers): O {
  const answered = ({ id }: Source) => answers.get(id) ?? noAnswers();
  const histories = new Set(options.historySources?.map(({ id }) => id));
  return {
    ...options,
    sources: options.sources.map((source) => answeringSource(source, answered(source), true)),
    connect: (source, budget) =>
      histories.has(source.id) ? options.connect(source, budget) : OFFLINE,
  };
}

/** Wraps a source of histories so that it asks once for each subject, however many lists show it. */
export function rememberHistories(source: HistorySource): HistorySource {
  const answers = new Map<SubjectKey, HistoryAnswer>();
  return {
    ...source,
    async ask(subject, client, now) {
      const key = subjectKey(subject);
      const answer = answers.get(key) ?? (await source.ask(subject, client, now));
      answers.set(key, answer);
      return answer;
    },
  };
}
