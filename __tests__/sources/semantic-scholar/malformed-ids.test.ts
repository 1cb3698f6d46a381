import { describe, expect, test } from '@jest/globals';
import { semanticScholar } from '../../../src/sources/semantic-scholar/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { line, subject } from '../../helpers/subjects.ts';

const NONE_KNOWN = { error: 'No valid paper ids given' };

/** An API that refuses some ids, knows none of others, and keeps what it was asked for. */
function api({ malformed = [] as string[], unknown = [] as string[] }) {
  const asked: string[][] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    const { ids } = JSON.parse(String(init?.body)) as { ids: string[] };
    asked.push(ids);
    const isRefused = ids.some((id) => malformed.includes(id));
    if (isRefused || ids.every((id) => unknown.includes(id))) {
      return Response.json(NONE_KNOWN, { status: 400 });
    }
    return Response.json(ids.map((id) => (unknown.includes(id) ? null : paper(id))));
  };
  return { asked, fetch };
}

function paper(id: string) {
  const [, name, value] = /^(\w+):(.+)$/.exec(id) ?? [];
  const names: Record<string, string> = { ARXIV: 'ArXiv', CorpusId: 'CorpusId', ACL: 'ACL' };
  return { citationCount: 7, externalIds: { [names[name ?? ''] ?? 'DOI']: value } };
}

async function observed(keys: readonly string[], upstream: ReturnType<typeof api>) {
  const client = clientFor(semanticScholar, { fetch: upstream.fetch });
  const observations = await semanticScholar.observe(keys.map(subject), client);
  return { observations, lines: observations.map(line) };
}

const papers = (count: number) => Array.from({ length: count }, (_, at) => `corpus:${at + 1}`);

describe('one malformed id among others', () => {
  test.each([2, 3, 40, 499, 500, 501, 1_200])('of %i costs only its own paper', async (count) => {
    const upstream = api({ malformed: ['CorpusId:2'] });
    const { lines } = await observed(papers(count), upstream);

    const others = papers(count).filter((key) => key !== 'corpus:2');
    expect(lines.filter((one) => one.startsWith('found'))).toEqual(
      others.map((key) => `found ${key} citations=7`),
    );
    expect(lines[1]).toBe('missing corpus:2 (does not know it)');
    const batches = Math.ceil(count / 500);
    expect(upstream.asked.length).toBeLessThanOrEqual(
      batches + 1 + 2 * Math.ceil(Math.log2(count)),
    );
  });

  test('is not certainly missing', async () => {
    const { observations } = await observed(papers(3), api({ malformed: ['CorpusId:2'] }));
    expect(observations.map((one) => 'isUncertain' in one)).toEqual([false, true, false]);
  });
});

test('papers that it does not know are missing for certain, after one more request', async () => {
  const unknown = papers(40).map((key) => key.replace('corpus', 'CorpusId'));
  const upstream = api({ unknown });
  const { observations } = await observed(papers(40), upstream);

  expect(new Set(observations.map(({ status }) => status))).toEqual(new Set(['missing']));
  expect(observations.some((one) => 'isUncertain' in one)).toBe(false);
  expect(upstream.asked).toHaveLength(2);
});

test('the added paper is one that is not asked for, if there is one', async () => {
  const unknown = ['CorpusId:1', 'ARXIV:1706.03762'];
  const upstream = api({ unknown });
  await observed(['corpus:1', 'arxiv:1706.03762'], upstream);
  expect(upstream.asked[1]).toEqual([...unknown, 'ACL:N19-1423']);
});

test('an API that refuses every id ends', async () => {
  const all = ['CorpusId:1', 'ARXIV:1706.03762', 'ACL:N19-1423'];
  const upstream = api({ unknown: all });
  const { lines } = await observed(['corpus:1', 'arxiv:1706.03762', 'acl:N19-1423'], upstream);
  expect(lines.map((one) => one.split(' ')[0])).toEqual(['missing', 'missing', 'missing']);
  expect(upstream.asked.length).toBeLessThanOrEqual(6);
});
