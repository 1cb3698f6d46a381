import { describe, expect, test } from '@jest/globals';
import {
  formatSnapshot,
  newestSnapshot,
  parseSnapshot,
  SnapshotError,
} from '../../src/snapshot/file.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import { anyText, fc } from '../helpers/property.ts';

const EMPTY: Snapshot = { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects: {} };
const EXAMPLE: Snapshot = {
  ...EMPTY,
  subjects: {
    'github:dmis-lab/biobert': {
      stars: {
        value: 1987,
        source: 'github',
        history: [
          ['2026-11-01', 1979],
          ['2026-11-22', 1987],
        ],
      },
    },
    'corpus:59291975': {
      title: 'BioBERT: a "model"',
      citations: {
        value: 6012,
        source: 'semantic-scholar',
        stale: { since: '2026-11-20', reason: 'rate limited' },
      },
    },
  },
};
const TEXT = `{
  "version": 1,
  "checkedAt": "2026-11-22T03:17:41Z",
  "subjects": {
    "corpus:59291975": {"title": "BioBERT: a \\"model\\"", "citations": {"value": 6012, "source": "semantic-scholar", "stale": {"since": "2026-11-20", "reason": "rate limited"}}},
    "github:dmis-lab/biobert": {"stars": {"value": 1987, "source": "github", "history": [["2026-11-01", 1979], ["2026-11-22", 1987]]}}
  }
}
`;

describe('the text', () => {
  test('has one line for each subject, in sorted order', () => {
    expect(formatSnapshot(EXAMPLE)).toBe(TEXT);
  });

  test('of no subjects is four lines and an end', () => {
    expect(formatSnapshot(EMPTY)).toBe(
      '{\n  "version": 1,\n  "checkedAt": "2026-11-22T03:17:41Z",\n  "subjects": {}\n}\n',
    );
  });

  test('has one line however long the history is', () => {
    const history = Array.from({ length: 500 }, (_, day): [string, number] => ['2026-01-01', day]);
    const stars = { value: 1, source: 'github', history };

    expect(
      formatSnapshot({ ...EMPTY, subjects: { 'github:a/b': { stars } } }).split('\n'),
    ).toHaveLength(8);
  });

  test('keeps keys that this release does not know', () => {
    expect(formatSnapshot({ ...EMPTY, generator: { by: 'hand' } })).toContain(
      '  "generator": {"by": "hand"},\n  "subjects": {}',
    );
  });

  test('does not depend on the order of the subjects', () => {
    const reversed = Object.fromEntries(Object.entries(EXAMPLE.subjects).reverse());

    expect(formatSnapshot({ ...EXAMPLE, subjects: reversed })).toBe(TEXT);
  });

  test('changes in two lines when one number moved', () => {
    const after = structuredClone(EXAMPLE);
    after.checkedAt = '2026-11-23T03:17:41Z';
    Object.assign(after.subjects['github:dmis-lab/biobert']?.stars ?? {}, { value: 2040 });
    const lines = formatSnapshot(after).split('\n');

    expect(TEXT.split('\n').filter((line, index) => line !== lines[index])).toHaveLength(2);
  });
});

describe('is read', () => {
  test('back as it was written', () => {
    expect(parseSnapshot(TEXT, 'x.json')).toEqual(EXAMPLE);
  });

  test('with a byte order mark', () => {
    expect(parseSnapshot(`\uFEFF${TEXT}`, 'x.json')).toEqual(EXAMPLE);
  });

  test('and written again as the same text', () => {
    expect(formatSnapshot(parseSnapshot(TEXT, 'x.json'))).toBe(TEXT);
  });

  test('back whatever the titles, sources and reasons', () => {
    const count = fc.record({
      value: fc.maxSafeNat(),
      source: anyText(),
      stale: fc.record({ since: fc.constant('2026-11-20'), reason: anyText() }),
    });
    const subject = fc.record({ title: anyText(), stars: count });
    const keys = fc.string().map((name) => `github:a/${name}`);

    fc.assert(
      fc.property(fc.dictionary(keys, subject, { noNullPrototype: true }), (subjects) => {
        const snapshot = { ...EMPTY, subjects };
        expect(parseSnapshot(formatSnapshot(snapshot), 'x.json')).toEqual(snapshot);
      }),
    );
  });
});

describe('is refused', () => {
  test.each([
    [
      '',
      'data/x.json is not JSON. Restore the file from its last good commit, or delete it to start a new history.',
    ],
    ['{"version": 1,', 'data/x.json is not JSON. Restore the file'],
    ['<<<<<<< HEAD', 'data/x.json is not JSON. Restore the file'],
    [
      '{"version": 2}',
      'data/x.json has version 2; this release of readme-tally reads version 1. Update readme-tally.',
    ],
    ['[]', 'data/x.json is not a valid snapshot: at the top level: '],
    ['null', 'data/x.json is not a valid snapshot: at the top level: '],
    ['{"version": 0}', 'data/x.json is not a valid snapshot: at version: '],
    [TEXT.replace('2026-11-22T03:17:41Z', 'yesterday'), 'at checkedAt: '],
    [TEXT.replace('1987', '-1'), 'at subjects → github:dmis-lab/biobert → stars → value: '],
    [TEXT.replace('1987', '"1987"'), 'at subjects → github:dmis-lab/biobert → stars → value: '],
    [
      TEXT.replace('2026-11-01', '2026'),
      'at subjects → github:dmis-lab/biobert → stars → history → 0 → 0: ',
    ],
  ])('%j', (text, message) => {
    expect(() => parseSnapshot(text, 'data/x.json')).toThrow(message);
  });

  test.each(['', '{"version": 2}', '[]'])('%j with an error of its own kind', (text) => {
    expect(() => parseSnapshot(text, 'x.json')).toThrow(SnapshotError);
  });

  test('with what to do', () => {
    expect(() => parseSnapshot('[]', 'x.json')).toThrow(
      /Restore the file from its last good commit, or delete it to start a new history\.$/,
    );
  });
});

describe('the newest snapshot', () => {
  const older = { ...EMPTY, checkedAt: '2026-11-21T03:17:41Z' };

  test.each([
    ['none of none', [], undefined],
    ['none of absent ones', [undefined, undefined], undefined],
    ['the only one', [undefined, older], older],
    ['the later one, first', [EMPTY, older], EMPTY],
    ['the later one, last', [older, undefined, EMPTY], EMPTY],
  ])('%s', (_, snapshots, newest) => {
    expect(newestSnapshot(snapshots)).toBe(newest);
  });
});
