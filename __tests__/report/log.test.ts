import { describe, expect, test } from '@jest/globals';
import { logText } from '../../src/escape/plain.ts';
import type { RefreshResult } from '../../src/refresh/result.ts';
import { logLines, usageLine, warnings } from '../../src/report/log.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { change, kept, result, usage } from '../helpers/reports.ts';

const CREATED: Outcome = { operation: 'created', number: 7, url: 'https://github.com/o/r/pull/7' };

function lines(parts: Partial<RefreshResult>, outcome = CREATED, dryRun = false): string[] {
  return logLines(result(parts), outcome, { dryRun });
}

describe('the line of a source', () => {
  test.each([
    [usage(), 'GitHub: 15 of 15 subjects found, in 1 request'],
    [
      usage({ found: 10, missing: 2, failed: 3, requests: 4 }),
      'GitHub: 10 of 15 subjects found, 2 missing, 3 failed, in 4 requests',
    ],
    [
      usage({ subjects: 1, found: 0, failed: 1, requests: 0 }),
      'GitHub: 0 of 1 subject found, 1 failed, in 0 requests',
    ],
  ])('%j', (used, line) => {
    expect(usageLine(used)).toBe(line);
  });
});

describe('the log', () => {
  test('lists changes, counts that were not updated, findings and the outcome', () => {
    const finding = {
      rule: 'missing-subject',
      id: 'missing-subject-1',
      severity: 'error',
      file: 'README.md',
      line: 9,
      entry: 'Gone',
      subject: { kind: 'github', id: 'o/gone' },
      message: 'github:o/gone: gone',
    } as const;
    const parts = {
      changes: [change(), change({ from: undefined, line: 5, count: 'likes:hf:models/o/b' })],
      verdicts: [kept('rate limited', { count: 'github:o/c' })],
      findings: [finding],
    };

    expect(lines(parts)).toEqual([
      'README.md:3: github:o/a stars 1.5k → 2k',
      'README.md:5: hf:models/o/b likes live badge → 2k',
      'not updated: github:o/c stars: rate limited',
      'README.md:9: error: github:o/gone: gone',
      'Opened #7 (https://github.com/o/r/pull/7) with 2 of 2 counts.',
    ]);
  });

  test.each<[string, Outcome, boolean, string]>([
    [
      'a dry run',
      { operation: 'none' },
      true,
      'Dry run: 0 of 0 counts would change. Nothing was written.',
    ],
    ['nothing to do', { operation: 'none' }, false, 'The lists show no counts.'],
    [
      'blocked, without marks',
      { operation: 'blocked', advice: 'Tick [the box](https://x.y).' },
      false,
      'Not published. Tick the box (https://x.y).',
    ],
  ])('ends with the outcome: %s', (_, outcome, dryRun, line) => {
    expect(lines({}, outcome, dryRun)).toEqual([line]);
  });

  test('counts entries that move, and no change', () => {
    const entry = { file: 'README.md', line: 5, title: 'a', section: 'A' };
    const parts = {
      slots: [change().slot],
      moved: [{ ...entry, by: 'stars', order: 'descending', from: 4, to: 1 }],
    } as const;
    expect(lines(parts)).toEqual([
      'Opened #7 (https://github.com/o/r/pull/7) with 1 entry in another place.',
    ]);
  });

  test('stops after 200 changes', () => {
    const all = lines({ changes: Array.from({ length: 205 }, () => change()) });

    expect([all.length, all[200]]).toEqual([202, '… and 5 more']);
  });

  test('stops after 200 of what stayed', () => {
    const verdicts = Array.from({ length: 205 }, () => kept('late'));

    expect(lines({ verdicts })).toHaveLength(201);
  });

  test('holds no command of foreign text once it is written', () => {
    const hostile = 'x\n::error::y ##[error]z';
    const finding = {
      id: hostile,
      rule: 'x',
      severity: 'note' as const,
      file: hostile,
      line: 1,
      entry: hostile,
      subject: change().slot.subject,
      message: hostile,
    };
    const parts = {
      changes: [change({ file: hostile, title: hostile })],
      verdicts: [kept(hostile)],
      findings: [finding],
    };

    expect(lines(parts).map(logText).join('')).not.toMatch(/::|##\[|[\r\n]/);
  });
});

describe('warnings', () => {
  test('are none after an ordinary run', () => {
    expect(warnings(result({ verdicts: [kept('rate limited')] }), CREATED)).toEqual([]);
  });

  test('are none where a request was refused that had no key', () => {
    expect(warnings(result({ verdicts: [kept('GitHub: request refused')] }), CREATED)).toEqual([]);
  });

  test('say what went wrong beside what was done', () => {
    expect(warnings(result(), { ...CREATED, advice: 'It has no labels.' })).toEqual([
      'It has no labels.',
    ]);
  });

  test('say what to do when it is blocked', () => {
    expect(warnings(result(), { operation: 'blocked', advice: 'Tick **the box**.' })).toEqual([
      'Tick the box.',
    ]);
  });

  test.each([
    [['github:o/a'], '1 count could not be updated (for example github:o/a)'],
    [['github:o/a', 'github:o/b'], '2 counts could not be updated (for example github:o/a)'],
  ])('say once that a key was refused: %j', (counts, words) => {
    const verdicts = counts.map((count) => kept('GitHub: key refused', { count }));

    expect(warnings(result({ verdicts }), CREATED)).toEqual([
      `A source rejected its API key, so ${words}. Renew the key, or remove it to send requests without one.`,
    ]);
  });
});
