/** Real answers of Semantic Scholar and OpenAlex are read as they are meant. */
import { expect, test } from '@jest/globals';
import { openAlex } from '../../src/sources/openalex/index.ts';
import { semanticScholar } from '../../src/sources/semantic-scholar/index.ts';
import type { Source } from '../../src/sources/source.ts';
import { parseSubject } from '../../src/subjects/kinds.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { clientFor } from '../helpers/client.ts';
import {
  bodyText,
  describeRecorded,
  RECORDED,
  type RecordedAnswer,
  urlOf,
} from '../helpers/recorded.ts';
import { line } from '../helpers/subjects.ts';

/** What a paper has in both APIs, as far as it was asked for. */
interface Row {
  readonly title?: string | null;
  readonly citationCount?: number;
  readonly cited_by_count?: number;
  readonly externalIds?: Readonly<Record<string, string | number>>;
}

const isOf = (host: string, part: string) =>
  RECORDED.filter((one) => urlOf(one).hostname === host && one.uri.includes(part));
const MATCHES = isOf('api.semanticscholar.org', '/paper/search/match');
const BATCHES = isOf('api.semanticscholar.org', '/paper/batch');
const PAPERS = isOf('api.semanticscholar.org', '/v1/paper/').filter(
  (one) => !MATCHES.includes(one) && !BATCHES.includes(one),
);
const WORKS = isOf('api.openalex.org', '/works/');
const LISTS = isOf('api.openalex.org', '/works?');

function clientWith(source: Source, status: number, body: string, type = 'application/json') {
  const headers = { 'content-type': type };
  return clientFor(source, { fetch: async () => new Response(body, { status, headers }) });
}

/** What an observation has to say about a row. */
function expected(subject: Subject, row: Row): string {
  const count = row.citationCount ?? row.cited_by_count;
  const key = `${subject.kind}:${subject.id}`;
  return count === undefined
    ? `failed ${key} (answered without a citation count)`
    : `found ${key} citations=${count}`;
}

const named = (answers: readonly RecordedAnswer[]) =>
  answers.map((answer, at) => [`${at} ${answer.uri.slice(0, 110)}`, answer] as const);

describeRecorded('Semantic Scholar', () => {
  test('all answers are read', () => {
    expect(MATCHES.length + BATCHES.length + PAPERS.length + WORKS.length + LISTS.length).toBe(
      RECORDED.length,
    );
  });

  test.each(named(MATCHES))('title match %s', async (_, answer) => {
    const client = clientWith(semanticScholar, answer.status, bodyText(answer));
    const match = await semanticScholar.findByTitle?.('A title', client);
    const [row] = (answer.body as { data?: Row[] }).data ?? [];
    if (answer.status === 404) return expect(match).toBeNull();
    if (row === undefined) return expect(match ?? undefined).toBeUndefined();
    expect(match?.title).toBe(row.title);
    const { DOI, ArXiv } = row.externalIds ?? {};
    const ids = match?.ids.map(({ kind, id }) => `${kind}:${id}`.toLowerCase());
    if (DOI && !/arxiv/i.test(String(DOI))) expect(ids).toContain(`doi:${DOI}`.toLowerCase());
    if (ArXiv) expect(ids).toContain(`arxiv:${ArXiv}`);
  });

  /** A paper of its own, in the shape that a batch has for it. */
  test.each(named(PAPERS))('paper %s', async (_, answer) => {
    const [, id = ''] = /\/paper\/(?:DOI:)?([^?]+)/.exec(answer.uri) ?? [];
    const subject = parseSubject(`doi:${id.toLowerCase()}`) ?? { kind: 'corpus', id: '1' };
    const isFound = answer.status === 200;
    const body = isFound ? `[${bodyText(answer)}]` : bodyText(answer);
    const client = clientWith(semanticScholar, answer.status, body);
    const [observation] = await semanticScholar.observe([subject], client);
    expect(observation && line(observation)).toMatch(
      isFound
        ? expected(subject, answer.body as Row)
        : /^failed .*\((?:not found|request refused) \(HTTP 40[04]\)\)$/,
    );
  });

  test.each(named(BATCHES))('batch %s', async (_, answer) => {
    const rows = answer.body as (Row | null)[];
    const subjects = rows.map((row, at): Subject => {
      return { kind: 'corpus', id: String(row?.externalIds?.CorpusId ?? at + 1) };
    });
    const client = clientWith(semanticScholar, answer.status, bodyText(answer));
    const observations = await semanticScholar.observe(subjects, client);
    expect(observations.map(line)).toEqual(
      rows.map((row, at) => {
        const subject = subjects[at] ?? { kind: 'corpus', id: '0' };
        return row ? expected(subject, row) : `missing corpus:${subject.id} (does not know it)`;
      }),
    );
  });
});

describeRecorded('OpenAlex', () => {
  const subject: Subject = { kind: 'doi', id: '10.1/x' };

  async function observed(status: number, body: string, type?: string) {
    const [one] = await openAlex.observe([subject], clientWith(openAlex, status, body, type));
    return one && line(one);
  }

  test.each(named(WORKS))('work %s', async (_, answer) => {
    const type = answer.headers['Content-Type']?.[0];
    expect(await observed(answer.status, bodyText(answer), type)).toBe(
      answer.status === 404
        ? 'missing doi:10.1/x (does not know it)'
        : expected(subject, answer.body as Row),
    );
  });

  /** A list holds works in the shape of a single one. */
  test.each(named(LISTS))('list %s', async (_, answer) => {
    const { results } = answer.body as { results: Row[] };
    expect(results.length).toBeGreaterThan(0);
    for (const row of results) {
      expect(await observed(200, JSON.stringify(row))).toBe(expected(subject, row));
    }
  });
});
