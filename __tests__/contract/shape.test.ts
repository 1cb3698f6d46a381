import { describe, expect, test } from '@jest/globals';
import { fits, type Shape, seenAs, shapeOf, shapeText } from '../../src/contract/shape.ts';

describe('a shape', () => {
  test.each<[Shape, unknown]>([
    ['string', 'a'],
    ['number', 0],
    ['null', null],
    ['boolean|string', 'auto'],
    ['boolean|string', false],
    ['absent', undefined],
    ['any', undefined],
    ['=200', 200],
    ['=200|=301', 301],
    ['=x', 'x'],
    [/^R_/, 'R_k'],
    [
      ['number', 'null'],
      [1, null],
    ],
    [{ '[]': 'number' }, []],
    [{ '[]': 'number' }, [1, 2]],
    [{ a: { b: 'number' } }, { a: { b: 1, c: 2 }, d: 3 }],
  ])('%j fits %j', (shape, value) => {
    expect(fits(value, shape)).toBe(true);
  });

  test.each<[Shape, unknown, Shape]>([
    ['string', 1, 'number'],
    ['number', null, 'null'],
    ['boolean|string', 1, 'number'],
    ['=200', 404, '=404'],
    ['=x', null, 'null'],
    [/^R_/, 'MDEw', '=MDEw'],
    [/^R_/, 7, '=7'],
    [/^R_/, undefined, 'absent'],
    [['number', 'null'], [1], ['number']],
    [
      ['number', 'null'],
      [1, 2],
      ['number', 'number'],
    ],
    [['number'], { a: 1 }, { a: 'number' }],
    [{ '[]': 'number' }, ['a'], { '[]': 'string' }],
    [{ '[]': 'number' }, null, 'null'],
    [{ a: { b: 'number' } }, { a: [], c: 1 }, { a: [] }],
    [{ a: { b: 'number' } }, { c: 1 }, { a: 'absent' }],
    [{ a: { b: 'number' } }, 'text', 'string'],
  ])('%j does not fit %j, which is %j', (shape, value, seen) => {
    expect(fits(value, shape)).toBe(false);
    expect(seenAs(value, shape)).toEqual(seen);
  });
});

test('types are recorded, without any value', () => {
  const value = { a: ['secret', 'x'], b: [1, null], c: { d: true }, e: [{ f: 1 }, { f: 2 }] };
  expect(shapeOf(value)).toEqual({
    a: { '[]': 'string' },
    b: ['number', 'null'],
    c: { d: 'boolean' },
    e: { '[]': { f: 'number' } },
  });
});

test('a shape is written on one line, a huge value is cut', () => {
  expect(shapeText({ a: /^x$/, b: ['null'] })).toBe('{"a":"/^x$/","b":["null"]}');
  expect(String(seenAs('y'.repeat(900), /^x$/))).toHaveLength(61);
  expect(Object.keys(shapeOf(Object.fromEntries(Array(99).entries())))).toHaveLength(40);
});
