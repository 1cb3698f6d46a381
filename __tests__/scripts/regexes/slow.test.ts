/** `npm run lint` applies this to every regular expression of `src`. */
import { expect, test } from '@jest/globals';
import { regexesBelow, regexesOf } from '../../../scripts/regexes/find.ts';
import { repeated, tooMuchGrowth } from '../../../scripts/regexes/growth.ts';
import { slowRegexes } from '../../../scripts/regexes/slow.ts';
import { ROOT } from '../../helpers/paths.ts';

const QUADRATIC = [
  ['/+$', 'g'],
  ['\\s+$', ''],
  ['(a+)b', ''],
] as const;
/** Its structure does not show it. */
const QUADRATIC_URLS = regex('^(https?://[^?#]*[^/])(https?://.*)$', '');
const LINEAR = [
  ['^/+', 'g'],
  ['\\s{0,80}$', ''],
  ['[^\\]]{0,9}\\]\\(', 'g'],
  ['(?<!a)a+b', 'u'],
] as const;

function regex(source: string, flags: string) {
  return { file: 'src/a.ts', source, flags };
}

test('all of src are found', () => {
  expect(regexesBelow(ROOT, 'src').length).toBeGreaterThan(400);
});

test('they are found in functions, classes and types of TypeScript', () => {
  const code = `const a: RegExp = /a+/g;
    function f<T>(one: T) { return [/b"/u].find((each) => each.test(\`\${/c/}\`)); }
    class A { private readonly b = /[/]\\//y; }
    // /no/ and "/no/"`;
  expect(regexesOf('src/a.ts', code)).toEqual([
    regex('a+', 'g'),
    regex('b"', 'u'),
    regex('c', ''),
    regex('[/]\\/', 'y'),
  ]);
});

test.each(QUADRATIC)('/%s/%s is quadratic by its structure', (source, flags) => {
  const line = expect.stringContaining(`src/a.ts: /${source}/${flags} is not linear: `);
  expect(slowRegexes([regex(source, flags)])).toContainEqual(line);
});

test('one is quadratic by the time that it takes', () => {
  const line = expect.stringMatching(/^src\/a\.ts: .* slow on "http/);
  const lines = slowRegexes([QUADRATIC_URLS]);
  // Another process may spoil a measurement, so that the pattern seems linear.
  expect(lines.length > 0 ? lines : slowRegexes([QUADRATIC_URLS])).toEqual([line]);
});

test('the time of a quadratic one grows', () => {
  const run = (length: number) => `${repeated('/', length)}\n!`.replace(/\/+$/g, '');
  // V8 compiles a pattern when it has run for a while.
  run(5_000);
  run(5_000);
  expect(tooMuchGrowth(run, 5_000)).toBeGreaterThan(11);
});

test.each(LINEAR)('/%s/%s is linear', (source, flags) => {
  expect(slowRegexes([regex(source, flags)])).toEqual([]);
});
