/**
 * A snapshot can be changed by whoever opens a pull request. Whatever it says, the true number is in
 * the list within two runs, and no run proposes a false one.
 */

import { describe, expect, test } from '@jest/globals';
import { defaultConfig } from '../../src/config/parse.ts';
import { shownNumber } from '../../src/fields/number-style.ts';
import type { FieldName } from '../../src/fields/table.ts';
import type { HttpClient } from '../../src/http/client.ts';
import { refresh } from '../../src/refresh/refresh.ts';
import type { RefreshResult } from '../../src/refresh/result.ts';
import { formatSnapshot, parseSnapshot } from '../../src/snapshot/file.ts';
import type { Snapshot, SubjectRecord } from '../../src/snapshot/schema.ts';
import type { Observation, Source } from '../../src/sources/source.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { subject } from '../helpers/subjects.ts';

const YESTERDAY = '2026-11-21T03:17:41Z';
const DAYS = ['2026-11-22T03:17:41Z', '2026-11-23T03:17:41Z'] as const;
const NO_CLIENT: HttpClient = {
  get: () => Promise.reject(new Error('not asked')),
  post: () => Promise.reject(new Error('not asked')),
  requests: () => 1,
  hasKey: () => false,
  isKeyRefused: () => false,
  holdBack: () => {},
};

interface Answer {
  readonly value: number;
  readonly aliases?: readonly Subject[];
  readonly title?: string;
}
type World = Readonly<Record<string, Answer>>;

function sourceOf(kind: string, field: FieldName, world: World): Source {
  const source = `of-${kind}`;
  return {
    id: source,
    name: source,
    address: { settings: [], public: 'https://example.org' },
    key: { input: 'key', header: (key) => ['x-key', key] },
    rateLimit: { inFlight: 1, interval: 0 },
    requests: 100,
    asksAlone: kind === 'hf',
    gives: [field],
    covers: (one) => one.kind === kind,
    observe: async (subjects) =>
      subjects.map((one): Observation => {
        const answer = world[subjectKey(one)];
        if (!answer) return { status: 'missing', subject: one, source, reason: 'gone' };
        const { value, ...more } = answer;
        const node = kind === 'github' ? { node: 'R_true' } : {};
        return {
          status: 'found',
          subject: one,
          source,
          values: { [field]: value },
          ...node,
          ...more,
        };
      }),
  };
}

interface Start {
  readonly text: string;
  readonly snapshot: Snapshot | undefined;
  readonly world: World;
  /** The setting `limits.rest`; quiet subjects of Hugging Face are skipped for so many days. */
  readonly rest?: number;
}

/** Two runs on the same base: the second one has the snapshot of the first one's pull request. */
async function twoRuns({ text, snapshot, world, rest = 3 }: Start): Promise<RefreshResult[]> {
  const sources = (['arxiv', 'doi'] as const).map((kind) => sourceOf(kind, 'citations', world));
  sources.push(sourceOf('github', 'stars', world), sourceOf('hf', 'likes', world));
  const config = defaultConfig();
  const results: RefreshResult[] = [];
  for (const checkedAt of DAYS) {
    const [before] = results;
    results.push(
      await refresh(
        {
          lists: [{ path: 'README.md', text }],
          snapshot: before ? parseSnapshot(formatSnapshot(before.snapshot), 's.json') : snapshot,
          isAhead: before !== undefined,
          config: { ...config, limits: { ...config.limits, rest } },
          checkedAt,
        },
        { sources, connect: () => NO_CLIENT },
      ),
    );
  }
  return results;
}

const textOf = (result: RefreshResult | undefined) => result?.lists[0]?.text ?? '';

const KINDS = [
  ['arxiv', 'citations', (n: number) => `arxiv:2001.${10_000 + n}`],
  ['github', 'stars', (n: number) => `github:o/r${n}`],
  ['hf', 'likes', (n: number) => `hf:models/o/r${n}`],
] as const;
/** What the list shows; nothing on a badge that waits for its first number. */
const SHOWN = ['%3F', '120', '119', '5', '9.9M', '12k'];
const VALUES = [undefined, 0, 5, 119, 120, 130, 12_000, 9_999_999];
const TRUTHS = [120, 12_000];
const LONG_AGO = '2026-01-01';

/** What else a record may say of its count, or of its subject. */
const MARKS: readonly { readonly count?: object; readonly about?: Partial<SubjectRecord> }[] = [
  {},
  { count: { quarantined: { value: 7, since: LONG_AGO, reason: 'fell' } } },
  { count: { history: [[LONG_AGO, 7]] } },
  { count: { history: [['2999-01-01', 7]] } },
  { count: { stale: { since: '2999-01-01', reason: 'late' } } },
  { about: { missing: { since: LONG_AGO, reason: 'gone' } } },
  { about: { unasked: { since: '2999-01-01' } } },
];

/** All combinations of what list, snapshot and source say. */
const CASES = SHOWN.flatMap((shown) =>
  VALUES.flatMap((value) =>
    MARKS.flatMap((mark) => TRUTHS.map((truth) => ({ shown, value, ...mark, truth }))),
  ),
);

function badge(count: string, field: FieldName, shown: string): string {
  const path = `badge/${field}-${shown}-blue`;
  return `- [a](https://x.y) ![${field}](https://img.shields.io/${path}?tally=${count})\n`;
}

