import { describe, expect, test } from '@jest/globals';
import { factText } from '../../../src/fields/fact.ts';
import { recognizeBadge } from '../../../src/markdown/badges/badge.ts';
import { repairMojibake } from '../../../src/markdown/badges/mojibake.ts';
import { anyText, fc } from '../../helpers/property.ts';

const SHIELDS = 'https://img.shields.io';
const STARS = `${SHIELDS}/github/stars/a/b`;
const PAPER =
  'https://api.semanticscholar.org/graph/v1/paper/CorpusID:59291975?fields=citationCount';
const MODEL = 'https://huggingface.co/api/models/a/b';
const LIKES = `${SHIELDS}/badge/dynamic/json?url=${MODEL}&query=%24.likes`;

function badge(address: string) {
  const recognised = recognizeBadge(address);
  if (recognised === undefined) throw new Error(`not recognised: ${address}`);
  return recognised;
}

function written(address: string, number = '1.9k'): string {
  return badge(address).write(number);
}

/** What shields.io writes on the two halves of a static badge, and their colour. */
function drawn(address: string): string[] {
  const content = decodeURIComponent(new URL(address).pathname).replace('/badge/', '');
  const shown: Record<string, string> = { '--': '-', __: '_', _: ' ', '-': '\uE000' };
  return content.replace(/--|-|__|_/g, (sign) => shown[sign] ?? '').split('\uE000');
}

describe('a live badge becomes a static one', () => {
  test.each([
    ['stars by default', STARS, '/badge/stars-1.9k-blue?tally=github:a/b'],
    ['stars with .svg', `${STARS}.svg`, '/badge/stars-1.9k-blue?tally=github:a/b'],
    [
      'social stars keep the logo that shields.io adds by itself',
      `${STARS}?style=social&label=Stars`,
      '/badge/Stars-1.9k-blue?style=social&logo=github&tally=github:a/b',
    ],
    [
      'social stars with a logo of their own',
      `${STARS}?style=social&logo=apple`,
      '/badge/stars-1.9k-blue?style=social&logo=apple&tally=github:a/b',
    ],
    [
      'other styles have no logo by themselves',
      `${STARS}?style=flat-square`,
      '/badge/stars-1.9k-blue?style=flat-square&tally=github:a/b',
    ],
    [
      'every key of its look, as it is written',
      `${STARS}?style=flat&logo=git%68ub&logoColor=%23fff&labelColor=000&cacheSeconds=60&color=9cf`,
      '/badge/stars-1.9k-9cf?style=flat&logo=git%68ub&logoColor=%23fff&labelColor=000&cacheSeconds=60&tally=github:a/b',
    ],
    ['keys of nobody', `${STARS}?tab=readme&maxAge=1`, '/badge/stars-1.9k-blue?tally=github:a/b'],
    [
      '&amp; stays the separator',
      `${STARS}?style=flat&amp;logo=github`,
      '/badge/stars-1.9k-blue?style=flat&amp;logo=github&amp;tally=github:a/b',
    ],
    ['an empty label', `${STARS}?label=`, '/badge/-1.9k-blue?tally=github:a/b'],
    ['a fragment', `${STARS}#x`, '/badge/stars-1.9k-blue?tally=github:a/b#x'],
    [
      'citations',
      `${SHIELDS}/badge/dynamic/json?url=${PAPER}&query=%24.citationCount&label=citations`,
      '/badge/citations-1.9k-brightgreen?tally=corpus:59291975',
    ],
    [
      'a dynamic badge without a label',
      LIKES,
      '/badge/custom_badge-1.9k-brightgreen?tally=likes:hf:models/a/b',
    ],
    [
      'a label that was decoded twice',
      `${LIKES}&label=ðŸ¤—+Likes&color=red`,
      '/badge/🤗_Likes-1.9k-red?tally=likes:hf:models/a/b',
    ],
    [
      'a label that is encoded',
      `${LIKES}&label=%F0%9F%A4%97%20Likes`,
      '/badge/🤗_Likes-1.9k-brightgreen?tally=likes:hf:models/a/b',
    ],
    [
      'what stands around the number',
      `${LIKES}&prefix=v&suffix=%20likes`,
      '/badge/custom_badge-v1.9k_likes-brightgreen?prefix=v&suffix=%20likes&tally=likes:hf:models/a/b',
    ],
    [
      'dashes and underscores',
      `${STARS}?label=my-stars_of%20it`,
      '/badge/my--stars__of_it-1.9k-blue?tally=github:a/b',
    ],
    [
      'a sign of ours on a live badge',
      `${STARS}?tally=github:x/y`,
      '/badge/stars-1.9k-blue?tally=github:a/b',
    ],
  ])('%s', (_, address, path) => {
    expect(written(address)).toBe(SHIELDS + path);
  });

  test.each([
    ['http:', 'http://img.shields.io'],
    ['no scheme', '//img.shields.io'],
  ])('%s stays', (_, origin) => {
    expect(written(`${origin}/github/stars/a/b`)).toBe(
      `${origin}/badge/stars-1.9k-blue?tally=github:a/b`,
    );
  });

  test('shows no number of its own', () => {
    expect(badge(STARS).shown).toBeUndefined();
  });

  test.each([
    ['grouped', '1,987', '/badge/stars-1%2C987-blue?tally=github:a/b'],
    ['plain', '1987', '/badge/stars-1987-blue?tally=github:a/b'],
  ])('a %s number', (_, number, path) => {
    expect(written(STARS, number)).toBe(SHIELDS + path);
  });
});

