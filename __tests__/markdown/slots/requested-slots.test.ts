import { describe, expect, test } from '@jest/globals';
import { applyEdits } from '../../../src/markdown/edits.ts';
import { findSlots } from '../../../src/markdown/slots/find-slots.ts';
import type { Show } from '../../../src/markdown/slots/shown-fields.ts';
import { HOSTILE_WORDS } from '../../escape/hostile-words.ts';
import { refreshed } from '../../helpers/rewriting.ts';

const SHOW: Show = {
  papers: 'citations',
  repositories: 'stars',
  models: 'likes',
  datasets: 'downloads',
  look: 'text',
  sections: [],
};
const BADGES: Show = { ...SHOW, look: 'badge' };
const R = '[R](https://github.com/o/r)';
const P = '[P](https://arxiv.org/abs/1901.08746)';
const STARS = '<!-- tally:stars github:o/r shown -->⭐ 7<!-- /tally -->';
const CITED = '<!-- tally:citations arxiv:1901.08746 shown -->cited by 7<!-- /tally -->';
const BADGE = 'https://img.shields.io/badge/stars-7-blue?tally=github:o/r&tally-shown';
const seven = () => 7;
const shown = (text: string, show: Show | undefined = SHOW) => refreshed(text, { show }, seven);

describe('shows a count behind', () => {
  test.each([
    ['a link', `- ${R} is good`, `- ${R} ${STARS} is good`],
    ['links of two kinds', `- ${R}, ${P}`, `- ${R} ${STARS}, ${P} ${CITED}`],
    [
      'a model and a dataset',
      '[m](https://hf.co/a/b) [d](https://hf.co/datasets/a/b)',
      '[m](https://hf.co/a/b) <!-- tally:likes hf:models/a/b shown -->❤️ 7<!-- /tally --> [d](https://hf.co/datasets/a/b) <!-- tally:downloads hf:datasets/a/b shown -->⬇️ 7<!-- /tally -->',
    ],
    ['the first of two links to one thing', `- ${R} ${R}`, `- ${R} ${STARS} ${R}`],
    [
      'one link of a paper',
      `- ${P} [doi](https://doi.org/10.1000/x)`,
      `- ${P} ${CITED} [doi](https://doi.org/10.1000/x)`,
    ],
    ['a link in a cell', `|a|b|\n|-|-|\n|${R}|x|`, `|a|b|\n|-|-|\n|${R} ${STARS}|x|`],
    [
      'a reference',
      '- [R][1]\n\n[1]: https://github.com/o/r',
      `- [R][1] ${STARS}\n\n[1]: https://github.com/o/r`,
    ],
    ['an address', '- <https://github.com/o/r>', `- <https://github.com/o/r> ${STARS}`],
    [
      'a link of HTML',
      '<ul><li><a href="https://github.com/o/r">R</a></li></ul>',
      `<ul><li><a href="https://github.com/o/r">R</a> ${STARS}</li></ul>`,
    ],
    ['marked text', `**${R}**`, `**${R} ${STARS}**`],
    [
      'a linked image',
      '[![x](y.png)](https://github.com/o/r)',
      `[![x](y.png)](https://github.com/o/r) ${STARS}`,
    ],
    ['the same after CRLF', `\uFEFF- x\r\n- ${R}\r\n`, `\uFEFF- x\r\n- ${R} ${STARS}\r\n`],
  ])('%s', (_, text, written) => {
    expect(shown(text)).toBe(written);
    expect(shown(written)).toBe(written);
    expect(refreshed(written, {}, seven)).toBe(text);
  });
});

describe('shows a badge behind', () => {
  test.each([
    ['a link', `- ${R}`, `- ${R} ![stars](${BADGE})`],
    [
      'a link of HTML',
      '<p><a href="https://github.com/o/r">R</a></p>',
      `<p><a href="https://github.com/o/r">R</a> <img src="${BADGE}" alt="stars"></p>`,
    ],
  ])('%s', (_, text, written) => {
    expect(shown(text, BADGES)).toBe(written);
    expect(shown(written, BADGES)).toBe(written);
    expect(refreshed(written, {}, seven)).toBe(text);
    expect(shown(shown(text), BADGES)).toBe(written);
    expect(shown(written)).toBe(shown(text));
  });
});

