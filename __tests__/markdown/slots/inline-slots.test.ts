import { describe, expect, test } from '@jest/globals';
import { factText } from '../../../src/fields/fact.ts';
import { findSlots } from '../../../src/markdown/slots/find-slots.ts';
import { SPELLINGS } from '../../../src/markdown/slots/inline-slots.ts';
import { refreshed } from '../../helpers/rewriting.ts';

const R = 'https://github.com/o/r';
const P = 'https://arxiv.org/abs/1901.08746';
const ALL = { adopt: SPELLINGS };
const to = (value: number) => () => value;

describe('a marker is a slot', () => {
  const open = '<!-- tally:stars github:o/r -->';
  const close = '<!-- /tally -->';
  const marker = (text: string) => `${open}${text}${close}`;

  test.each([
    ['in a paragraph', `x ${marker('⭐ 1.9k')} y`, `x ${marker('⭐ 2k')} y`],
    ['in an item', `- x ${marker('1.9k')}\n`, `- x ${marker('2k')}\n`],
    ['in a cell', `|a|b|\n|-|-|\n|x|${marker('(1.9k)')}|`, `|a|b|\n|-|-|\n|x|${marker('(2k)')}|`],
    ['in its own line', `${marker('⭐ 1.9k')}\n`, `${marker('⭐ 2k')}\n`],
    ['over lines', `${open}\n⭐ 1.9k\n${close}`, `${open}\n⭐ 2k\n${close}`],
    [
      'in HTML',
      `<div><p>${marker('<b>1.9k</b>')}</p></div>`,
      `<div><p>${marker('<b>2k</b>')}</p></div>`,
    ],
    ['in a heading, which is an anchor', `# x ${marker('1.9k')}`, `# x ${marker('1.9k')}`],
    ['without a number', `x ${marker('')}`, `x ${marker('⭐ 2k')}`],
    ['with words', `x ${marker('starred by 1,900 people')}`, `x ${marker('starred by 2k people')}`],
    [
      'with other blanks',
      '<!--tally:stars  github:o/r-->1<!--/tally-->',
      '<!--tally:stars  github:o/r-->2k<!--/tally-->',
    ],
    ['the inner of two', `x ${open} ${marker('7')} ${close}`, `x ${open} ${marker('2k')} ${close}`],
  ])('%s', (_, text, written) => {
    expect(refreshed(text, ALL, to(2000))).toBe(written);
    expect(refreshed(written, ALL, to(2000))).toBe(written);
  });

  test('whose name holds what would end a comment', () => {
    const [slot] = findSlots('<!-- tally:stars github:o/a-%2Db -->5<!-- /tally -->').slots;
    expect(slot && factText(slot)).toBe('github:o/a--b');
  });
});

describe('no marker', () => {
  test.each([
    ['of a subject that is none', '<!-- tally:stars github:o -->5<!-- /tally -->'],
    ['of another field', '<!-- tally:likes github:o/r -->5<!-- /tally -->'],
    ['without an end', '<!-- tally:stars github:o/r -->5\n\n- x'],
    ['around a link', '<!-- tally:stars github:o/r -->\n- [x](https://x.y)<!-- /tally -->'],
    ['without a start', '5<!-- /tally -->'],
    ['over cells', '|a|b|\n|-|-|\n|<!-- tally:stars github:o/r -->5|6<!-- /tally -->|'],
    ['over entries', '- <!-- tally:stars github:o/r -->5\n- 6<!-- /tally -->'],
    ['in a code span', '`<!-- tally:stars github:o/r -->5<!-- /tally -->`'],
    ['in a fence', '```\n<!-- tally:stars github:o/r -->5<!-- /tally -->\n```'],
  ])('%s', (_, text) => {
    expect(findSlots(text).slots).toEqual([]);
  });
});

