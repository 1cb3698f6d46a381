import { describe, expect, test } from '@jest/globals';
import { type Outcome, outcomeSentence } from '../../src/report/outcome.ts';

const PULL = { number: 7, url: 'https://github.com/o/r/pull/7' };
const LINK = '[#7](https://github.com/o/r/pull/7)';

describe('the sentence of an outcome', () => {
  test.each<[Outcome, number, number, string]>([
    [{ operation: 'created', ...PULL }, 12, 15, `Opened ${LINK} with 12 of 15 counts.`],
    [{ operation: 'updated', ...PULL }, 12, 15, `Updated ${LINK}, now with 12 of 15 counts.`],
    [{ operation: 'closed', ...PULL }, 0, 15, `Closed ${LINK}: there is nothing left to publish.`],
    [{ operation: 'none' }, 0, 15, 'All 15 counts are up to date.'],
    [{ operation: 'none' }, 0, 0, 'The lists show no counts.'],
    [{ operation: 'none', ...PULL }, 3, 15, `${LINK} is up to date, with 3 of 15 counts.`],
    [{ operation: 'none', reason: 'Somebody closed it.' }, 3, 15, 'Somebody closed it.'],
    [
      { operation: 'created', ...PULL, advice: 'It has no labels.' },
      12,
      15,
      `Opened ${LINK} with 12 of 15 counts. It has no labels.`,
    ],
    [{ operation: 'blocked', advice: 'Allow it.' }, 3, 15, '**Not published.** Allow it.'],
  ])('%j with %d of %d', (outcome, changes, slots, sentence) => {
    expect(outcomeSentence(outcome, { changes, slots, fixes: 0, dryRun: false })).toBe(sentence);
  });
});

test('a dry run says what would change, whatever the outcome', () => {
  expect(
    outcomeSentence({ operation: 'none' }, { changes: 3, slots: 15, fixes: 0, dryRun: true }),
  ).toBe('Dry run: 3 of 15 counts would change. Nothing was written.');
});

test.each([
  [0, 1, `Opened ${LINK} with 1 fix.`],
  [3, 2, `Opened ${LINK} with 3 of 15 counts and 2 fixes.`],
])('names fixes where there are some: %d counts, %d fixes', (changes, fixes, sentence) => {
  const numbers = { changes, slots: 15, fixes, dryRun: false };
  expect(outcomeSentence({ operation: 'created', ...PULL }, numbers)).toBe(sentence);
});