describe('shows nothing', () => {
  test.each([
    ['in a heading', `## ${R}`],
    ['in a heading of an item', `- ## ${R}`],
    ['in a heading of HTML', '<h2><a href="https://github.com/o/r">R</a></h2>'],
    [
      'in a heading of a cell',
      '<table><tr><td><h3><a href="https://github.com/o/r">R</a></h3></td></tr></table>',
    ],
    ['in the head of a table', `|${R}|\n|-|\n|x|`],
    ['in code', `\`${R}\``],
    ['in a comment', `<!-- ${R} -->`],
    ['behind what would become a comment', `- x <!-- ${R}`],
    ['in the text of an image', `![x ${R}](y.png)`],
    ['where a marker of the list stands', `- ${R} <!-- tally:stars github:o/r -->7<!-- /tally -->`],
    ['where a badge stands', `- ${R} ![s](https://img.shields.io/badge/S-7-blue?tally=github:o/r)`],
    ['where a column stands', `|a|Stars|\n|-|-|\n|${R}|7|`],
    ['in what leads elsewhere', '- [x](https://x.y) [o](https://github.com/o)'],
  ])('%s', (_, text) => {
    expect(shown(text)).toBe(text);
  });

  test('of a kind that is not asked for', () => {
    const show: Show = { ...SHOW, repositories: undefined };
    expect(shown(`- ${R} ${P}`, show)).toBe(`- ${R} ${P} ${CITED}`);
  });

  test('outside the sections that are asked for', () => {
    const text = `# A\n\n- ${R}\n\n## b\n\n- ${R}\n`;
    expect(shown(text, { ...SHOW, sections: ['B'] })).toBe(
      `# A\n\n- ${R}\n\n## b\n\n- ${R} ${STARS}\n`,
    );
    expect(shown(shown(text), { ...SHOW, sections: ['B'] })).toBe(
      shown(text, { ...SHOW, sections: ['B'] }),
    );
  });
});

describe('names that a comment or an address cannot hold', () => {
  test.each(['https://github.com/o/a--b', 'https://doi.org/10.1002/(sici)1097--0258<15::aid>3.0'])(
    '%s',
    (url) => {
      const text = `- [x](<${url.replace(/[<>]/g, '\\$&')}>)`;
      for (const show of [SHOW, BADGES]) {
        const written = shown(text, show);
        expect(written).not.toBe(text);
        expect(/<!--(.*?)-->/.exec(written)?.[1] ?? '').not.toContain('--');
        expect(shown(written, show)).toBe(written);
        expect(refreshed(written, {}, seven)).toBe(text);
      }
    },
  );
});

test('a shown badge within a marker goes without a clash', () => {
  const text = `- ${R} <!-- tally:stars github:o/r shown --> ![s](${BADGE})<!-- /tally -->`;
  expect(findSlots(text).removals).toHaveLength(1);
  expect(refreshed(refreshed(text, {}, seven), {}, seven)).toBe(`- ${R}`);
});

describe('brackets within the text of a link', () => {
  test('the number stands behind the link, not in its address', () => {
    const text = '- [Gemini-[2D,3D]](https://github.com/o/r): more';
    const written = shown(text, SHOW);
    expect(written).toMatch(/^- \[Gemini-\[2D,3D\]\]\(https:\/\/github\.com\/o\/r\) <!-- tally/);
    expect(findSlots(text, { show: SHOW }).slots[0]?.entry.title).toBe('Gemini-[2D,3D]');
    expect(refreshed(written, {}, seven)).toBe(text);
  });

  test('a link that nobody but GitHub understands stays as it is', () => {
    const text = '- [Gemini-[2D]](https://github.com/o/r "a title"): more';
    expect(shown(text, SHOW)).toBe(text);
  });
});

