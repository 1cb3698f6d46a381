import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../../src/config/parse.ts';
import { slotOptions } from '../../../src/config/slot-options.ts';
import { applyEdits } from '../../../src/markdown/edits.ts';
import { readList } from '../../../src/markdown/read-list.ts';
import { wayBack } from '../../../src/markdown/slots/way-back.ts';
import { writeValues } from '../../../src/refresh/write-values.ts';
import { parseSnapshot } from '../../../src/snapshot/file.ts';

const TEXT = 'badges: {as: text}';

function snapshotOf(stars: number) {
  const day = '2026-11-22';
  const value = { value: stars, source: 'github', checkedAt: day, changedAt: day };
  const fact = (text: string | boolean) => ({ value: text, source: 'github', since: day });
  const fields = {
    license: fact('NOASSERTION'),
    language: fact('C#_x'),
    archived: fact(false),
    'last-commit': fact('2026-10-05'),
  };
  const record = { stars: { ...value, history: [[day, stars]] }, fields };
  const subjects = { 'github:o/r': record, 'github:o/s': record };
  const text = JSON.stringify({ version: 1, checkedAt: `${day}T03:17:41Z`, subjects });
  return parseSnapshot(text, 'snapshot');
}

function written(text: string, stars: number, config = TEXT, path = 'README.md') {
  const settings = parseConfig(config, 'config');
  const list = readList({ path, text }, slotOptions(settings));
  const { numbers, badges } = settings;
  return writeValues(list, { before: snapshotOf(4312), after: snapshotOf(stars), numbers, badges });
}

function write(text: string, stars: number, config = TEXT, path = 'README.md'): string {
  return written(text, stars, config, path).text;
}

function remove(text: string, isLive = false): string {
  const list = readList({ path: 'README.md', text }, slotOptions(parseConfig('', 'config')));
  return applyEdits(text, wayBack(list, { isLive }).edits);
}

/** The list without what the markers record. */
function plain(text: string): string {
  return text.replaceAll(/ badge:\S+/g, '');
}

const LIVE = 'https://img.shields.io/github/stars/o/r?style=social&label=Stars';
const M = '<!-- tally:stars github:o/r -->4.3k<!-- /tally -->';

/** The list before and after, with `@` for the address of the badge and `#` for the text. */
const LISTS: readonly (readonly [name: string, before: string, after: string])[] = [
  ['an image', 'a ![Star](@) b', 'a # b'],
  ['an image alone', '![Star](@ "of a title")\n', '#\n'],
  [
    'an item',
    '- [R](https://github.com/o/r) ![Star](<@>) – x\n',
    '- [R](https://github.com/o/r) # – x\n',
  ],
  ['a linked image', '- [![Star](@)](https://github.com/o/r) x', '- [#](https://github.com/o/r) x'],
  [
    'a table',
    '| a | b |\r\n| - | - |\r\n| [R](https://github.com/o/r) | ![a&#124;b --> c](@)   |\r\n| [![s](@)](https://github.com/o/r) | c |\r\n',
    '| a | b |\r\n| - | - |\r\n| [R](https://github.com/o/r) | #   |\r\n| [#](https://github.com/o/r) | c |\r\n',
  ],
  ['HTML', '<p>\n<img src="@"\n  alt="Star"></p>\n', '<p>\n#</p>\n'],
  [
    'linked HTML',
    "<table><tr><td><a href='https://github.com/o/r'><img alt='é|*/ -- {}' src='@'/></a></td></tr></table>",
    "<table><tr><td><a href='https://github.com/o/r'>#</a></td></tr></table>",
  ],
  ['two lines', '- ![Star\n  of it](@) x', '- # x'],
  ['no text', '![](@), ![ ](@)', '#, #'],
  ['brackets', '![a [b] \\] %41](@)', '#'],
  ['two of them', '![a](@)![b](@)', '##'],
];

describe.each(LISTS)('%s', (_, before, after) => {
  const live = before.replaceAll('@', LIVE);
  const text = write(live, 4312);

  test('becomes text, and stays so', () => {
    expect(plain(text)).toBe(after.replaceAll('#', M));
    expect(write(text, 4312)).toBe(text);
    expect(write(text, 9000)).toBe(text.replaceAll('>4.3k<', '>9k<'));
  });

  test('becomes the static badge again, with its new value', () => {
    for (const alt of [true, false]) {
      const config = `badges: {alt: ${alt}}`;
      const badges = write(live, 9000, config);
      expect(write(text, 9000, config)).toBe(badges);
      expect(plain(write(badges, 9000))).toBe(plain(write(text, 9000)));
      expect(write(write(badges, 9000), 9000, config)).toBe(badges);
    }
  });

  test('is plain text or live once removed', () => {
    expect(remove(text)).toBe(after.replaceAll('#', '4.3k'));
    expect(remove(text, true)).toBe(live);
  });
});

