import { describe, expect, test } from '@jest/globals';
import { defaultConfig } from '../../src/config/parse.ts';
import type { Config } from '../../src/config/schema.ts';
import { VERSION } from '../../src/config/version.ts';
import type { HttpClient } from '../../src/http/client.ts';
import { refresh } from '../../src/refresh/refresh.ts';
import type { RefreshInput, RefreshResult } from '../../src/refresh/result.ts';
import { formatSnapshot } from '../../src/snapshot/file.ts';
import { isKept } from '../../src/snapshot/verdict.ts';
import type { Observation, Source } from '../../src/sources/source.ts';
import { type Kind, subjectKey } from '../../src/subjects/subject.ts';

const FIRST = '2026-11-22T03:17:41Z';
const SECOND = '2026-11-23T03:17:41Z';
const LIST = `# Models

| Title | Paper | Code
| :--- | :--- | ---: |
| [One](https://arxiv.org/abs/1901.08746) | ![c](https://img.shields.io/badge/dynamic/json?url=https://api.semanticscholar.org/graph/v1/paper/arXiv:1901.08746?fields=citationCount&query=%24.citationCount&label=citations) | ![s](https://img.shields.io/github/stars/o/one?style=social)
| [Two](https://x.y) | - | ![s](https://img.shields.io/github/stars/o/two)

## Old

- [Three](https://x.y) ![s](https://img.shields.io/github/stars/o/three) ![s](https://img.shields.io/github/stars/o/one)
`;
const WRITTEN = `# Models

| Title | Paper | Code
| :--- | :--- | ---: |
| [One](https://arxiv.org/abs/1901.08746) | ![c: 6k](https://img.shields.io/badge/citations-6k-brightgreen?tally=arxiv:1901.08746) | ![s: 2k](https://img.shields.io/badge/stars-2k-blue?style=social&logo=github&tally=github:o/one)
| [Two](https://x.y) | - | ![s: 12](https://img.shields.io/badge/stars-12-blue?tally=github:o/two)

## Old

- [Three](https://x.y) ![s: 7](https://img.shields.io/badge/stars-7-blue?tally=github:o/three) ![s: 2k](https://img.shields.io/badge/stars-2k-blue?tally=github:o/one)
`;

/** What the sources answer, by subject. A text is the reason of a failure, nothing is missing. */
type World = Record<string, number | string>;

const WORLD: World = {
  'arxiv:1901.08746': 6012,
  'github:o/one': 1987,
  'github:o/two': 12,
  'github:o/three': 7,
};

const NOTHING = { isSecond: false, missing: 0, failed: 0, deferred: 0, isKeyRefused: false };

const NO_CLIENT: HttpClient = {
  get: () => Promise.reject(new Error('not asked')),
  post: () => Promise.reject(new Error('not asked')),
  requests: () => 1,
  hasKey: () => false,
  isKeyRefused: () => false,
  holdBack: () => {},
};

function sourceOf(kind: Kind, field: 'stars' | 'citations', world: World): Source {
  const source = `of-${kind}`;
  return {
    id: source,
    name: source,
    address: { settings: [], public: 'https://example.org' },
    key: { input: 'key', header: (key) => ['x-key', key] },
    rateLimit: { inFlight: 1, interval: 0 },
    requests: 100,
    gives: [field],
    covers: (subject) => subject.kind === kind,
    observe: async (subjects) =>
      subjects.map((subject): Observation => {
        const answer = world[subjectKey(subject)];
        if (answer === undefined) return { status: 'missing', subject, source, reason: 'gone' };
        return typeof answer === 'string'
          ? { status: 'failed', subject, source, reason: answer }
          : { status: 'found', subject, source, values: { [field]: answer } };
      }),
  };
}

function run(world: World, input: Partial<RefreshInput> = {}): Promise<RefreshResult> {
  const sources = [sourceOf('arxiv', 'citations', world), sourceOf('github', 'stars', world)];
  const lists = [{ path: 'README.md', text: LIST }];
  return refresh(
    { lists, snapshot: undefined, config: defaultConfig(), checkedAt: FIRST, ...input },
    { sources, connect: () => NO_CLIENT },
  );
}

/** The run after another one, on the lists as that one left them. */
function next({ lists, snapshot }: RefreshResult, world: World): Promise<RefreshResult> {
  return run(world, { lists, snapshot, checkedAt: SECOND });
}

function config(parts: Partial<Config>): Config {
  return { ...defaultConfig(), ...parts };
}

function text({ lists }: RefreshResult): string | undefined {
  return lists[0]?.text;
}

