import { expect, test } from '@jest/globals';
import { screenOf } from '../../src/cli/screen.ts';

const TERMINAL = { isTTY: true, columns: 100, rows: 30 };
const RED = '\u001B[31mx\u001B[39m';

test.each([
  [TERMINAL, {}, RED],
  [TERMINAL, { NO_COLOR: '1' }, 'x'],
  [TERMINAL, { NO_COLOR: '' }, RED],
  [TERMINAL, { TERM: 'dumb' }, 'x'],
  [TERMINAL, { FORCE_COLOR: '0' }, 'x'],
  [TERMINAL, { NO_COLOR: '1', FORCE_COLOR: '1' }, RED],
  [{}, {}, 'x'],
  [{}, { FORCE_COLOR: '1' }, RED],
  [{}, { FORCE_COLOR: 'false' }, 'x'],
])('colors: %j with %j', (output, environment, red) => {
  expect(screenOf(output, { environment }).paint('red', 'x')).toBe(red);
});

test('has the size of the terminal, and none without one', () => {
  expect(screenOf(TERMINAL, { environment: {} })).toMatchObject({ columns: 100, rows: 30 });
  expect(screenOf({ isTTY: true, columns: 0, rows: 0 }, { environment: {} })).toMatchObject({
    columns: 80,
    rows: 24,
  });
  expect(screenOf({ columns: 100, rows: 30 }, { environment: {} })).toMatchObject({
    columns: Infinity,
    rows: Infinity,
  });
  expect(screenOf(TERMINAL, { environment: {}, isWhole: true })).toMatchObject({
    columns: 100,
    rows: Infinity,
  });
});
