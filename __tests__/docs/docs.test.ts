/** What the pages under docs/ show, held against what the project does. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { recognizeStaticBadge } from '../../src/markdown/badges/static-badge.ts';
import { SPELLINGS } from '../../src/markdown/slots/inline-slots.ts';
import { ROOT } from '../helpers/paths.ts';
import { findSlots } from '../helpers/slots.ts';

const page = readFileSync(resolve(ROOT, 'docs', 'lists.md'), 'utf8');

function blocks(language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...page.matchAll(fence)].map(([, text = '']) => text);
}

describe('docs/lists.md', () => {
  test.each(blocks('yaml'))('the config %# is one that can be used', (config) => {
    expect(() => parseConfig(config, 'docs/lists.md')).not.toThrow();
  });

  test('the markers are found', () => {
    const [markers = ''] = blocks('markdown');
    expect(findSlots(markers).map(({ field, shown }) => [field, shown])).toEqual([
      ['stars', '2k'],
      ['citations', '6k'],
      ['likes', '9'],
    ]);
  });

  test.each(SPELLINGS)('the spelling %s is explained', (spelling) => {
    expect(page).toContain(`| \`${spelling}\` |`);
  });

  test.each([
    ['star-in-link', '[BioBERT ★2679](https://github.com/o/r)', '2679'],
    ['star-in-link', '[BioBERT (⭐4.2k)](https://github.com/o/r)', '4.2k'],
    ['star-prefix', '[x](https://github.com/o/r) ⭐ 190K', '190K'],
    ['star-prefix', '[x](https://github.com/o/r) (⭐4.2k)', '4.2k'],
    ['star-suffix', '[x](https://github.com/o/r) [721⭐]', '721'],
    ['star-suffix', '[x](https://github.com/o/r) 721 ⭐', '721'],
    ['cited', '[p](https://arxiv.org/abs/1901.08746) Cited:`1969`', '1969'],
    ['cited', '[p](https://arxiv.org/abs/1901.08746) Cited by (12)', '12'],
  ] as const)('%s finds %s', (spelling, list, number) => {
    expect(findSlots(list, { adopt: [spelling] }).map(({ shown }) => shown)).toEqual([number]);
    expect(findSlots(list)).toEqual([]);
  });

  test.each([
    '⭐⭐⭐',
    'Top 100 Stars',
    '60 citations in prose',
    '10. **⭐Title**',
    '⭐ 10 best papers',
  ])('%s is no count', (words) => {
    const list = `[x](https://github.com/o/r) [p](https://arxiv.org/abs/1901.08746) ${words}\n`;
    expect(findSlots(list, { adopt: [...SPELLINGS] })).toEqual([]);
  });

  test.each(['Stars', '⭐', 'Citations', 'Cited by', 'Likes', '引用数', 'スター'])(
    'a column %s is known',
    (heading) => {
      const links = '[a](https://github.com/o/r) [b](https://arxiv.org/abs/1901.08746)';
      const row = `${links} [c](https://huggingface.co/o/r)`;
      const list = `| Name | ${heading} |\n| - | - |\n| ${row} | 12 |\n`;
      expect(findSlots(list).map(({ shown }) => shown)).toEqual(['12']);
    },
  );

  test.each([...page.matchAll(/`(badge\/[A-Za-z]+[^`]*-[^`]*)`/g)].map(([, path = '']) => path))(
    'the badge %s is one with a typed number',
    (path) => {
      expect(recognizeStaticBadge(`https://img.shields.io/${path}`)).toBeDefined();
    },
  );
});
