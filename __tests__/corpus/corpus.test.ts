/**
 * The real lists that the project is measured by. They are other people's work and no part of this
 * repository, so these tests run only where the folder stands beside it.
 */

import { describe, expect, test } from '@jest/globals';
import type { Config } from '../../src/config/schema.ts';
import type { FieldName } from '../../src/fields/table.ts';
import { applyEdits } from '../../src/markdown/edits.ts';
import { isWithin } from '../../src/markdown/entries/spans.ts';
import { readList } from '../../src/markdown/read-list.ts';
import { wayBack } from '../../src/markdown/slots/way-back.ts';
import { writeValues } from '../../src/refresh/write-values.ts';
import { settle } from '../../src/snapshot/settle.ts';
import type { Observation } from '../../src/sources/source.ts';
import {
  corpusFiles,
  corpusManifest,
  describeCorpus,
  readCorpus,
  readRecent,
} from '../helpers/corpus.ts';
import { editsOf, refreshed as refreshedText } from '../helpers/rewriting.ts';
import { outside } from '../helpers/slots.ts';
import { sampleValues } from '../helpers/values.ts';

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

const MIXED = ['\n', '\r\n', '\n', '\r'];
/** A list as it is, and in the other ways that a file of its text can be saved. */
const COPIES: readonly (readonly [name: string, convert: (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with mixed line ends', (text) => text.replace(/\r?\n/g, (_, at) => MIXED[at % 4] ?? '\n')],
  [
    'with a byte order mark, CRLF and no final newline',
    (text) => `\uFEFF${text.trimEnd().replace(/\r?\n/g, '\r\n')}`,
  ],
];

interface Listed {
  file: string;
  liveBadges: {
    githubStars: number;
    semanticScholarCitations: number;
    huggingFaceLikes: number;
    huggingFaceDownloads: number;
  };
}

describeCorpus('the corpus', () => {
  const manifest = corpusManifest<Listed>();

  test('the medical list has 71 live badges, none of them from its commented rows', () => {
    const { slots } = read(MEDICAL);
    const live = slots.filter(({ shown }) => shown === undefined);
    const count = (field: FieldName) => live.filter((slot) => slot.field === field).length;
    expect([count('citations'), count('stars'), count('likes')]).toEqual([42, 15, 14]);
    expect(live).toHaveLength(71);
  });

  test('its badge without a number is left as it is', () => {
    const badge = '![citations](https://img.shields.io/badge/citations-N.A.-red)';
    expect(read(MEDICAL).text).toContain(badge);
    expect(refreshed(MEDICAL).text).toContain(badge);
  });

  describe.each(manifest)('$file', ({ file, liveBadges }) => {
    test('its live badges are those of the manifest', () => {
      const live = read(file).slots.filter(({ isLive }) => isLive);
      const count = (field: FieldName) => live.filter((slot) => slot.field === field).length;
      expect({
        githubStars: count('stars'),
        semanticScholarCitations: count('citations'),
        huggingFaceLikes: count('likes'),
        huggingFaceDownloads: count('downloads'),
      }).toEqual(liveBadges);
    });

    test('a refresh changes slots and nothing else', () => {
      const before = read(file);
      const after = refreshed(file);
      expect(outside(after.text, after.slots)).toBe(outside(before.text, before.slots));
      expect(after.slots).toHaveLength(before.slots.length);
      expect(after.slots.every(({ shown }) => shown !== undefined)).toBe(true);
    });

    test('a second refresh changes nothing', () => {
      const once = refreshed(file);
      const twice = rewrite(once);
      expect(twice.changes).toEqual([]);
      expect(twice.text).toBe(once.text);
    });

    test.each(COPIES)('%s: counts come and go and leave its bytes', (_, convert) => {
      const text = convert(readCorpus(file));
      const options = { read: readRecent };
      const settled = refreshedText(text, options);
      expect(refreshedText(settled, options)).toBe(settled);
      const shown = refreshedText(settled, { show: SHOW, ...options });
      expect(editsOf(shown, { show: SHOW, ...options })).toEqual([]);
      expect(refreshedText(shown, options)).toBe(settled);
    });
  });
});

describeCorpus('badges of the corpus', () => {
  test.each(corpusFiles)('become text, static again, and live in %s', (file) => {
    const text = readCorpus(file);
    const list = styled(text, file);
    const asText = rewrite(list, TEXT_BADGES);
    const badgeCount = list.slots.filter(({ isBadge }) => isBadge).length;
    if (file === MEDICAL) expect(asText.changes.filter(({ isText }) => isText)).toHaveLength(71);
    expect(asText.text).not.toBe(badgeCount > 0 ? rewrite(list, BADGES).text : undefined);
    if (badgeCount === 0) return;
    const again = styled(asText.text, file);
    expect(rewrite(again, TEXT_BADGES).text).toBe(asText.text);
    expect(outsideStyles(again)).toBe(outsideStyles(list));
    const badges = rewrite(list, BADGES).text;
    expect(rewrite(again, BADGES).text).toBe(badges);
    const back = applyEdits(badges, wayBack(styled(badges, file), { isLive: false }).edits);
    expect(back).toBe(rewrite(list, { ...BADGES, alt: false }).text);
  });
});

const BADGES = { as: 'badge', alt: true } as const;
const TEXT_BADGES = { ...BADGES, as: 'text' } as const;

function styled(text: string, path: string): Read {
  return readList({ path, text }, { ignore: IGNORE, read: readRecent });
}

/** The list without its slots, and without the images and comments around them. */
function outsideStyles({ text, slots }: Read): string {
  const spans = slots.map(({ from, to, image, marker }) => {
    const whole = marker ?? (image && isWithin({ from, to }, image) ? image : undefined);
    return { from: whole?.from ?? from, to: whole?.to ?? to, text: '' };
  });
  return applyEdits(text, spans);
}

type Read = ReturnType<typeof readList>;

/** The list of the last tests, as it is and refreshed: nothing changes it. */
let last: { readonly file: string; readonly list: Read; refreshed?: Read } | undefined;

function read(file: string): Read {
  if (last?.file === file) return last.list;
  const text = readCorpus(file);
  const list = readList({ path: file, text }, { ignore: IGNORE, read: readRecent });
  last = { file, list };
  return list;
}

function refreshed(file: string): Read {
  const list = read(file);
  if (last?.refreshed) return last.refreshed;
  const { path, text } = rewrite(list);
  const next = readList({ path, text }, { ignore: IGNORE, read: readRecent });
  last = { file, list, refreshed: next };
  return next;
}

/** Rewrites a list by numbers that follow from the subjects. */
function rewrite(list: Read, badges?: Config['badges']) {
  const observations = list.slots.map(({ subject }): Observation => {
    const number = subject.id.length * 997;
    return { status: 'found', subject, source: 'test', values: sampleValues(number) };
  });
  const { snapshot } = settle(EMPTY, list.slots, observations, OPTIONS);
  const numbers = { default: 'compact' } as const;
  return writeValues(list, { before: EMPTY, after: snapshot, numbers, ...(badges && { badges }) });
}