describe.each(KINDS)('%s', (kind, field, keyOf) => {
  test.each(['2026-11-21T03:17:41Z', '2999-01-01T00:00:00Z'])(
    'checked at %s',
    async (checkedAt) => {
      const world: Record<string, Answer> = {};
      const subjects: Record<string, SubjectRecord> = {};
      for (const [n, { value, count, about, truth }] of CASES.entries()) {
        world[keyOf(n)] = { value: truth };
        if (value === undefined) continue;
        const record = { ...about, [field]: { value, source: `of-${kind}`, ...count } };
        subjects[keyOf(n)] = record as SubjectRecord;
      }
      const prefix = field === 'likes' ? 'likes:' : '';
      const text = CASES.map(({ shown }, n) => badge(prefix + keyOf(n), field, shown)).join('');
      const results = await twoRuns({
        text,
        snapshot: { version: 1, checkedAt, subjects },
        world,
        rest: 0,
      });
      const [first = [], second = []] = results.map((result) => textOf(result).split('\n'));
      const wrong = CASES.flatMap((one, n) => {
        const [before, after] = [shownIn(first[n]), shownIn(second[n])];
        const isKept = before === one.shown || isAbout(before, one.truth);
        return isKept && isAbout(after, one.truth)
          ? []
          : [JSON.stringify({ ...one, before, after })];
      });
      expect(wrong).toEqual([]);
    },
  );

  test('a number that list and source agree on stays', async () => {
    const values = VALUES.filter((one) => one !== undefined);
    const subjects = values.map((value, n) => {
      const record = { value, source: `of-${kind}`, history: [[LONG_AGO, value]] };
      return [keyOf(n), { [field]: record } as SubjectRecord] as const;
    });
    const prefix = field === 'likes' ? 'likes:' : '';
    const text = values.map((_, n) => badge(prefix + keyOf(n), field, '120')).join('');
    const world = Object.fromEntries(values.map((_, n) => [keyOf(n), { value: 120 }]));
    const results = await twoRuns({
      text,
      snapshot: { version: 1, checkedAt: YESTERDAY, subjects: Object.fromEntries(subjects) },
      world,
    });
    expect(results.map(textOf)).toEqual([text, text]);
  });
});

function shownIn(text = ''): string | undefined {
  return /badge\/[a-z]+-([^-]+)-/.exec(text)?.[1];
}

/** A number may differ as far as the threshold allows. */
function isAbout(shown: string | undefined, truth: number): boolean {
  const number = shownNumber(shown);
  return number !== undefined && Math.abs(number - truth) <= truth * 0.02;
}

describe('what else the snapshot says', () => {
  test('a false id of a repository does not freeze its stars', async () => {
    const record = { node: 'R_false', stars: { value: 120, source: 'of-github' } };
    const snapshot: Snapshot = {
      version: 1,
      checkedAt: YESTERDAY,
      subjects: { 'github:o/r': record },
    };
    const text = badge('github:o/r', 'stars', '120');
    const [first] = await twoRuns({ text, snapshot, world: { 'github:o/r': { value: 120 } } });
    expect(first?.snapshot.subjects['github:o/r']).toMatchObject({ node: 'R_true' });
    expect(first?.verdicts[0]?.status).not.toBe('stale');
  });

  test('a false alias is dropped, and its paper is asked for', async () => {
    const [one, other] = ['arxiv:1901.08746', 'doi:10.1000/other'];
    const text = badge(one ?? '', 'citations', '12k') + badge(other ?? '', 'citations', '120');
    const snapshot: Snapshot = {
      version: 1,
      checkedAt: YESTERDAY,
      aliases: { [other ?? '']: one ?? '' },
      subjects: {},
    };
    const world = {
      'arxiv:1901.08746': { value: 12_000, aliases: [subject('doi:10.1000/another')] },
      'doi:10.1000/other': { value: 120 },
    };
    const results = await twoRuns({ text, snapshot, world });
    expect(results.map(textOf)).toEqual([text, text]);
    expect(results.map((result) => result.snapshot.aliases)).toEqual([undefined, undefined]);
    expect(results[1]?.snapshot.subjects['doi:10.1000/other']?.citations?.value).toBe(120);
  });

  test('a paper with another title is not that of the entry', async () => {
    const text =
      '| Paper | Citations |\n|-|-|\n| [A paper about every one of the lists](https://openreview.net/forum?id=YicbFdNTTy) | 120 |\n';
    const identified = { subject: 'arxiv:1901.08746', by: 'title', on: '2026-11-20' };
    const snapshot: Snapshot = {
      version: 1,
      checkedAt: YESTERDAY,
      identified: { 'openreview:YicbFdNTTy': identified },
      subjects: {},
    };
    const other = { value: 12_000, title: 'Another paper about something else' };
    const [first] = await twoRuns({ text, snapshot, world: { 'arxiv:1901.08746': other } });
    expect(textOf(first)).toBe(text);
    expect(first?.snapshot.identified ?? {}).toEqual({});
    const same = { value: 12_000, title: 'A Paper about Every One of the Lists' };
    const [kept] = await twoRuns({ text, snapshot, world: { 'arxiv:1901.08746': same } });
    expect(textOf(kept)).toContain('| 12k |');
  });
});