test.each([
  ['a definition', '![a][s] and ![s]\n\n[s]: @\n', 'definition'],
  ['a heading', '# Top ![a](@)\n', 'heading'],
  ['a picture', '<picture><source srcset="@"><img src="@" alt="a"></picture>', 'one of several'],
  ['a quote of two lines', '> ![Star\n> of it](@) x', 'lines around'],
  ['a long text', `![${'x'.repeat(1900)}](@)`, 'too long'],
])('%s stays a badge, and is named', (_, text, reason) => {
  const live = text.replaceAll('@', LIVE);
  const after = written(live, 4312);
  expect(after.text).toBe(write(live, 4312, ''));
  expect(after.text).not.toBe(live);
  expect(after.staying.length).toBeGreaterThan(0);
  for (const one of after.staying) expect(one.reason).toContain(reason);
  expect(write(after.text, 4312)).toBe(after.text);
  expect(written(after.text, 4312).staying).toEqual(after.staying);
});

test.each([
  ['license', 'license/o/r', 'not identifiable by github'],
  ['language', 'languages/top/o/r', undefined],
  ['last-commit', 'last-commit/o/r', '2026-10'],
])('other fields: %s', (_, path, shown) => {
  const live = `- [R](https://github.com/o/r) ![a](https://img.shields.io/github/${path})\n`;
  const text = write(live, 4312);
  if (shown) expect(text).toContain(`-->${shown}<!--`);
  expect(write(text, 4312)).toBe(text);
  expect(write(text, 4312, '')).toBe(write(live, 4312, ''));
});

test('the number style is that of the config, and MDX has its own comments', () => {
  const config = 'numbers: {default: grouped}\nbadges: {as: text}';
  const text = write(`<img src="${LIVE}" alt="s" />`, 4312, config, 'a.mdx');
  expect(plain(text)).toBe('{/* tally:stars github:o/r */}4,312{/* /tally */}');
  expect(write(text, 4312, config, 'a.mdx')).toBe(text);
  expect(write(text, 4312, '', 'a.mdx')).toBe(
    write(`<img src="${LIVE}" alt="s" />`, 4312, '', 'a.mdx'),
  );
});

test('a badge with a typed number becomes text with its first change', () => {
  const typed =
    '- [R](https://github.com/o/r) ![stars: 12](https://img.shields.io/badge/Stars-12-red)\n';
  expect(plain(write(typed, 4312))).toBe(`- [R](https://github.com/o/r) ${M}\n`);
  expect(write(write(typed, 4312), 4312, '')).toBe(write(typed, 4312, ''));
});

test('badges of show are added as text', () => {
  const config = 'show: {repositories: stars, look: badge}';
  const list = '- [R](https://github.com/o/r)\n';
  const text = write(list, 4312, `${config}\n${TEXT}`);
  expect(text).toContain('shown -->⭐ 4.3k<!--');
  const badges = write(list, 4312, config);
  expect(write(badges, 4312, `${config}\n${TEXT}`)).toBe(text);
  expect(write(text, 4312, config)).toBe(badges);
  expect(remove(text)).toBe(list);
});

test('a text that was copied to another subject becomes the badge of that subject', () => {
  const text = write(`![s](${LIVE})`, 4312).replace(
    'tally:stars github:o/r',
    'tally:stars github:o/s',
  );
  const badge = write(text, 4312, '');
  expect(badge).toContain('![s: 4.3k](');
  expect(badge).toContain('tally=github:o/s');
});

test.each(['x', '![a](https://example.org/a.png)', '![a](@) ![b](@)', '<script src="@">'])(
  'a record that is no badge is ignored: %s',
  (record) => {
    const address = 'https://img.shields.io/badge/s-1-blue?tally=github:o/r';
    const badge = encodeURIComponent(record.replaceAll('@', address)).replace(/[!'()*]/g, '_');
    const text = `<!-- tally:stars github:o/r badge:${badge} -->4.3k<!-- /tally -->`;
    expect(write(text, 4312, '')).toBe(text);
    expect(remove(text)).toBe('4.3k');
  },
);
