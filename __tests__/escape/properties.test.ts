import { describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import { oneLine, shortened } from '../../src/escape/characters.ts';
import { markdownText, sentenceText } from '../../src/escape/markdown.ts';
import { logText } from '../../src/escape/plain.ts';
import { fc } from '../helpers/property.ts';

/** Texts as people and attackers write them. */
const foreign = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'|[]()<>`*_~#@!&:/\\\n\r w.a;"-=+$1') }),
  fc
    .array(
      fc.constantFrom(
        'https://',
        'www.',
        'a.b',
        '@',
        '#1',
        '::',
        '##[',
        '&#64;',
        '&amp;',
        '<b>',
        '|',
        '\\',
        '`',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
);

/** What a reader sees of one line of HTML without tags. */
function seen(html: string): string {
  const entities: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return html
    .replaceAll('&#8203;', '')
    .replaceAll('\u200B', '')
    .replace(/&(?:lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '')
    .replaceAll('&amp;', '&');
}

describe('foreign text on a page', () => {
  test.each([
    ['a pipe', 'a | b', 'a \\| b'],
    ['a link', '[a](b)', '\\[a\\](b)'],
    ['an image', '![a](b)', '\\!\\[a\\](b)'],
    ['HTML', '<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['a comment', '<!-- tally -->', '\\<!-- tally --\\>'],
    ['a mention', '@user', '@&#8203;user'],
    ['an issue', 'o/r#1', 'o/r#&#8203;1'],
    ['an address', 'https://x.y', 'https:&#8203;//x.y'],
    ['an address without a scheme', 'WWW.x.y', 'WWW&#8203;.x.y'],
    ['an address behind a mark', '_www.x.y', '\\_www&#8203;.x.y'],
    ['an issue in words', 'GH-1 and gh-22', 'GH-&#8203;1 and gh-&#8203;22'],
    ['a commit', 'by 0123abc, 1234567', 'by 0123ab&#8203;c, 123456&#8203;7'],
    ['a whole commit', '0123456789abc', '012345&#8203;6789ab&#8203;c'],
    ['another order of characters', 'a\u202Eb\u2066c\u2069', 'abc'],
    ['an address of mail', 'a@b.c', 'a@&#8203;b.c'],
    ['an entity', '&lt;b&gt; &#64;', '\\&lt;b\\&gt; \\&#&#8203;64;'],
    ['marks', '*a* _b_ ~~c~~ `d`', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\`'],
    ['a backslash in front of a pipe', 'a\\|b', 'a\\\\\\|b'],
    ['line ends', 'a\r\nb\u2028c', 'a b c'],
    ['plain text', 'BioBERT: a model (2019) – 生物', 'BioBERT: a model (2019) – 生物'],
  ])('%s', (_, text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  test('shows the same characters and makes nothing of its own', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const html = marked.parseInline(`x${markdownText(text)}x`, { async: false });
        expect(seen(html).replace(/\s+/g, ' ')).toBe(`x${oneLine(text)}x`.replace(/\s+/g, ' '));
      }),
      { numRuns: 1_000 },
    );
  });

  test('fills one cell of a table', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const html = marked.parse(
          `| a | b |\n|---|---|\n| x${markdownText(text)}x | y |\n\nend\n`,
          {
            async: false,
          },
        );
        expect(html).toMatch(
          /<tr>\n<td>x[^\n]*x<\/td>\n<td>y<\/td>\n<\/tr>\n<\/tbody><\/table>\n<p>end<\/p>\n$/,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('mentions nobody and nothing', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        expect(markdownText(text).replaceAll('&#8203;', '\u200B')).not.toMatch(
          /[@#][\w-]|:\/\/|www\.|\bGH-\d|(?<![a-z\d])[a-f\d]{7,40}(?![a-z\d])/i,
        );
      }),
    );
  });
});

/** Nothing in code is a link or a mention. */
function withoutCode(markdown: string): string {
  const html = marked.parseInline(markdown.replaceAll('&#8203;', '\u200B'), { async: false });
  return html.replace(/<code>[^<]*<\/code>/g, ' ').replace(/&(?:lt|gt|quot|amp|#39);/g, ' ');
}

describe('a sentence with addresses', () => {
  test.each([
    ['an address', 'Link https://x.y/a_b instead', 'Link `https://x.y/a_b` instead'],
    ['in brackets', 'See (https://x.y/a_(b)?c=1).', 'See (`https://x.y/a_(b)?c=1`).'],
    ['alone', 'https://x.y/', '`https://x.y/`'],
    ['with a pipe', 'https://x.y/a|b', '`https://x.y/a`\\|b'],
    ['with a commit', 'At https://x.y/0123456789abc@me!', 'At `https://x.y/0123456789abc@me`!'],
    [
      'in a quote',
      'Its title is “See https://x.y @b”',
      'Its title is “See https:&#8203;//x.y @&#8203;b”',
    ],
    ['half an address', 'Write :// and www.x.y', 'Write :&#8203;// and www&#8203;.x.y'],
    ['without any', '@user and #1', '@&#8203;user and #&#8203;1'],
  ])('%s', (_, text, markdown) => {
    expect(sentenceText(text)).toBe(markdown);
  });

  test('shows the same characters, in one cell, and mentions nobody', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const escaped = sentenceText(text);
        const html = marked.parseInline(`x ${escaped} x`, { async: false });
        const shown = seen(html.replace(/<\/?code>/g, '')).replace(/\s+/g, ' ');
        expect(shown).toBe(`x ${oneLine(text)} x`.replace(/\s+/g, ' '));
        const table = marked.parse(`| a | b |\n|---|---|\n| x ${escaped} x | y |\n`, {
          async: false,
        });
        expect(table).toMatch(/<td>x[^\n]*x<\/td>\n<td>y<\/td>\n<\/tr>\n<\/tbody><\/table>\n$/);
        expect(withoutCode(escaped)).not.toMatch(/[@#][a-z\d]|:\/\/|www\.|\bGH-\d/i);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('foreign text in a log', () => {
  test.each([
    ['a command', '::error::x', ':\u200B:error:\u200B:x'],
    ['a command behind another colon', ':::error::x', ':\u200B:\u200B:error:\u200B:x'],
    ['an old command', '##[error]x', '##\u200B[error]x'],
    ['an old command behind another sign', '###[error]x', '###\u200B[error]x'],
    ['a command on a line of its own', 'a\n::error::b', 'a :\u200B:error:\u200B:b'],
    ['a command behind a carriage return', 'a\r::b', 'a :\u200B:b'],
    ['a command behind a separator of Unicode', 'a\u2029::b', 'a :\u200B:b'],
    ['a colour of the terminal', '\u001b[31mred', '[31mred'],
    ['plain text', 'github:a/b stars 1.9k → 2k', 'github:a/b stars 1.9k → 2k'],
  ])('%s', (_, text, line) => {
    expect(logText(text)).toBe(line);
  });

  test('never holds a command, and shows the same characters', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const line = logText(text);
        expect(line).not.toMatch(/::|##\[|[\r\n]/);
        expect(line.replaceAll('\u200B', '')).toBe(oneLine(text).replaceAll('\u200B', ''));
      }),
    );
  });
});

test.each([
  ['', ''],
  ['  a  ', 'a'],
  ['a\r\n\t\0b', 'a b'],
  ['a\u0085b\u2028c', 'a b c'],
  ['a  b', 'a  b'],
  ['\u202Ea\u2069 \u202A', 'a'],
])('%j is %j on one line', (text, line) => {
  expect(oneLine(text)).toBe(line);
});

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['🤗🤗🤗', 3, '🤗🤗🤗'],
  ['🤗🤗🤗🤗', 3, '🤗🤗…'],
  ['', 3, ''],
])('%s cut to %d characters is %s', (text, length, short) => {
  expect(shortened(text, length)).toBe(short);
});
