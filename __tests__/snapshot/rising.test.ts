import { describe, expect, test } from '@jest/globals';
import { nextRising, sectionKey } from '../../src/snapshot/rising.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';

const TODAY = '2026-11-22';
const A = ['List', 'A'];
const KEY = sectionKey(A);

function subjectsWith(gains: Readonly<Record<string, number>>): Snapshot['subjects'] {
  const records = Object.entries(gains).map(([key, value]) => {
    const gain = { value, source: 'readme-tally', since: TODAY };
    return [key, { fields: { 'stars-30d': gain } }];
  });
  return Object.fromEntries(records);
}

interface Case {
  readonly gains: Readonly<Record<string, number>>;
  readonly keys?: readonly string[];
  readonly known?: { readonly on: string; readonly sections: Record<string, string[]> };
  readonly top?: number;
}

function rising({ gains, keys = Object.keys(gains), known, top = 2 }: Case) {
  const candidates = keys.map((key) => ({ key, sections: A }));
  const options = {
    subjects: subjectsWith(gains),
    today: TODAY,
    by: 'stars-30d',
    top,
    known,
  } as const;
  return nextRising(candidates, options);
}

describe('what rises fastest in a section', () => {
  test('has the highest gains, and none that is not above 0', () => {
    expect(rising({ gains: { a: 3, b: 9, c: 5 } })).toEqual({
      on: TODAY,
      sections: { [KEY]: ['b', 'c'] },
    });
    expect(rising({ gains: { a: 0, b: -9, c: 5 } })?.sections).toEqual({ [KEY]: ['c'] });
    expect(rising({ gains: { a: 5, b: 5, c: 5 }, keys: ['c', 'a', 'c', 'b'] })?.sections).toEqual({
      [KEY]: ['c', 'a'],
    });
    expect(rising({ gains: { a: -1 } })?.sections).toEqual({ [KEY]: [] });
  });

  test('is unknown without a gain', () => {
    expect(rising({ gains: {}, keys: ['a', 'b'] })).toBeUndefined();
    const known = { on: '2026-01-01', sections: { [KEY]: ['a'] } };
    expect(rising({ gains: {}, keys: ['a', 'b'], known })).toEqual(known);
  });

  test.each([
    ['2026-11-22', ['a']],
    ['2026-11-16', ['a']],
    ['2026-11-15', ['b']],
    ['2027-05-05', ['b']],
  ])('with marks of %s is %j', (on, marked) => {
    const known = { on, sections: { [KEY]: ['a'] } };
    const next = rising({ gains: { a: 1, b: 2 }, known, top: 1 });
    expect(next).toEqual({ on: marked[0] === 'b' ? TODAY : on, sections: { [KEY]: marked } });
  });

  test('keeps the day of its last change where nothing changes', () => {
    const known = { on: '2026-01-01', sections: { [KEY]: ['a', 'b'] } };
    expect(rising({ gains: { a: 1, b: 2 }, known })?.on).toBe('2026-01-01');
  });

  test('is found at once in a new section', () => {
    const known = { on: '2026-11-20', sections: { [sectionKey(['Other'])]: ['x'] } };
    const next = rising({ gains: { a: 1 }, known });
    expect(next).toEqual({ on: '2026-11-20', sections: { [KEY]: ['a'] } });
  });

  test('has a section with any name', () => {
    const options = {
      subjects: subjectsWith({ a: 1 }),
      today: TODAY,
      by: 'stars-30d',
      top: 1,
    } as const;
    for (const name of ['__proto__', 'constructor', '']) {
      const next = nextRising([{ key: 'a', sections: [name] }], { ...options, known: undefined });
      expect(Object.keys(next?.sections ?? {})).toEqual([sectionKey([name])]);
    }
  });
});
