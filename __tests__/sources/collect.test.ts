import { describe, expect, jest, test } from '@jest/globals';
import { isGain } from '../../src/fields/gains.ts';
import { FIELD_NAMES, hasField } from '../../src/fields/table.ts';
import type { RequestBudget } from '../../src/http/budget.ts';
import type { HttpClient } from '../../src/http/client.ts';
import { UpstreamError } from '../../src/http/errors.ts';
import {
  type CollectOptions,
  type CollectPlan,
  startCollecting,
} from '../../src/sources/collect.ts';
import { SOURCES } from '../../src/sources/index.ts';
import type { Observation, Source, Upstream } from '../../src/sources/source.ts';
import type { Progress } from '../../src/sources/usage.ts';
import { type Kind, type Subject, subjectKey } from '../../src/subjects/subject.ts';
import { subject } from '../helpers/subjects.ts';

const PAPER = subject('arxiv:1901.08746');
const REPOSITORY = subject('github:dmis-lab/biobert');
const OTHER = subject('github:owner/gone');

const NO_CLIENT: HttpClient = {
  get: () => Promise.reject(new Error('not asked')),
  post: () => Promise.reject(new Error('not asked')),
  requests: () => 0,
  hasKey: () => false,
  isKeyRefused: () => false,
  holdBack: () => {},
};

const PLAN: CollectPlan = { budgetOf: () => ({ requests: 5 }), wantsSecond: () => true };
const FIRST: readonly Source[] = SOURCES.filter((source: Source) => !source.isSecond);

/** A source for one kind that finds everything, and what it was asked for. */
function sourceFor(kind: Kind, observe?: (subjects: readonly Subject[]) => Promise<Observation[]>) {
  const asked: string[][] = [];
  const source: Source = {
    id: `of-${kind}`,
    name: `Source of ${kind}`,
    address: { settings: [], public: 'https://example.org' },
    key: { input: 'key', header: (key) => ['x-key', key] },
    rateLimit: { inFlight: 1, interval: 0 },
    requests: 100,
    gives: ['stars'],
    covers: (one) => one.kind === kind,
    observe: async (subjects) => {
      asked.push(subjects.map(subjectKey));
      return observe ? observe(subjects) : subjects.map(found);
    },
  };
  return { source, asked };
}

function found(about: Subject): Observation {
  return { status: 'found', subject: about, source: 'test', values: { stars: 1 } };
}

function connectTo(requests: number) {
  return jest.fn((_source: Upstream, _budget: RequestBudget) => ({
    ...NO_CLIENT,
    requests: () => requests,
  }));
}

/** Asks for all subjects at once. */
function collect(subjects: readonly Subject[], options: CollectOptions, plan: CollectPlan) {
  const collector = startCollecting(options, plan);
  collector.ask(subjects);
  return collector.finish(subjects);
}

test('asks each source for its own subjects, each once', async () => {
  const papers = sourceFor('arxiv');
  const repositories = sourceFor('github');
  const sources = [papers.source, repositories.source];
  const subjects = [PAPER, REPOSITORY, PAPER, OTHER, { ...REPOSITORY }, PAPER];

  const { observations } = await collect(subjects, { sources, connect: connectTo(1) }, PLAN);

  expect(papers.asked).toEqual([['arxiv:1901.08746']]);
  expect(repositories.asked).toEqual([['github:dmis-lab/biobert', 'github:owner/gone']]);
  expect(observations.map((one) => subjectKey(one.subject))).toEqual([
    'arxiv:1901.08746',
    'github:dmis-lab/biobert',
    'github:owner/gone',
  ]);
});

test('does not ask, nor connect to, a source without subjects', async () => {
  const papers = sourceFor('arxiv');
  const repositories = sourceFor('github');
  const connect = connectTo(1);

  const { usage } = await collect(
    [REPOSITORY],
    {
      sources: [papers.source, repositories.source],
      connect,
    },
    PLAN,
  );

  expect(papers.asked).toEqual([]);
  expect(connect.mock.calls).toEqual([[repositories.source, { requests: 5 }]]);
  expect(usage.map(({ name }) => name)).toEqual(['Source of github']);
});

test('comes to nothing without subjects', async () => {
  const connect = connectTo(1);

  expect(await collect([], { sources: SOURCES, connect }, PLAN)).toEqual({
    observations: [],
    usage: [],
  });
  expect(connect).not.toHaveBeenCalled();
});