describe('several fields', () => {
  const several: Show = { ...SHOW, repositories: ['stars', 'last-commit', 'license'] };
  const marker = (field: string, value: string) =>
    `<!-- tally:${field} github:o/r shown -->${value}<!-- /tally -->`;

  test.each([
    [
      'behind a link',
      `- ${R}: x`,
      `- ${R} ${STARS} ${marker('last-commit', '2025-10')} ${marker('license', 'MIT')}: x`,
    ],
    [
      'behind those that are there',
      `- ${R} ${STARS} ${marker('last-commit', '2025-10')}: x`,
      `- ${R} ${STARS} ${marker('last-commit', '2025-10')} ${marker('license', 'MIT')}: x`,
    ],
    [
      'in front of later ones',
      `- ${R} ${marker('license', 'MIT')}: x`,
      `- ${R} ${STARS} ${marker('last-commit', '2025-10')} ${marker('license', 'MIT')}: x`,
    ],
    [
      'in place of those that are no longer wanted',
      `- ${R} ${marker('forks', '7')} ${marker('license', 'MIT')}: x`,
      `- ${R} ${STARS} ${marker('last-commit', '2025-10')} ${marker('license', 'MIT')}: x`,
    ],
    [
      'besides a number that the entry has',
      `- ${R} ⭐ 1,396`,
      `- ${R} ${marker('last-commit', '2025-10')} ${marker('license', 'MIT')} ⭐ 1,396`,
    ],
  ])('%s', (_, list, expected) => {
    expect(shown(list, several)).toBe(expected);
    expect(shown(expected, several)).toBe(expected);
  });

  const badge = `![license](https://img.shields.io/badge/license-MIT-green?tally=license:github:o/r)`;

  test('not beside a badge of the same field', () => {
    const list = `- ${R} ${badge}`;
    expect(findSlots(list, { show: several }).slots.map(({ field }) => field)).toEqual([
      'stars',
      'last-commit',
      'license',
    ]);
  });

  test.each(Object.entries(HOSTILE_WORDS))('are read again: %s', (_, words) => {
    for (const list of [`- ${R}`, `| a | b |\n| - | - |\n| ${R} | x |`]) {
      const { slots } = findSlots(list, { show: { ...SHOW, repositories: ['description'] } });
      const [slot] = slots;
      const value = words.repeat(80).slice(0, 80);
      const written = applyEdits(
        list,
        slots.map(({ from, to }) => ({ from, to, text: slot?.write(value) ?? '' })),
      );
      const options = { show: { ...SHOW, repositories: 'description' } } as const;
      expect(findSlots(written, options).slots.map(({ field }) => field)).toEqual(['description']);
      expect(refreshed(written, {}, seven)).toBe(list);
    }
  });
});

describe('adds no second number', () => {
  test.each([
    [
      'beside the badge of the same paper under another id',
      '- [P](https://arxiv.org/abs/1901.08746) ![c](https://img.shields.io/badge/citations-7-blue?tally=corpus:59291975)\n',
    ],
    [
      'beside the badge of a repository under its old name',
      '- [R](https://github.com/o/new) ![s](https://img.shields.io/badge/stars-7-blue?tally=github:o/old)\n',
    ],
    ['beside a number with a star', '- [R](https://github.com/o/r) ⭐ 1,396\n'],
    ['beside a number in words', '- [R](https://github.com/o/r), 3,386 GitHub stars\n'],
    ['beside a number in words before it', '- 551 upvotes: [R](https://github.com/o/r)\n'],
    ['beside a cited paper', '- [P](https://arxiv.org/abs/1901.08746) (cited by 12)\n'],
  ])('%s', (_, list) => {
    expect(shown(list)).toBe(list);
  });

  test('but one for each link that has none', () => {
    const badge = '![s](https://img.shields.io/badge/stars-7-blue?tally=github:o/r)';
    const list = `- [R](https://github.com/o/r) ${badge} [P](https://arxiv.org/abs/1901.08746)\n`;
    expect(shown(list)).toBe(list.replace('08746)', `08746) ${CITED}`));
    const two = `- [R](https://github.com/o/r) ${badge} and [S](https://github.com/o/s)\n`;
    expect(shown(two)).toContain('tally:stars github:o/s shown');
  });
});
