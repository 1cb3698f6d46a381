import { beforeAll, describe, expect, test } from '@jest/globals';
import { bot } from '../../sandbox/github/accounts.ts';
import { ConfigError } from '../../src/config/config-error.ts';
import { Config } from '../../src/config/schema.ts';
import { Addition } from '../../src/markdown/new-entry/addition.ts';
import { requestBudgets } from '../../src/refresh/plan.ts';
import { describeSubject } from '../../src/sources/describe.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { quickSources } from '../helpers/quick-connect.ts';
import { subject } from '../helpers/subjects.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();

beforeAll(() => {
  const { world } = sandbox;
  world.describe('arxiv:2403.99990', {
    title: 'TallyLM: Counting what was counted',
    date: '2024-03-08',
    authors: [
      { name: 'Ada Example', affiliations: ['Example University'] },
      { name: 'Ben Sample' },
    ],
    aliases: ['corpus:299999999'],
  });
  world.describe('hf:papers/2403.99990', {
    links: {
      code: 'https://github.com/Example/tally-lm',
      project: 'https://tally.example.org/',
      models: ['Example/tally-lm-7b'],
    },
  });
  world.describe('github:Example/tally-lm', {
    description: 'Counts.',
    date: '2024-02-01',
    homepage: 'https://arxiv.org/abs/2403.99990',
    owner: { name: 'Example Lab' },
  });
  world.describe('hf:models/Example/tally-lm-7b', {
    tags: ['arxiv:2403.99990'],
    date: '2024-03-01',
  });
});

async function ask(key: string, given: object = {}, signal?: AbortSignal) {
  const options = quickSources(sandbox, { github: bot.token });
  const { limits } = Config.parse({ limits: given });
  const budgetOf = requestBudgets(limits, options.sources, signal);
  const described = await describeSubject(subject(key), { ...options, budgetOf });
  return { described, asked: sandbox.requests().map(({ server, path }) => `${server} ${path}`) };
}

const BATCH = 'semanticScholar /graph/v1/paper/batch';
const PAGE = 'huggingFace /api/papers/2403.99990';

describe('a paper on arXiv', () => {
  test('is described by two requests', async () => {
    const { described, asked } = await ask('arxiv:2403.99990');

    expect(described).toMatchObject({
      status: 'found',
      description: {
        title: 'TallyLM: Counting what was counted',
        year: 2024,
        month: 3,
        day: 8,
        venue: 'arXiv',
        institute: 'Example University',
        authors: ['Ada Example', 'Ben Sample'],
        corpus: 299999999,
        links: {
          paper: 'https://arxiv.org/abs/2403.99990',
          code: 'https://github.com/Example/tally-lm',
          model: 'https://huggingface.co/Example/tally-lm-7b',
          project: 'https://tally.example.org/',
        },
      },
    });
    expect(asked).toEqual([BATCH, PAGE]);
  });

  test('is described without the page that cannot be had', async () => {
    sandbox.huggingFace.fault({ status: 503 });
    const { described } = await ask('arxiv:2403.99990');

    expect(described).toMatchObject({
      status: 'found',
      description: { links: { paper: 'https://arxiv.org/abs/2403.99990' } },
    });
  });

  test('that is too new for Semantic Scholar is described by the page', async () => {
    sandbox.semanticScholar.forget('arxiv:2611.00001');
    sandbox.world.describe('arxiv:2611.00001', { title: 'New', date: '2026-11-02' });

    expect((await ask('arxiv:2611.00001')).described).toEqual({
      status: 'found',
      description: {
        title: 'New',
        year: 2026,
        month: 11,
        day: 2,
        links: { paper: 'https://arxiv.org/abs/2611.00001' },
        subjects: [subject('arxiv:2611.00001')],
      },
    });
  });

  test('that nobody knows is missing', async () => {
    sandbox.world.remove('arxiv:2403.00000');

    expect((await ask('arxiv:2403.00000')).described).toEqual({
      status: 'missing',
      source: 'Semantic Scholar',
      reason: 'does not know it',
    });
  });

  test('is not described while Semantic Scholar is not reached, and nobody else is asked', async () => {
    sandbox.semanticScholar.fault({ status: 429 });
    const { described, asked } = await ask('arxiv:2403.99990');

    expect(described).toEqual({
      status: 'failed',
      source: 'Semantic Scholar',
      reason: 'rate limited (HTTP 429)',
    });
    expect(new Set(asked)).toEqual(new Set([BATCH]));
  });

  test('is asked for within the limits of a run', async () => {
    sandbox.semanticScholar.fault({ status: 503 });
    const { described } = await ask('arxiv:2403.99990', { requests: { 'semantic-scholar': 1 } });

    expect(described).toEqual({
      status: 'failed',
      source: 'Semantic Scholar',
      reason: 'out of requests',
    });
    await expect(ask('arxiv:2403.99990', { requests: { nobody: 1 } })).rejects.toThrow(ConfigError);
  });

  test('is not asked for when the time is over', async () => {
    const { described, asked } = await ask('arxiv:2403.99990', {}, AbortSignal.abort());

    expect(described).toMatchObject({ status: 'failed', reason: 'out of time' });
    expect(asked).toEqual([]);
  });
});