describe('a badge of ours', () => {
  test.each([
    ['/badge/Stars-1.9k-blue?tally=github:a/b', 'github:a/b', '1.9k'],
    ['/badge/citations-6012-red?tally=corpus:59291975', 'corpus:59291975', '6012'],
    ['/badge/x-1%2C987-red?tally=doi:10.1093/btz682', 'doi:10.1093/btz682', '1,987'],
    ['/badge/x-1,987-red?tally=doi%3A10.1093%2Fbtz682', 'doi:10.1093/btz682', '1,987'],
    ['/badge/x-7-red?style=flat&amp;tally=acl:P19-1001', 'acl:P19-1001', '7'],
    ['/badge/7-red?tally=likes:hf:models/a/b', 'likes:hf:models/a/b', '7'],
    ['/badge/-7-red?tally=downloads:hf:models/a/b', 'downloads:hf:models/a/b', '7'],
    ['/badge/x-7-red.svg?tally=arxiv:1901.08746', 'arxiv:1901.08746', '7'],
    ['/badge/x-n%2Fa-red?tally=github:a/b', 'github:a/b', undefined],
    ['/badge/x-?-red?tally=github:a/b', undefined, undefined],
  ])('%s', (path, count, shown) => {
    const recognised = recognizeBadge(SHIELDS + path);

    expect([recognised && factText(recognised), recognised?.shown]).toEqual([count, shown]);
  });

  test.each([
    [
      'the message',
      '/badge/Stars-1.9k-blue?tally=github:a/b',
      '/badge/Stars-2k-blue?tally=github:a/b',
    ],
    [
      'nothing that a person made of the rest',
      '/badge/My%20own--label-1.9k-%23f80.svg?x&tally=github%3Aa/b&style=flat#here',
      '/badge/My%20own--label-2k-%23f80.svg?x&tally=github%3Aa/b&style=flat#here',
    ],
    ['a message alone', '/badge/7-red?tally=github:a/b', '/badge/2k-red?tally=github:a/b'],
    [
      'the number in a message',
      '/badge/x-%E2%AD%90_1%2C987_stars-red?tally=github:a/b',
      '/badge/x-⭐_2k_stars-red?tally=github:a/b',
    ],
    [
      'a number before a word',
      '/badge/x-42_Mentions-red?tally=github:a/b',
      '/badge/x-2k_Mentions-red?tally=github:a/b',
    ],
    [
      'a number before a full stop',
      '/badge/x-42.-red?tally=github:a/b',
      '/badge/x-2k.-red?tally=github:a/b',
    ],
    [
      'a number with a blank before its unit',
      '/badge/x-1.9_k-red?tally=github:a/b',
      '/badge/x-2k-red?tally=github:a/b',
    ],
    [
      'a message without a number',
      '/badge/x-n%2Fa-red?tally=github:a/b',
      '/badge/x-2k-red?tally=github:a/b',
    ],
    [
      'the number between a prefix and a suffix with digits',
      '/badge/x-GPT--4:_42_in_2024-red?prefix=GPT-4:+&suffix=%20in%202024&tally=github:a/b',
      '/badge/x-GPT--4%3A_2k_in_2024-red?prefix=GPT-4:+&suffix=%20in%202024&tally=github:a/b',
    ],
    [
      'a unit that belongs to the suffix',
      '/badge/x-42_M-red?suffix=%20M&tally=github:a/b',
      '/badge/x-2k_M-red?suffix=%20M&tally=github:a/b',
    ],
    [
      'a message from which a person took the prefix',
      '/badge/x-42-red?prefix=v&tally=github:a/b',
      '/badge/x-2k-red?prefix=v&tally=github:a/b',
    ],
  ])('changes %s', (_, before, after) => {
    expect(written(SHIELDS + before, '2k')).toBe(SHIELDS + after);
  });

  test('a number with a dollar sign is taken literally', () => {
    expect(written(`${SHIELDS}/badge/x-1-red?tally=github:a/b`, '$&')).toBe(
      `${SHIELDS}/badge/x-$%26-red?tally=github:a/b`,
    );
  });
});

