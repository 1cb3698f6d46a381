import { describe, expect, test } from '@jest/globals';
import { factText } from '../../src/fields/fact.ts';
import type { Ignore } from '../../src/markdown/ignore.ts';
import { readList } from '../../src/markdown/read-list.ts';

const badge = (name: string) => `![s](https://img.shields.io/github/stars/Owner/${name})`;
const text = `# Models

- [One](x) ${badge('One')}

## Retired

- [Two](x) ${badge('two')}

### Very old

- [Three](x) ${badge('three')} ${badge('one')}

## Tools

- [Four](x) ${badge('four')}
`;

function counts(ignore: Partial<Ignore>): string[] {
  const all = { subjects: [], sections: [], ...ignore };
  return readList({ path: 'README.md', text }, { ignore: all }).slots.map(factText);
}

test('leaves out a subject whose id has upper case of its own', () => {
  const badge = '![s](https://img.shields.io/badge/S-1-red?tally=likes:hf:models/Org/Name)';
  const ignore = { subjects: ['hf:models/Org/Name'], sections: [] };

  expect(readList({ path: 'README.md', text: badge }, { ignore }).slots).toEqual([]);
});

test('places every slot in its file', () => {
  const { slots } = readList(
    { path: 'docs/list.md', text },
    { ignore: { subjects: [], sections: [] } },
  );

  expect(slots.map(({ file }) => file)).toEqual(Array(5).fill('docs/list.md'));
});

test('keeps path and text', () => {
  const list = { path: 'README.md', text: '\uFEFFno slots\r\n' };

  expect(readList(list, { ignore: { subjects: [], sections: [] } })).toMatchObject({
    ...list,
    slots: [],
    unclear: [],
    removals: [],
  });
});

describe('leaves out', () => {
  test.each<[string, Partial<Ignore>, string[]]>([
    ['nothing by default', {}, ['one', 'two', 'three', 'one', 'four']],
    [
      'a subject, wherever it is shown',
      { subjects: ['github:owner/one'] },
      ['two', 'three', 'four'],
    ],
    [
      'a subject in upper case',
      { subjects: ['github:OWNER/Four'] },
      ['one', 'two', 'three', 'one'],
    ],
    ['a section and those below it', { sections: ['Retired'] }, ['one', 'four']],
    ['a section in another case', { sections: ['very OLD'] }, ['one', 'two', 'four']],
    ['everything below the title', { sections: ['Models'] }, []],
    [
      'no section whose name only contains it',
      { sections: ['old'] },
      ['one', 'two', 'three', 'one', 'four'],
    ],
    ['several at once', { subjects: ['github:owner/four'], sections: ['Retired'] }, ['one']],
  ])('%s', (_, ignore, names) => {
    expect(counts(ignore)).toEqual(names.map((name) => `github:owner/${name}`));
  });
});
