import { expect, test } from '@jest/globals';
import { nextOrder, orderState, orderValue } from '../../src/snapshot/order.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';

const KEY = 'README.md: stars descending';
const OF = { key: KEY, by: 'stars', every: 7 } as const;

/** A snapshot of a day in November with these stars of `github:o/a`. */
function snapshotOf(day: string, stars: number, order?: Snapshot['order']): Snapshot {
  const subjects = { 'github:o/a': { stars: { value: stars, source: 'github' } } };
  return {
    version: 1,
    checkedAt: `2026-11-${day}T03:00:00Z`,
    subjects,
    ...(order ? { order } : {}),
  };
}

interface Case {
  readonly order?: Snapshot['order'];
  readonly day?: string;
  readonly isAhead?: boolean;
  readonly isPartial?: boolean;
}

function stateOf({ order, day = '22', isAhead = false, isPartial = false }: Case) {
  const [before, after] = [snapshotOf('21', 5, order), snapshotOf(day, 9)];
  return orderState(OF, { before, after, isAhead, isPartial });
}

const ordered = (on: string) => ({ [KEY]: { on: `2026-11-${on}` } });

test.each<[string, Case, 'all' | 'new', number]>([
  ['the first time', {}, 'all', 9],
  ['for some subjects only', { isPartial: true }, 'new', 9],
  ['seven days later', { order: ordered('15') }, 'all', 9],
  ['six days later', { order: ordered('16') }, 'new', 5],
  ['six days later, in the open pull request', { order: ordered('16'), isAhead: true }, 'all', 5],
  ['after a change of the rule', { order: { other: { on: '2026-11-22' } } }, 'all', 9],
])('%s', (_, given, scope, value) => {
  const state = stateOf(given);
  expect(state.scope).toBe(scope);
  expect(orderValue(state, 'github:o/a')).toBe(value);
});

test('remembers the day of a move, and the values of that day that changed since', () => {
  const next = (given: Case, hasMoved: boolean) =>
    nextOrder(stateOf(given), { hasMoved, subjects: ['github:o/a', 'github:o/new'] });
  expect(next({}, true)).toEqual({ on: '2026-11-22' });
  expect(next({}, false)).toBeUndefined();
  const kept = { on: '2026-11-16', values: { 'github:o/a': 5 } };
  expect(next({ order: ordered('16') }, true)).toEqual(kept);
  const older = { [KEY]: { on: '2026-11-16', values: { 'github:o/a': 2 } } };
  expect(next({ order: older }, false)).toEqual(older[KEY]);
  expect(next({ order: { [KEY]: { ...kept, on: '2026-11-15' } } }, false)).toEqual({
    on: '2026-11-15',
  });
  expect(next({ order: { [KEY]: kept }, day: '23' }, true)).toEqual({ on: '2026-11-23' });
});
