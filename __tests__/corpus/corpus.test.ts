/**
 * The real lists that the project is measured by. They are other people's work and no part of this
 * repository, so these tests run only where the folder stands beside it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readList } from '../../src/markdown/read-list.ts';
import { writeValues } from '../../src/refresh/write-values.ts';
import { settle } from '../../src/snapshot/settle.ts';
import type { Observation } from '../../src/sources/source.ts';
import type { Metric } from '../../src/subjects/subject.ts';
import { editsOf, refreshed as refreshedText } from '../helpers/rewriting.ts';
import { outside } from '../helpers/slots.ts';

const CORPUS = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');
const here = existsSync(CORPUS) ? describe : describe.skip;
const MEDICAL = 'burglarhobbit+Awesome-Medical-Large-Language-Models.md';
const EMPTY = { version: 1, checkedAt: '2026-11-21T03:17:00Z', subjects: {} } as const;
const OPTIONS = {
  checkedAt: '2026-11-22T03:17:00Z',
  threshold: { percent: 2, count: 1, days: 30 },
};
const SHOW = {
  papers: 'citations',
  repositories: 'stars',
  models: 'likes',
  datasets: 'likes',
  spaces: 'likes',
  look: 'text',
  sections: [],
} as const;
const IGNORE = { subjects: [], sections: [] };

interface Listed {
  file: string;
  liveBadges: {
    githubStars: number;
    semanticScholarCitations: number;
    huggingFaceLikes: number;
    huggingFaceDownloads: number;
  };
}

here('the corpus', () => {
  const manifest = existsSync(CORPUS)
    ? (JSON.parse(readFileSync(join(CORPUS, 'manifest.json'), 'utf8')) as Listed[])
    : [];
  const files = manifest.map(({ file }) => file);

  test('the medical list has 71 live badges, none of them from its commented rows', () => {
    const { slots } = read(MEDICAL);
    const live = slots.filter(({ shown }) => shown === undefined);
    const count = (metric: Metric) => live.filter((slot) => slot.metric === metric).length;
    expect([count('citations'), count('stars'), count('likes')]).toEqual([42, 15, 14]);
    expect(live).toHaveLength(71);
  });

  test('its badge without a number is left as it is', () => {
    const badge = '![citations](https://img.shields.io/badge/citations-N.A.-red)';
    expect(read(MEDICAL).text).toContain(badge);
    expect(refreshed(MEDICAL).text).toContain(badge);
  });

  test.each(manifest)(
    '$file: its live badges are those of the manifest',
    ({ file, liveBadges }) => {
      const live = read(file).slots.filter(({ isLive }) => isLive);
      const count = (metric: Metric) => live.filter((slot) => slot.metric === metric).length;
      expect({
        githubStars: count('stars'),
        semanticScholarCitations: count('citations'),
        huggingFaceLikes: count('likes'),
        huggingFaceDownloads: count('downloads'),
      }).toEqual(liveBadges);
    },
  );

  test.each(copies(files))('%s, %s: counts come and go and leave its bytes', (file, _, convert) => {
    const text = convert(readFileSync(join(CORPUS, file), 'utf8'));
    const settled = refreshedText(text);
    expect(refreshedText(settled)).toBe(settled);
    const shown = refreshedText(settled, { show: SHOW });
    expect(editsOf(shown, { show: SHOW })).toEqual([]);
    expect(refreshedText(shown)).toBe(settled);
  });

  test.each(files)('%s: a refresh changes slots and nothing else', (file) => {
    const before = read(file);
    const after = refreshed(file);
    expect(outside(after.text, after.slots)).toBe(outside(before.text, before.slots));
    expect(after.slots).toHaveLength(before.slots.length);
    expect(after.slots.every(({ shown }) => shown !== undefined)).toBe(true);
  });

  test.each(files)('%s: a second refresh changes nothing', (file) => {
    const once = refreshed(file);
    const twice = rewrite(once);
    expect(twice.changes).toEqual([]);
    expect(twice.text).toBe(once.text);
  });
});

/** Each file as it is, and in the other ways that a file of its text can stand on a disk. */
function copies(files: readonly string[]) {
  const mixed = ['\n', '\r\n', '\n', '\r'];
  const ways: [string, (text: string) => string][] = [
    ['as it is', (text) => text],
    ['with mixed line ends', (text) => text.replace(/\r?\n/g, (_, at) => mixed[at % 4] ?? '\n')],
    [
      'with a byte order mark, CRLF and no final newline',
      (text) => `\uFEFF${text.trimEnd().replace(/\r?\n/g, '\r\n')}`,
    ],
  ];
  return files.flatMap((file) => ways.map(([name, convert]) => [file, name, convert] as const));
}

function read(file: string) {
  const text = readFileSync(join(CORPUS, file), 'utf8');
  return readList({ path: file, text }, { ignore: IGNORE });
}

function refreshed(file: string) {
  const { path, text } = rewrite(read(file));
  return readList({ path, text }, { ignore: IGNORE });
}

/** Rewrites a list by numbers that follow from the subjects. */
function rewrite(list: ReturnType<typeof read>) {
  const observations = list.slots.map(({ subject }): Observation => {
    const n = subject.id.length * 997;
    const numbers = { citations: n, stars: n, likes: n, downloads: n };
    return { status: 'found', subject, source: 'test', numbers };
  });
  const { snapshot } = settle(EMPTY, list.slots, observations, OPTIONS);
  const numbers = { default: 'compact' } as const;
  return writeValues(list, { before: EMPTY, after: snapshot, numbers });
}