test('says of each source what it was asked and what came of it', async () => {
  const { source } = sourceFor('github', async ([first = OTHER, ...rest]) => [
    found(first),
    ...rest.map((about, index): Observation => {
      const status = index === 0 ? 'missing' : 'failed';
      return { status, subject: about, source: 'test', reason: 'because' };
    }),
  ]);
  const subjects = ['a/a', 'a/b', 'a/c', 'a/d'].map((name) => subject(`github:${name}`));

  const { usage } = await collect(subjects, { sources: [source], connect: connectTo(7) }, PLAN);

  expect(usage).toEqual([
    {
      source: 'of-github',
      name: 'Source of github',
      isSecond: false,
      subjects: 4,
      found: 1,
      missing: 1,
      failed: 2,
      deferred: 0,
      requests: 7,
      isKeyRefused: false,
    },
  ]);
});

describe('sources are asked at the same time', () => {
  test('and reported as each is done', async () => {
    const events: string[] = [];
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const slow = sourceFor('arxiv', async (subjects) => {
      events.push('papers asked');
      await held;
      return subjects.map(found);
    });
    const quick = sourceFor('github', async (subjects) => {
      events.push('repositories asked');
      return subjects.map(found);
    });

    const { usage } = await collect(
      [PAPER, REPOSITORY],
      {
        sources: [slow.source, quick.source],
        connect: connectTo(1),
        onUsage: ({ name }) => {
          events.push(name);
          letGo();
        },
      },
      PLAN,
    );

    expect(events).toEqual([
      'papers asked',
      'repositories asked',
      'Source of github',
      'Source of arxiv',
    ]);
    expect(usage.map(({ name }) => name)).toEqual(['Source of arxiv', 'Source of github']);
  });
});

describe('the list of sources', () => {
  test('has ids and key inputs that are all different', () => {
    expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
    const inputs = SOURCES.flatMap(({ key }: Source) => key?.input ?? []);
    expect(new Set(inputs).size).toBe(inputs.length);
  });

  test('has one first source for every kind of subject', () => {
    const keys = ['arxiv:1901.08746', 'doi:10.1093/x', 'acl:P19-1001', 'corpus:1', 'pmid:1'];
    const others = [
      'pmcid:1',
      `s2:${'0'.repeat(40)}`,
      'github:a/b',
      'gitlab:a/b',
      'codeberg:a/b',
      'hf:spaces/a/b',
    ];

    for (const about of [...keys, ...others].map(subject)) {
      expect(FIRST.filter(({ covers }) => covers(about))).toHaveLength(1);
    }
  });

  test.each(['github:a/b', 'gitlab:a/b', 'codeberg:a/b'])('gives every field of %s', (key) => {
    const about = subject(key);
    const given = SOURCES.filter(({ covers }) => covers(about)).flatMap(({ gives }) => gives);
    const observed = FIELD_NAMES.filter((name) => hasField(about, name) && !isGain(name));
    expect(observed.toSorted()).toEqual(given.toSorted());
  });

  test('makes a failed request an observation, never an exception', async () => {
    const failing: HttpClient = {
      ...NO_CLIENT,
      hasKey: () => true,
      get: () => Promise.reject(new UpstreamError('too slow')),
      post: () => Promise.reject(new UpstreamError('too slow')),
    };
    const { observations } = await collect(
      [PAPER, REPOSITORY, subject('hf:models/a/b')],
      {
        sources: FIRST,
        connect: () => failing,
      },
      PLAN,
    );

    expect(observations).toEqual(
      [PAPER, REPOSITORY, subject('hf:models/a/b')].map((about, index) => ({
        status: 'failed',
        subject: about,
        source: FIRST[index]?.id,
        reason: `${FIRST[index]?.name}: too slow`,
      })),
    );
  });
});

describe('a second source', () => {
  const gone = async (subjects: readonly Subject[]) =>
    subjects.map((about): Observation => {
      return { status: 'missing', subject: about, source: 'test', reason: 'gone' };
    });

  function twoSources(observe?: Parameters<typeof sourceFor>[1]) {
    const first = sourceFor('github', observe);
    const second = sourceFor('github');
    const sources = [{ ...second.source, id: 'second', isSecond: true }, first.source];
    return { options: { sources, connect: connectTo(1) }, asked: second.asked };
  }

  test('is asked for what the first one does not have', async () => {
    const { options, asked } = twoSources(async ([one = OTHER, ...rest]) => [
      found(one),
      ...(await gone(rest)),
    ]);

    const { observations } = await collect([REPOSITORY, OTHER], options, PLAN);

    expect(asked).toEqual([['github:owner/gone']]);
    expect(observations.map(({ status }) => status)).toEqual(['found', 'missing', 'found']);
  });

  test('is not asked when everything is known', async () => {
    const { options, asked } = twoSources();
    await collect([REPOSITORY, OTHER], options, PLAN);
    expect(asked).toEqual([]);
  });

  test('is not asked for what is too young', async () => {
    const { options, asked } = twoSources(gone);
    const wantsSecond = (about: Subject) => about === OTHER;

    await collect([REPOSITORY, OTHER], options, { ...PLAN, wantsSecond });

    expect(asked).toEqual([['github:owner/gone']]);
  });
});

