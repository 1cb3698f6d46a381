/** Whatever the sources say of a new entry, it is written as text: no link, image, HTML or comment. */
import { describe, expect, test } from '@jest/globals';
import { oneLine } from '../../../src/escape/characters.ts';
import { applyAddition } from '../../../src/markdown/new-entry/add-entry.ts';
import type { Addition } from '../../../src/markdown/new-entry/addition.ts';
import { HOSTILE_WORDS } from '../../escape/hostile-words.ts';
import { PAPER, TOOL } from '../../helpers/additions.ts';
import { RENDERERS } from '../../helpers/renderers.ts';

const table = (head: string, row: (id: number) => string) =>
  `# Papers\n\n${head}\n${head.replace(/[^|]+/g, ' --- ')}\n${rows(row)}`;
const items = (row: (id: number) => string) => `# Tools\n\n${rows(row)}`;
const rows = (row: (id: number) => string) => `${[1, 2, 3].map(row).join('\n')}\n\nEnd.\n`;
const paper = (id: number) => `https://arxiv.org/abs/2401.0000${id}`;
const code = (id: number) => `https://github.com/acme/tool${id}`;

/** Lists, and the fields of an addition that their entries show. */
const LISTS: Readonly<
  Record<string, readonly [list: string, addition: Addition, fields: string[]]>
> = {
  'a table': [
    table(
      '| Title | Authors | Venue | Institute |',
      (id) => `| [Paper ${id}](${paper(id)}) | Ann One | ICLR | MIT |`,
    ),
    PAPER,
    ['title', 'authors', 'venue', 'institute'],
  ],
  'a table without pipes at its ends': [
    table('Title | Venue', (id) => `[Paper ${id}](${paper(id)}) | ICLR`),
    PAPER,
    ['title', 'venue'],
  ],
  'a table of bold and code': [
    table(
      '| Title | Venue | Institute |',
      (id) => `| [**Paper ${id}**](${paper(id)}) | \`ICLR\` | *MIT* |`,
    ),
    PAPER,
    ['title', 'venue', 'institute'],
  ],
  'a table of badges': [
    table(
      '| Name | Description | Stars |',
      (id) =>
        `| [tool${id}](${code(id)}) | Does ${id}. | ![s](https://img.shields.io/github/stars/acme/tool${id}) |`,
    ),
    TOOL,
    ['title', 'description'],
  ],
  items: [
    items((id) => `- [tool${id}](${code(id)}) - Does thing ${id}.`),
    TOOL,
    ['title', 'description'],
  ],
  'items with badges': [
    items(
      (id) =>
        `- ![s](https://img.shields.io/github/stars/acme/tool${id}) [tool${id}](${code(id)}) - Does ${id}.`,
    ),
    TOOL,
    ['title', 'description'],
  ],
  'items with bold titles and venues': [
    items((id) => `* (CVPR 2023) **Paper ${id}**, Ann One et al. [[Paper](${paper(id)})]`),
    PAPER,
    ['title', 'venue', 'authors'],
  ],
  'items with venues in code': [
    items((id) => `* \`[CVPR 2023]\` **Paper ${id}** [[Paper](${paper(id)})]`),
    PAPER,
    ['title', 'venue'],
  ],
  'items with all authors': [
    items((id) => `* [Paper ${id}](${paper(id)}). _Ann One, Bob Two._`),
    PAPER,
    ['title', 'authors'],
  ],
  'items whose title goes on behind the link': [
    items((id) => `- [Paper${id}](${paper(id)}): a word ${id}`),
    PAPER,
    ['rest'],
  ],
  'items with links of HTML': [
    items((id) => `- <a href="${code(id)}">tool${id}</a> - Does thing ${id}.`),
    TOOL,
    ['title', 'description'],
  ],
};

function withWord(addition: Addition, field: string, word: string): Addition {
  if (field === 'rest') return { ...addition, title: `Name: ${word}` };
  return { ...addition, [field]: field === 'authors' ? [word, 'Ben Sample'] : word };
}

function written(list: string, addition: Addition): string {
  const added = applyAddition(list, addition);
  return 'problem' in added ? added.problem : added.text;
}

const WORDS = Object.entries(HOSTILE_WORDS).filter(([, word]) => oneLine(word) !== '');

describe.each(Object.entries(LISTS))('%s', (_, [list, addition, fields]) => {
  test.each(fields)('every %s makes what a harmless word makes', (field) => {
    const harmless = written(list, withWord(addition, field, 'word'));
    expect(harmless).toContain('word');
    expect(harmless.split('\n')).toHaveLength(list.split('\n').length + 1);

    const shape = shapesOf(harmless);
    const different = WORDS.filter(([, word]) => {
      return shapesOf(written(list, withWord(addition, field, word))) !== shape;
    });
    expect(different.map(([name]) => name)).toEqual([]);
  });
});

/** What each renderer makes. marked does not read bold text that begins with an escaped bracket. */
function shapesOf(text: string): string {
  const shapes = Object.entries(RENDERERS).map(([name, render]) => {
    const shape = render(text);
    return name === 'marked' ? shape.replace(/<\/?(?:strong|em) ?/g, '') : shape;
  });
  return [text.split('\n').length, ...shapes].join('\n');
}

test.each([
  ['a paragraph', '<p><a href="URL">tool</a> - Does it.</p>'],
  ['a block', '<div align="left"><a href="URL">tool</a> - Does it.</div>'],
  ['a summary', '<details><summary><a href="URL">tool</a> - Does it.</summary></details>'],
])('an item that is %s of HTML is no template, since Markdown is not read there', (_, html) => {
  const list = items((id) => `- ${html.replace('URL', code(id))}`);
  expect(applyAddition(list, { ...TOOL, description: '<img src=x>' })).toEqual({
    problem: 'shape',
    sections: ['Tools'],
  });
});
