import { describe, expect, test } from '@jest/globals';
import { findSlots } from '../../../src/markdown/slots/find-slots.ts';
import type { Status } from '../../../src/markdown/slots/status-places.ts';
import { marked } from '../../helpers/marks.ts';

const STATUS: Status = { archived: '🗄️', inactive: '💤' };
const RISING: Status = { ...STATUS, rising: '📈', by: 'stars-30d' };

describe('marks of repositories', () => {
  const LINK = '[x](https://github.com/o/xyz)';
  const MARK = '<!-- tally:inactive github:o/xyz -->💤<!-- /tally -->';

  test.each([
    [`- ${LINK} - words`, `- ${LINK} ${MARK} - words`],
    [`- ${LINK} and ${LINK}`, `- ${LINK} ${MARK} and ${LINK}`],
    [
      `- [![logo](a.png)](https://github.com/o/xyz) ${LINK}`,
      `- [![logo](a.png)](https://github.com/o/xyz) ${LINK} ${MARK}`,
    ],
    [`# ${LINK}`, `# ${LINK}`],
    ['- [7](https://github.com/o/xyz)', '- [7](https://github.com/o/xyz)'],
    [
      `- [x](https://github.com/o/xyz/issues) \`${LINK}\``,
      `- [x](https://github.com/o/xyz/issues) \`${LINK}\``,
    ],
    [`- <!-- open ${LINK}`, `- <!-- open ${LINK}`],
    [
      `- ${LINK} ![s](https://img.shields.io/badge/status-archived-red?tally=archived:github:o/xyz)`,
      `- ${LINK} ${MARK} ![s](https://img.shields.io/badge/status-archived-red?tally=archived:github:o/xyz)`,
    ],
  ])('%s', (text, expected) => {
    expect(marked(text, STATUS)).toBe(expected);
    expect(marked(expected, STATUS)).toBe(expected);
    expect(marked(expected)).toBe(text);
  });

  test('leaves a marker that was put there by hand', () => {
    const texts = [
      `- ${LINK} <!-- tally:archived github:o/xyz -->archived<!-- /tally -->`,
      `- ${LINK} <!-- tally:archived github:o/xyz --><!-- /tally -->`,
      `- ${LINK}: <!-- tally:archived github:o/xyz -->🗄️<!-- /tally -->`,
    ];
    for (const text of texts) {
      expect(marked(text)).toBe(text);
      expect(findSlots(text).slots).toMatchObject([{ field: 'archived' }]);
      expect(findSlots(text, { status: STATUS }).status).toMatchObject([
        { isShownElsewhere: true },
      ]);
    }
  });
});

describe('marks of what rises', () => {
  const PAPER = '[p](https://arxiv.org/abs/1901.08746)';
  const risen = (text: string, status: Status) => marked(text, status);

  test('are behind repositories, and change places with other marks', () => {
    const link = '[x](https://github.com/o/xy)';
    const rising = `- ${link} <!-- tally:rising github:o/xy -->📈<!-- /tally -->`;
    expect(risen(`- ${link}`, RISING)).toBe(rising);
    expect(risen(rising, RISING)).toBe(rising);
    expect(marked(rising)).toBe(`- ${link}`);
    const other = rising.replace('rising', 'inactive').replace('📈', '💤');
    expect(risen(other, RISING)).toBe(rising);
    expect(findSlots(rising, { status: RISING }).slots).toEqual([]);
  });

  test('are behind the first link of a paper, where its citations decide', () => {
    const status: Status = { rising: '📈', by: 'citations-90d' };
    const text = `- ${PAPER} [doi](https://doi.org/10.1093/bio) [x](https://github.com/o/xy)`;
    const { status: places } = findSlots(text, { status });
    expect(
      places.map(({ subject: { kind }, by, marksArchived }) => [kind, by, marksArchived]),
    ).toEqual([
      ['arxiv', 'citations-90d', false],
      ['github', undefined, false],
    ]);
    const written = places.map((place) => place.write(place.by && 'rising'));
    expect(written).toEqual([' <!-- tally:rising arxiv:1901.08746 -->📈<!-- /tally -->', '']);
    expect(marked(`- ${PAPER}${written[0]}`)).toBe(`- ${PAPER}`);
  });
});

test('a number behind a mark is that of the link before the mark', () => {
  const mark = (name: string) =>
    ` <!-- tally:archived github:owner-of-many/${name} -->(no longer maintained)<!-- /tally -->`;
  const link = (name: string) => `[${name}](https://github.com/owner-of-many/${name})`;
  const text = `- ${link('one')}${mark('one')} ⭐ 5 and ${link('two')}${mark('two')} ⭐ 7`;
  const { slots } = findSlots(text, { adopt: ['star-prefix'], status: STATUS });
  expect(slots.map(({ subject: { id }, shown }) => [id, shown])).toEqual([
    ['owner-of-many/one', '5'],
    ['owner-of-many/two', '7'],
  ]);
});
