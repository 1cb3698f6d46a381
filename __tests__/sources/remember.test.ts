import { expect, test } from '@jest/globals';
import type { HttpClient } from '../../src/http/client.ts';
import type { CollectOptions } from '../../src/sources/collect.ts';
import type { HistorySource } from '../../src/sources/history.ts';
import { onlyAnswers, rememberAnswers } from '../../src/sources/remember.ts';
import type { Source } from '../../src/sources/source.ts';
import { type Subject, subjectKey } from '../../src/subjects/subject.ts';

const ONE: Subject = { kind: 'github', id: 'o/one' };
const TWO: Subject = { kind: 'github', id: 'o/two' };

function counting() {
  const asked: string[] = [];
  const source = {
    id: 'github',
    gives: ['stars'],
    async observe(subjects: readonly Subject[]) {
      asked.push(...subjects.map(subjectKey));
      return subjects.map((subject) => ({ status: 'failed', subject, source: 'github' }));
    },
    async findByTitle(title: string) {
      asked.push(title);
      return undefined;
    },
  } as unknown as Source;
  return { asked, source };
}

test('a subject and a title are asked for once, also where the answer was a failure', async () => {
  const { asked, source } = counting();
  const { sources } = rememberAnswers({ sources: [source], connect: () => client(0) });
  const [first] = sources;
  await first?.observe([ONE], client(0));
  expect(await first?.observe([TWO, ONE], client(0))).toMatchObject([
    { subject: TWO },
    { subject: ONE },
  ]);
  await first?.findByTitle?.('A Title', client(0));
  await first?.findByTitle?.('A Title', client(0));
  expect(asked).toEqual(['github:o/one', 'github:o/two', 'A Title']);
});

test('all attempts share one request budget and one usage', () => {
  const { source } = counting();
  const budgets: number[] = [];
  const { connect } = rememberAnswers({
    sources: [source],
    connect(_, { requests }) {
      budgets.push(requests);
      return client(4);
    },
  });
  connect(source, { requests: 10 });
  const second = connect(source, { requests: 10 });
  expect([budgets, second.requests()]).toEqual([[10, 6], 8]);
  connect(source, { requests: 6 });
  expect(budgets.at(-1)).toBe(0);
});

test('a history is asked for once; after a failure, it is asked for again', async () => {
  let requests = 0;
  const history = {
    id: 'github-stars',
    async ask() {
      requests += 1;
      if (requests === 1) throw new Error('HTTP 502');
      return { status: 'refused', reason: 'HTTP 404' };
    },
  } as unknown as HistorySource;
  const { historySources } = rememberAnswers({
    sources: [],
    historySources: [history],
    connect: () => client(0),
  });
  const [first] = historySources ?? [];
  await expect(first?.ask(ONE, client(0), 0)).rejects.toThrow('HTTP 502');
  for (const subject of [ONE, ONE, TWO]) await first?.ask(subject, client(0), 0);
  expect(requests).toBe(3);
});

test('with collected answers, only histories are requested', () => {
  const { source } = counting();
  const history = { id: 'github-stars' } as HistorySource;
  const { connect } = onlyAnswers<CollectOptions>(
    { sources: [source], historySources: [history], connect: () => client(7) },
    new Map(),
  );
  expect(connect(history, { requests: 9 }).requests()).toBe(7);
  expect(connect(source, { requests: 9 }).requests()).toBe(0);
});

function client(requests: number): HttpClient {
  return { requests: () => requests, isKeyRefused: () => false } as HttpClient;
}
