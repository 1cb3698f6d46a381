import { describe, expect, test } from '@jest/globals';
import { formatHistory, HistoryError, parseHistory, readHistory } from '../../src/history/file.ts';
import type { HistoryFile } from '../../src/history/schema.ts';
import { anyText, fc } from '../helpers/property.ts';

const EMPTY: HistoryFile = { version: 1, updatedAt: '2026-11-22T03:17:41Z', subjects: {} };
const EXAMPLE: HistoryFile = {
  ...EMPTY,
  subjects: {
    'github:o/r': {
      stars: {
        seen: { from: '2026-11-01', days: [0, 7, 21], totals: [100, 104, 103] },
        given: {
          source: 'github-stars',
          on: '2026-11-22',
          from: '2026-11-08',
          step: 'week',
          gains: [3, 0, 1],
          daily: { from: '2026-11-21', gains: [0, 1] },
        },
      },
    },
    'arxiv:1901.08746': { citations: { refused: { on: '2026-11-20', reason: 'HTTP 404' } } },
  },
};
const TEXT = `{
  "version": 1,
  "updatedAt": "2026-11-22T03:17:41Z",
  "subjects": {
    "arxiv:1901.08746": {"citations":{"refused":{"on":"2026-11-20","reason":"HTTP 404"}}},
    "github:o/r": {"stars":{"seen":{"from":"2026-11-01","days":[0,7,21],"totals":[100,104,103]},"given":{"source":"github-stars","on":"2026-11-22","from":"2026-11-08","step":"week","gains":[3,0,1],"daily":{"from":"2026-11-21","gains":[0,1]}}}}
  }
}
`;

test('the text has one line for each subject, in sorted order', () => {
  expect(formatHistory(EXAMPLE)).toBe(TEXT);
});

test('the text keeps keys that this release does not know', () => {
  const stars = { seen: { from: '2026-11-01', days: [0], totals: [1], by: 1 }, later: [1] };
  const history = { ...EMPTY, note: 'x', subjects: { 'github:o/r': { stars, forks: {} } } };
  expect(parseHistory(formatHistory(history), 'x.json')).toEqual(history);
});

describe('is read', () => {
  test('as it was written, with a byte order mark, too', () => {
    expect(parseHistory(TEXT, 'x.json')).toEqual(EXAMPLE);
    expect(parseHistory(`\uFEFF${TEXT}`, 'x.json')).toEqual(EXAMPLE);
    expect(formatHistory(parseHistory(TEXT, 'x.json'))).toBe(TEXT);
  });

  test('back whatever the names and reasons', () => {
    const refused = fc.record({
      on: fc.constant('2026-11-20'),
      reason: anyText(),
    });
    const subject = fc.record({ likes: fc.record({ refused }) });
    const keys = fc.string().map((name) => `github:a/${name}`);
    fc.assert(
      fc.property(fc.dictionary(keys, subject, { noNullPrototype: true }), (subjects) => {
        const history = { ...EMPTY, subjects };
        expect(parseHistory(formatHistory(history), 'x.json')).toEqual(history);
      }),
    );
  });
});

describe('is refused', () => {
  const at = 'data/h.json is not a valid history: at ';
  test.each([
    ['', 'data/h.json is not JSON. Restore the file'],
    ['<<<<<<< HEAD', 'data/h.json is not JSON. Restore the file'],
    [
      '{"version": 2}',
      'data/h.json has version 2; this release of readme-tally reads version 1. Update readme-tally.',
    ],
    ['[]', `${at}the top level: `],
    [TEXT.replace('2026-11-22T', 'x'), `${at}updatedAt: `],
    [TEXT.replace('104', '-1'), `${at}subjects → github:o/r → stars → seen → totals → 1: `],
    [TEXT.replace('104', '1e999'), `${at}subjects → github:o/r → stars → seen → totals → 1: `],
    [TEXT.replace('2026-11-01', 'never'), `${at}subjects → github:o/r → stars → seen → from: `],
    [
      TEXT.replace('104,', ''),
      `${at}subjects → github:o/r → stars → seen: must have a day for each total`,
    ],
    [
      TEXT.replace('[0,7', '[9,7'),
      `${at}subjects → github:o/r → stars → seen: must have a day for each total`,
    ],
    [TEXT.replace('"week"', '"month"'), `${at}subjects → github:o/r → stars → given → step: `],
    [TEXT.replace('"HTTP 404"', '{}'), `${at}subjects → arxiv:1901.08746 → citations → refused`],
    [`{"version":1,"a":${'['.repeat(99)}${']'.repeat(99)}}`, 'nested more than 10 levels deep'],
  ])('%j', (text, message) => {
    expect(() => parseHistory(text, 'data/h.json')).toThrow(message);
    expect(() => parseHistory(text, 'data/h.json')).toThrow(HistoryError);
  });
});

test('a file that is not valid is a sentence, for what works without it', () => {
  const path = 'data/readme-tally-history.json';
  expect(readHistory({ path })).toEqual({});
  expect(readHistory({ path, text: TEXT })).toEqual({ history: EXAMPLE });
  const { problem = '' } = readHistory({ path, text: '{"version": 1}' });
  expect(problem).toMatch(/^data\/readme-tally-history\.json is not a valid history: /);
});