describe('a spelling is adopted', () => {
  test.each([
    ['★ in a link', `- [R ★2679](${R})`, `- [R ★4321](${R})`],
    ['(⭐) in a link', `- [R (⭐4.2k)](${R})`, `- [R (⭐4.3k)](${R})`],
    ['grouped in a link', `- [R ⭐ 1,234](${R})`, `- [R ⭐ 4,321](${R})`],
    [
      'each of several links',
      `- [R ★2679](${R}) [S ★1111](${R}2)`,
      `- [R ★4321](${R}) [S ★4321](${R}2)`,
    ],
    ['⭐ in an item', `- [R](${R}) ⭐ 1.9k`, `- [R](${R}) ⭐ 4.3k`],
    ['⭐ before more', `- [R](${R}) ⭐ 1,234, MIT`, `- [R](${R}) ⭐ 4,321, MIT`],
    ['⭐ before a bracket with a blank', `- [R](${R}) (⭐ 1234 )`, `- [R](${R}) (⭐ 4321 )`],
    [
      '⭐ in a summary',
      `<details><summary><a href="${R}">R</a> (🥇55 · ⭐ 190K) - x</summary></details>`,
      `<details><summary><a href="${R}">R</a> (🥇55 · ⭐ 4.3K) - x</summary></details>`,
    ],
    ['a number before the star', `- [R](${R}) [1721⭐]`, `- [R](${R}) [4321⭐]`],
    [
      'a number right behind its link',
      `- [R](${R}) ⭐ 5 [Docker](https://hub.docker.com/r/o/r) ⭐ 6, with [S](${R}2) ⭐ 7`,
      `- [R](${R}) ⭐ 4.3k [Docker](https://hub.docker.com/r/o/r) ⭐ 6, with [S](${R}2) ⭐ 4.3k`,
    ],
    ['Cited: in code', `[P](${P}) Cited:\`1969\``, `[P](${P}) Cited:\`4321\``],
  ])('%s', (_, text, written) => {
    expect(findSlots(text).slots).toEqual([]);
    expect(refreshed(text, ALL, to(4321))).toBe(written);
    expect(refreshed(written, ALL, to(4321))).toBe(written);
  });

  test('only by its name', () => {
    const text = `- [R ★2679](${R}) ⭐ 7`;
    expect(refreshed(text, { adopt: ['cited'] }, to(5))).toBe(text);
    expect(refreshed(text, { adopt: ['star-prefix'] }, to(5))).toBe(`- [R ★2679](${R}) ⭐ 5`);
  });
});

describe('nothing is adopted from', () => {
  test.each([
    ['a rating', `- [R](${R}) :star::star: ★★★ 4.5 ⭐⭐ 5 3⭐⭐`],
    ['a numbered title', `10. **⭐[R](${R})** ⭐Title`],
    ['a title with a number', `- [Top 100 Stars](${R}) and ⭐ 10 best papers`],
    ['prose', `- [P](${P}) has 60 citations, was cited 5 times`],
    ['a code span', `- [R](${R}) \`⭐ 5\``],
    ['code in HTML', `- [R](${R}) <code>⭐ 5</code>`],
    ['an attribute', `- [R](${R}) <b title="⭐ 5">x</b>`],
    ['a comment', `- [R](${R}) <!-- ⭐ 5 -->`],
    ['an image text', `- [R ![⭐ 5](x.png)](${R}) ![⭐ 5](x.png)`],
    ['an entry without a repository', '- [R](https://hub.docker.com/r/o/r) ⭐ 5'],
    ['an entry of two repositories', `- [R](${R}) [S](${R}2) ⭐ 5`],
    ['an item within the item', `- [R](${R})\n  - ⭐ 5`],
  ])('%s', (_, text) => {
    expect(refreshed(text, ALL, to(4321))).toBe(text);
  });

  test('a marker, which has its own number', () => {
    const text = `- [R](${R}) <!-- tally:stars github:o/r -->⭐ 5<!-- /tally -->`;
    expect(findSlots(text, ALL)).toMatchObject({ slots: [{ shown: '5' }], unclear: [] });
  });
});