describe('no badge', () => {
  test.each([
    ['a label', '/badge/Paper-ICLR_2024-red'],
    ['a typed number', '/badge/GitHub%20Stars-3,139-blue'],
    ['a placeholder', '/badge/citations-N.A.-red'],
    ['contributors', '/github/contributors/a/b'],
    ['an empty sign', '/badge/x-1-red?tally='],
    ['a sign without a kind', '/badge/x-1-red?tally=a/b'],
    ['a sign of an unknown kind', '/badge/x-1-red?tally=bitbucket:a/b'],
    ['a sign with a wrong id', '/badge/x-1-red?tally=github:a/b/c'],
    ['a sign without a field', '/badge/x-1-red?tally=hf:models/a/b'],
    ['a sign whose field is of something else', '/badge/x-1-red?tally=stars:arxiv:1901.08746'],
    ['a sign on something else', '/github/contributors/a/b?tally=github:a/b'],
    ['a sign on a path that is broken', '/badge/a-b-c-d?tally=github:a/b'],
  ])('%s', (_, path) => {
    expect(recognizeBadge(SHIELDS + path)).toBeUndefined();
  });

  test.each([
    ['another host', 'https://shields.example.org/github/stars/a/b'],
    ['a sign on another host', 'https://example.org/badge/x-1-red?tally=github:a/b'],
    ['nothing', ''],
  ])('%s', (_, address) => {
    expect(recognizeBadge(address)).toBeUndefined();
  });
});

/** Texts as people and attackers write them. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  anyText(),
  fc.string({ unit: fc.constantFrom(...`-_ a7k.,%&?#()[]<>"'|\\\`\r\n\t$*!@é🤗ðŸ¤—`) }),
);
/** It is not known on which side of a separator a dash belongs, neither us nor shields.io. */
const withoutDashAtSeam = text.map((value) => value.replace(/^-+|-+$/g, ''));
const number = fc.oneof(
  fc.nat().map(String),
  fc.constantFrom('1.9k', '2k', '12k', '1.3M', '1,987', '0'),
);
const live = fc
  .record({
    label: withoutDashAtSeam,
    color: withoutDashAtSeam,
    prefix: withoutDashAtSeam,
    suffix: withoutDashAtSeam,
    style: text,
    logo: text,
  })
  .map((keys) => ({
    keys,
    address: `${SHIELDS}/badge/dynamic/json?${new URLSearchParams({ url: MODEL, query: '$.likes', ...keys })}`,
  }));

describe('whatever the label, colour, prefix, suffix and number', () => {
  test('the written address is recognised, with the same identity and number', () => {
    fc.assert(
      fc.property(live, number, ({ address }, value) => {
        const again = badge(written(address, value));
        expect([factText(again), again.shown]).toEqual(['likes:hf:models/a/b', value]);
      }),
    );
  });

  test('writing the same number again gives the same address', () => {
    fc.assert(
      fc.property(live, number, ({ address }, value) => {
        const once = written(address, value);
        expect(written(once, value)).toBe(once);
      }),
    );
  });

  test('another number gives the address that the live badge would have given', () => {
    fc.assert(
      fc.property(live, number, number, ({ address }, first, second) => {
        expect(written(written(address, first), second)).toBe(written(address, second));
      }),
    );
  });

  test('nothing in the written address can end a link, a cell, an attribute or a line', () => {
    fc.assert(
      fc.property(live, number, ({ address }, value) => {
        expect(written(address, value)).not.toMatch(/[\s\p{Cc}()<>[\]"'`|\\]/u);
      }),
    );
  });

  test('shields.io draws what the list says', () => {
    fc.assert(
      fc.property(live, number, ({ address, keys }, value) => {
        const { label, prefix, suffix, color } = keys;
        expect(drawn(written(address, value))).toEqual([
          repairMojibake(label),
          prefix + value + suffix,
          color || 'brightgreen',
        ]);
      }),
    );
  });
});
