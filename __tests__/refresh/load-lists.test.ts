import { expect, test } from '@jest/globals';
import { defaultConfig } from '../../src/config/parse.ts';
import { createEntryReader } from '../../src/markdown/entries/entry-cache.ts';
import { loadLists } from '../../src/refresh/load-lists.ts';

const LISTS = [
  { path: 'a.md', text: '# A\n\n- [One](https://github.com/o/one) ⭐ 1\n- [Code](#)\n' },
  { path: 'b.md', text: '# B\n\n- [Two](https://example.com/two)\n- [Code](#)\n' },
];

function loaded(isHuge: boolean) {
  const read = createEntryReader(LISTS, isHuge ? 0 : undefined);
  return loadLists({ lists: LISTS, config: defaultConfig(), read, isHuge }, {});
}

test.each([
  ['once', false],
  ['in every stage', true],
])('lists are parsed %s', (_, isHuge) => {
  for (const { read } of loaded(isHuge)) {
    const first = read();
    expect(read() === first).toBe(!isHuge);
  }
});

test('an audit finds the same whether its list is cached or not', () => {
  const [short, huge] = [false, true].map((isHuge) => {
    const lists = loaded(isHuge);
    for (const list of lists) list.startAudit();
    return lists.flatMap((list) => list.finishAudit({}));
  });

  expect(short?.map(({ file }) => file)).toEqual(expect.arrayContaining(['a.md', 'b.md']));
  expect(huge).toEqual(short);
});