describe('subjects that are asked for early', () => {
  test('are asked for before the others, and not again', async () => {
    const { source, asked } = sourceFor('github');
    const connect = connectTo(2);
    const collector = startCollecting({ sources: [source], connect }, PLAN);

    collector.ask([REPOSITORY]);
    expect(asked).toEqual([['github:dmis-lab/biobert']]);
    collector.ask([OTHER, REPOSITORY]);
    const { observations, usage } = await collector.finish([OTHER, REPOSITORY]);

    expect(asked).toEqual([['github:dmis-lab/biobert'], ['github:owner/gone']]);
    expect(observations).toHaveLength(2);
    expect(usage).toHaveLength(1);
    expect(connect).toHaveBeenCalledTimes(1);
  });

  test('are dropped from the results when they are not wanted after all', async () => {
    const { source } = sourceFor('github');
    const options = { sources: [source], connect: connectTo(2) };
    const collector = startCollecting(options, PLAN);

    collector.ask([REPOSITORY]);
    collector.ask([OTHER]);
    const { observations } = await collector.finish([OTHER]);

    expect(observations.map((one) => subjectKey(one.subject))).toEqual(['github:owner/gone']);
  });

  test('fail when the results are waited for, not before', async () => {
    const { source } = sourceFor('github', () => Promise.reject(new Error('torn')));
    const collector = startCollecting({ sources: [source], connect: connectTo(1) }, PLAN);

    collector.ask([REPOSITORY]);
    await new Promise((resolve) => setImmediate(resolve));

    await expect(collector.finish([REPOSITORY])).rejects.toThrow('torn');
  });
});

test('reports how far each source is', async () => {
  const papers: Source = {
    ...sourceFor('arxiv').source,
    observe: async (subjects, _client, { onAnswered } = {}) => {
      onAnswered?.(1);
      return subjects.map(found);
    },
  };
  const onProgress = jest.fn((_progress: Progress) => {});
  const options: CollectOptions = { sources: [papers], connect: connectTo(1), onProgress };
  const collector = startCollecting(options, PLAN);
  collector.ask([PAPER]);
  collector.ask([PAPER, subject('arxiv:2101.00001'), REPOSITORY]);
  await collector.finish([PAPER]);

  expect(
    onProgress.mock.calls.map(([{ source, subjects, answered }]) => [source, subjects, answered]),
  ).toEqual([
    ['of-arxiv', 1, 0],
    ['of-arxiv', 1, 1],
    ['of-arxiv', 2, 1],
    ['of-arxiv', 2, 2],
  ]);
});

describe('fields', () => {
  test('are asked for once each, and their values are one observation', async () => {
    const asked: string[] = [];
    const { source } = sourceFor('github');
    const observing: Source = {
      ...source,
      gives: ['stars', 'license', 'forks'],
      observe: async (subjects, _client, { fieldsOf = () => new Set() } = {}) => {
        asked.push(...subjects.map((one) => `${one.id} ${[...fieldsOf(one)].join()}`));
        return subjects.map((one) => {
          const all = { stars: 1, license: 'MIT', forks: 2 } as const;
          const values = Object.fromEntries([...fieldsOf(one)].map((f) => [f, all[f as 'stars']]));
          return { status: 'found', subject: one, source: 'test', values };
        });
      },
    };
    const options = { sources: [observing], connect: connectTo(2) };
    const collector = startCollecting(options, { ...PLAN, wantsSecond: () => false });

    collector.ask([REPOSITORY, OTHER], () => new Set(['stars']));
    collector.ask([REPOSITORY, OTHER], ({ id }) =>
      id === REPOSITORY.id ? new Set(['stars', 'license', 'forks']) : new Set(['stars']),
    );
    const { observations, usage } = await collector.finish([REPOSITORY, OTHER]);

    expect(asked).toEqual([
      `${REPOSITORY.id} stars`,
      `${OTHER.id} stars`,
      `${REPOSITORY.id} license,forks`,
    ]);
    expect(observations.map((one) => one.status === 'found' && one.values)).toEqual([
      { stars: 1, license: 'MIT', forks: 2 },
      { stars: 1 },
    ]);
    expect(usage[0]).toMatchObject({ subjects: 2, found: 2 });
  });

  test('that a source does not give are not asked for', async () => {
    const repositories = sourceFor('github');
    const options = { sources: [repositories.source], connect: connectTo(1) };
    const collector = startCollecting(options, PLAN);

    collector.ask([REPOSITORY], () => new Set(['license']));
    await collector.finish([REPOSITORY]);

    expect(repositories.asked).toEqual([]);
  });
});
