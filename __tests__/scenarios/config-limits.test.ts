import { describe, expect, test } from '@jest/globals';
import { withIgnored } from '../../src/config/edit-ignored.ts';
import { selectFiles } from '../../src/config/list-files.ts';
import { parseConfig } from '../../src/config/parse.ts';

const lines = (count: number, write: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => write(n)).join('\n');

const BOMB = lines(9, (n) => `b${n}: &b${n} [${Array(9).fill(n === 0 ? '1' : `*b${n - 1}`)}]`);

/** Too large configs, and what is to be changed in each. */
const REFUSED: readonly [string, string, RegExp][] = [
  ['aliases that multiply', BOMB, /more than 100 aliases.* Write the values themselves/],
  ['many aliases', `a: &a 1\nb: [${Array(101).fill('*a')}]`, /more than 100 aliases/],
  ['many keys', lines(100_000, (n) => `k${n}: 1`), /more than 10,000 keys and list items/],
  ['many keys in braces', `{${lines(20_000, (n) => `k${n}: 1,`)}}`, /10,000 keys/],
  ['many items', `ignore: {subjects: [${'a, '.repeat(20_000)}]}`, /10,000 keys and list items/],
  ['many characters', `# ${'a'.repeat(600_000)}`, /more than 500,000 characters/],
  ['brackets in each other', '['.repeat(100_000), /nested more than 50 levels deep/],
  ['braces in each other', '{a: '.repeat(10_000), /nested more than 50 levels deep/],
  ['items in each other', `${'- '.repeat(100_000)}a`, /nested more than 50 levels deep/],
  ['keys in each other', `${'? '.repeat(100_000)}a`, /nested more than 50 levels deep/],
];

describe('a config that takes long to parse is refused', () => {
  test.each(REFUSED)('%s', (_, text, sentence) => {
    const start = performance.now();
    expect(() => parseConfig(text, 'tally.yml')).toThrow(sentence);
    if (text !== BOMB) expect(() => withIgnored(text, 'github:o/r')).toThrow(sentence);
    // Without the limits it takes minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('a large one is accepted', () => {
    const text = `columns:\n${lines(9_000, (n) => `  k${n}: stars`)}\n`;
    expect(parseConfig(text, 'tally.yml').columns).toHaveProperty('k8999', 'stars');
  });

  test('some aliases are accepted', () => {
    const text = 'columns: {a: &count stars, b: *count}\n';
    expect(parseConfig(text, 'tally.yml').columns).toEqual({ a: 'stars', b: 'stars' });
  });

  test('of many problems the first ones are shown', () => {
    const text = lines(9_000, (n) => `k${n}: 1`);
    expect(() => parseConfig(text, 'tally.yml')).toThrow(/\ntally\.yml: 8980 more problems$/);
  });

  test('a repeated key is refused, with its line', () => {
    const text = 'commands: {}\nlimits:\n  rest: 1\n  rest: 2\n';
    expect(() => parseConfig(text, 'tally.yml')).toThrow(
      'tally.yml:4: not valid YAML: Map keys must be unique',
    );
  });

  test.each(['columns: {__proto__: stars}', 'identify: {__proto__: "github:o/r"}'])(
    'no key changes the prototype: %s',
    (text) => {
      const config = parseConfig(text, 'tally.yml');
      expect(Object.getPrototypeOf(config.columns)).toBe(Object.prototype);
      expect(Object.getPrototypeOf(config.identify)).toBe(Object.prototype);
    },
  );
});

describe('a pattern that takes long to match is refused', () => {
  const entries = [{ path: `${'a'.repeat(200)}.md`, type: 'file', size: 1 }] as const;

  test.each([
    ['{a,b}'.repeat(20), /more than 100 alternatives in braces\. Use \* in their place/],
    ['{1..100000000}.md', /more than 100 alternatives/],
    [`{${'a,'.repeat(200)}b}`, /more than 100 alternatives/],
    ['a'.repeat(2_000), /more than 1000 characters/],
    [`${'*a'.repeat(25)}b`, /more than 20 wildcards/],
    [`${'+(a|'.repeat(25)}${')'.repeat(25)}b`, /more than 20 wildcards/],
    ['**/'.repeat(30), /more than 20 wildcards/],
  ])('%s', (pattern, sentence) => {
    const { files, problems } = selectFiles([pattern], entries);
    expect(files).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(sentence)]);
  });

  test('a hundred alternatives are accepted', () => {
    expect(selectFiles(['{a,{1..99}}*.md'], entries).problems).toEqual([]);
  });
});