describe('the day', () => {
  const arxiv = 'arxiv:2403.99990';
  test.each([
    ['is the page’s where Semantic Scholar has none', arxiv, null, '2024-03-05', [2024, 3, 5]],
    ['is Semantic Scholar’s where both have one', arxiv, '2024-03-08', '2024-03-05', [2024, 3, 8]],
    ['is unknown where the page has another month', arxiv, null, '2024-02-29', [2024, 3]],
    ['of a preprint is not the paper’s', 'doi:10.1000/x', null, '2024-03-05', [2024]],
  ])('%s', async (_, key, publicationDate, publishedAt, date) => {
    const externalIds = { ArXiv: '2403.99990', DOI: '10.1000/x' };
    const answers: Record<string, unknown> = {
      'semantic-scholar': [{ title: 'T', year: 2024, publicationDate, externalIds }],
      'hugging-face': { title: 'T', publishedAt: `${publishedAt}T00:00:00.000Z` },
    };
    const options = quickSources(sandbox, {});
    const budgetOf = () => ({ requests: 9 });
    const connect: typeof options.connect = (source, budget) => {
      const answer = async () => answers[source.id] as never;
      return { ...options.connect(source, budget), get: answer, post: answer };
    };
    const described = await describeSubject(subject(key), { ...options, connect, budgetOf });

    if (described.status !== 'found') throw new Error(described.reason);
    const { year, month, day } = described.description;
    expect([year, month, day].filter((part) => part !== undefined)).toEqual(date);
  });
});

describe('a published paper', () => {
  test('has the links of its preprint, and nothing else of it', async () => {
    sandbox.world.describe('doi:10.1000/tally', {
      title: 'TallyLM, the journal’s version',
      date: null,
      year: 2022,
      venue: { name: 'Journal of Tallies' },
      aliases: ['arxiv:2112.00001'],
    });
    sandbox.world.describe('hf:papers/2112.00001', {
      links: { code: 'https://github.com/Example/tally-lm' },
    });
    const { described, asked } = await ask('doi:10.1000/tally');

    expect(described).toMatchObject({
      description: {
        title: 'TallyLM, the journal’s version',
        year: 2022,
        venue: 'Journal of Tallies',
        links: {
          paper: 'https://doi.org/10.1000/tally',
          code: 'https://github.com/Example/tally-lm',
        },
      },
    });
    expect(described).not.toHaveProperty('description.month');
    expect(asked).toEqual([BATCH, 'huggingFace /api/papers/2112.00001']);
  });
});

test('a repository is described by one request', async () => {
  expect(await ask('github:example/tally-lm')).toEqual({
    described: {
      status: 'found',
      description: {
        title: 'tally-lm',
        year: 2024,
        month: 2,
        day: 1,
        institute: 'Example Lab',
        description: 'Counts.',
        links: {
          code: 'https://github.com/Example/tally-lm',
          paper: 'https://arxiv.org/abs/2403.99990',
        },
        subjects: [subject('github:example/tally-lm')],
      },
    },
    asked: ['github /graphql'],
  });
});

test('a model is described by one request', async () => {
  expect(await ask('hf:models/Example/tally-lm-7b')).toEqual({
    described: {
      status: 'found',
      description: {
        title: 'tally-lm-7b',
        year: 2024,
        month: 3,
        day: 1,
        links: {
          model: 'https://huggingface.co/Example/tally-lm-7b',
          paper: 'https://arxiv.org/abs/2403.99990',
        },
        subjects: [subject('hf:models/Example/tally-lm-7b')],
      },
    },
    asked: ['huggingFace /api/models/Example/tally-lm-7b'],
  });
});

test.each(['arxiv:2403.99990', 'github:example/tally-lm', 'hf:models/Example/tally-lm-7b'])(
  'the description of %s can be kept as an addition',
  async (key) => {
    const { described } = await ask(key);
    if (described.status !== 'found') throw new Error(described.reason);
    const { subjects, ...facts } = described.description;

    expect(() => Addition.parse({ file: 'README.md', subject: key, ...facts })).not.toThrow();
    expect(subjects.map(subjectKey)[0]).toBe(key);
  },
);
