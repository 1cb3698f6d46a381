import { describe, expect, test } from '@jest/globals';
import { type BatchSize, startBatchSize } from '../../src/sources/batch-size.ts';

const BOUNDS = { first: 50, most: 100, quick: 2_000, slow: 5_000 };

function afterQuickAnswers(count: number): BatchSize {
  const size = startBatchSize(BOUNDS);
  for (let answer = 0; answer < count; answer++) size.answered(size.next(), 100);
  return size;
}

test.each([
  [0, 50],
  [1, 60],
  [5, 100],
  [50, 100],
])('after %i quick answers the next batch has %i', (count, expected) => {
  expect(afterQuickAnswers(count).next()).toBe(expected);
});

test('an answer that is neither quick nor slow changes nothing', () => {
  const size = startBatchSize(BOUNDS);

  size.answered(50, 3_000);

  expect(size.next()).toBe(50);
});

test('a short last batch says nothing', () => {
  const size = startBatchSize(BOUNDS);

  size.answered(3, 10);

  expect(size.next()).toBe(50);
});

describe.each([
  ['a slow answer', (size: BatchSize) => size.answered(80, 6_000)],
  ['a refusal', (size: BatchSize) => size.refused(80)],
])('%s', (_, happen) => {
  test('halves the batches', () => {
    const size = afterQuickAnswers(3);

    happen(size);

    expect(size.next()).toBe(40);
  });

  test('of several batches that were under way halves them once', () => {
    const size = afterQuickAnswers(3);

    for (let batch = 0; batch < 5; batch++) happen(size);

    expect(size.next()).toBe(40);
  });

  test('is remembered: so much is not asked for again', () => {
    const size = afterQuickAnswers(3);

    happen(size);
    for (let answer = 0; answer < 50; answer++) size.answered(size.next(), 100);

    expect(size.next()).toBe(79);
  });
});

test('one is the least', () => {
  const size = startBatchSize(BOUNDS);

  for (const tried of [50, 2, 1, 1]) size.refused(tried);

  expect(size.next()).toBe(1);
});
