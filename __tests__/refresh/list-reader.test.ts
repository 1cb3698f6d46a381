import { expect, test } from '@jest/globals';
import { createListReader } from '../../src/refresh/list-reader.ts';

const SETTINGS = { ignore: { subjects: [], sections: [] } };
const AUDIT = { rules: {}, ignore: [] };
const LISTS = [
  { path: 'a.md', text: '# A\n\n- [One](https://github.com/o/one) ⭐ 1\n- [Code](#)\n' },
  { path: 'b.md', text: '# B\n\n- [Two](https://example.com/two)\n- [Code](#)\n' },
];
const LENGTH = LISTS.reduce((sum, { text }) => sum + text.length, 0);

test('lists that are short together are read once, others each time anew', () => {
  const [short, long] = [LENGTH, LENGTH - 1].map((most) =>
    createListReader(LISTS, SETTINGS, AUDIT, most),
  );
  const twice = (open: typeof short) => [0, 1].map(() => open?.each(({ read }) => read));

  const [first, second] = twice(short);
  const [anew, again] = twice(long);

  expect([short?.isCached, long?.isCached]).toEqual([true, false]);
  expect(second?.map((read, index) => read === first?.[index])).toEqual([true, true]);
  expect(again?.map((read, index) => read === anew?.[index])).toEqual([false, false]);
});

test('an audit finds the same whether its list is held or not', () => {
  const [short, long] = [LENGTH, LENGTH - 1].map((most) => {
    const open = createListReader(LISTS, SETTINGS, AUDIT, most);
    if (open.isCached) open.each(({ audit }) => audit());
    return open.each(({ audit }) => audit()({})).flat();
  });

  expect(short?.map(({ file }) => file)).toEqual(expect.arrayContaining(['a.md', 'b.md']));
  expect(long).toEqual(short);
});