describe('the first run', () => {
  test('writes every number into the list, and nothing else', async () => {
    expect(text(await run(WORLD))).toBe(WRITTEN);
  });

  test('starts a snapshot', async () => {
    expect(formatSnapshot((await run(WORLD)).snapshot)).toBe(`{
  "version": 1,
  "checkedAt": "2026-11-22T03:17:41Z",
  "release": "${VERSION}",
  "subjects": {
    "arxiv:1901.08746": {"citations": {"value": 6012, "source": "of-arxiv", "history": [["2026-11-22", 6012]]}},
    "github:o/one": {"stars": {"value": 1987, "source": "of-github", "history": [["2026-11-22", 1987]]}},
    "github:o/three": {"stars": {"value": 7, "source": "of-github", "history": [["2026-11-22", 7]]}},
    "github:o/two": {"stars": {"value": 12, "source": "of-github", "history": [["2026-11-22", 12]]}}
  }
}
`);
  });

  test('counts slots and changes by place, verdicts by count', async () => {
    const { slots, changes, verdicts } = await run(WORLD);

    expect([slots.length, changes.length, verdicts.length]).toEqual([5, 5, 4]);
  });

  test('says what each source was asked, each subject once', async () => {
    expect((await run(WORLD)).usage).toEqual([
      { ...NOTHING, source: 'of-arxiv', name: 'of-arxiv', subjects: 1, found: 1, requests: 1 },
      { ...NOTHING, source: 'of-github', name: 'of-github', subjects: 3, found: 3, requests: 1 },
    ]);
  });

  test('leaves a badge alive whose number nobody knows', async () => {
    const { 'github:o/two': _, ...rest } = WORLD;

    expect(text(await run({ ...rest, 'github:o/three': 'rate limited' }))).toBe(
      WRITTEN.replace('s: 12](', 's](')
        .replace('s: 7](', 's](')
        .replace('badge/stars-12-blue?tally=github:o/two', 'github/stars/o/two')
        .replace('badge/stars-7-blue?tally=github:o/three', 'github/stars/o/three'),
    );
  });

  test('finds what a source is sure not to have', async () => {
    const { 'github:o/two': _, ...rest } = WORLD;
    const world = { ...rest, 'github:o/three': 'rate limited' };
    const first = await run(world);
    const { findings } = await next(first, world);

    expect(first.findings).toEqual([]);

    expect(
      findings.map(({ file, line, entry, subject }) => [
        file,
        line,
        entry,
        subject && subjectKey(subject),
      ]),
    ).toEqual([['README.md', 6, 'Two', 'github:o/two']]);
  });
});

describe('the same run again', () => {
  test('changes no list and no line of the snapshot', async () => {
    const first = await run(WORLD);
    const second = await run(WORLD, { lists: first.lists, snapshot: first.snapshot });

    expect([second.lists.map((list) => list.text), second.snapshot, second.changes]).toEqual([
      [WRITTEN],
      first.snapshot,
      [],
    ]);
  });

  test('without its snapshot, reads the subjects back from the list', async () => {
    const first = await run(WORLD);
    const second = await run(WORLD, { lists: first.lists });

    expect([text(second), second.snapshot]).toEqual([WRITTEN, first.snapshot]);
  });
});

describe('the next run', () => {
  test('writes what moved far enough, and nothing else', async () => {
    const second = await next(await run(WORLD), {
      ...WORLD,
      'github:o/one': 2001,
      'github:o/two': 15,
    });

    expect(text(second)).toBe(
      WRITTEN.replace('s: 12]', 's: 15]').replace('stars-12-', 'stars-15-'),
    );
  });

  test('says what moved', async () => {
    const { changes } = await next(await run(WORLD), { ...WORLD, 'github:o/two': 15 });

    expect(changes).toEqual([
      expect.objectContaining({ from: '12', to: '15', before: 12, after: 15 }),
    ]);
  });

  test.each([
    ['fails', { 'github:o/one': 'late', 'github:o/two': 'late', 'github:o/three': 'late' }],
    [
      'has nothing any more',
      { 'github:o/one': undefined, 'github:o/two': undefined, 'github:o/three': undefined },
    ],
  ])('keeps every number of a source that %s', async (_, answers) => {
    const world = Object.fromEntries(
      Object.entries({ ...WORLD, ...answers }).filter(([, answer]) => answer !== undefined),
    ) as World;
    const second = await next(await run(WORLD), world);

    expect([text(second), second.verdicts.map((verdict) => isKept(verdict))]).toEqual([
      WRITTEN,
      [false, true, true, true],
    ]);
  });

  test('writes what the snapshot holds into a badge that a person put back', async () => {
    const first = await run(WORLD);
    const second = await run(
      { ...WORLD, 'github:o/two': 'late' },
      { snapshot: first.snapshot, checkedAt: SECOND },
    );

    expect(text(second)).toBe(WRITTEN);
  });
});

describe('the config', () => {
  test('says how numbers are written', async () => {
    const numbers = { default: 'plain', stars: 'grouped' } as const;

    expect(text(await run(WORLD, { config: config({ numbers }) }))).toBe(
      WRITTEN.replace('-6k-', '-6012-')
        .replace('c: 6k]', 'c: 6012]')
        .replaceAll('-2k-', '-1%2C987-')
        .replaceAll('s: 2k]', 's: 1,987]'),
    );
  });

  test('says what to leave alone', async () => {
    const ignore = { subjects: ['github:o/two'], sections: ['old'] };
    const { lists, usage, snapshot } = await run(WORLD, { config: config({ ignore }) });

    expect([
      lists[0]?.text.match(/tally=\S+\)/g),
      usage.map(({ subjects }) => subjects),
      Object.keys(snapshot.subjects),
    ]).toEqual([
      ['tally=arxiv:1901.08746)', 'tally=github:o/one)'],
      [1, 1],
      ['arxiv:1901.08746', 'github:o/one'],
    ]);
  });

  test('says how far a number has to move', async () => {
    const first = await run(WORLD);
    const threshold = { percent: 0, count: 5, days: 30 };
    const { changes } = await run(
      { ...WORLD, 'github:o/two': 16, 'github:o/three': 12 },
      {
        lists: first.lists,
        snapshot: first.snapshot,
        checkedAt: SECOND,
        config: config({ threshold }),
      },
    );

    expect(changes.map(({ slot }) => slot.subject.id)).toEqual(['o/three']);
  });
});

describe('several lists', () => {
  const lists = [
    { path: 'README.md', text: LIST },
    { path: 'docs/empty.md', text: '\uFEFFno counts\r\n' },
    { path: 'docs/two.md', text: '![s](https://img.shields.io/github/stars/o/two)' },
  ];

  test('are rewritten each', async () => {
    const { lists: after } = await run(WORLD, { lists });

    expect(after.map(({ path, text: written }) => [path, written])).toEqual([
      ['README.md', WRITTEN],
      ['docs/empty.md', '\uFEFFno counts\r\n'],
      ['docs/two.md', '![s: 12](https://img.shields.io/badge/stars-12-blue?tally=github:o/two)'],
    ]);
  });

  test('ask once for what they share', async () => {
    const { usage } = await run(WORLD, { lists });

    expect(usage.map(({ subjects }) => subjects)).toEqual([1, 3]);
  });

  test('say in which one a number moved', async () => {
    const { changes } = await run(WORLD, { lists });

    expect(changes.map(({ slot }) => slot.file)).toEqual([
      ...Array(5).fill('README.md'),
      'docs/two.md',
    ]);
  });
});

test('a list without counts makes no requests', async () => {
  const { usage, slots, changes } = await run(WORLD, { lists: [{ path: 'a.md', text: 'x' }] });

  expect([usage, slots, changes]).toEqual([[], [], []]);
});

test('an error of a source ends the run', async () => {
  const broken: Source = {
    ...sourceOf('github', 'stars', {}),
    observe: () => Promise.reject(new Error('a bug')),
  };
  const input = {
    lists: [{ path: 'a.md', text: LIST }],
    snapshot: undefined,
    config: defaultConfig(),
    checkedAt: FIRST,
  };

  await expect(refresh(input, { sources: [broken], connect: () => NO_CLIENT })).rejects.toThrow(
    'a bug',
  );
});

describe('a source whose known subjects vanish at once', () => {
  const gone: World = { 'arxiv:1901.08746': 6100 };

  test('is not believed, in the second run no more than in the first', async () => {
    const first = await run(WORLD);
    const second = await next(first, gone);
    const third = await run(gone, {
      lists: second.lists,
      snapshot: second.snapshot,
      checkedAt: '2026-11-25T03:17:41Z',
    });

    for (const { leftOut, findings, snapshot, verdicts } of [second, third]) {
      expect(leftOut).toMatchObject([{ source: 'of-github', failed: 3, missing: 0 }]);
      expect(findings).toEqual([]);
      expect(Object.values(snapshot.subjects).some(({ missing }) => missing)).toBe(false);
      expect(verdicts.find(({ subject }) => subject.kind === 'github')).toMatchObject({
        status: 'stale',
        reason:
          'of-github: left out of this run, because 3 of 3 subjects that it knew before are missing at once',
      });
    }
    expect(text(third)).toContain('stars-2k-blue');
  });

  test('is believed again when they are back', async () => {
    const second = await next(await run(WORLD), gone);
    const { verdicts, leftOut } = await next(second, WORLD);
    expect(leftOut).toEqual([]);
    expect(verdicts.map(({ status }) => status)).not.toContain('stale');
  });

  test('is believed when it only lacks one of them', async () => {
    const { 'github:o/two': _, ...world } = WORLD;
    const { verdicts, leftOut } = await next(await run(WORLD), world);
    expect(leftOut).toEqual([]);
    expect(verdicts.map(({ status }) => status)).toContain('missing');
  });
});
