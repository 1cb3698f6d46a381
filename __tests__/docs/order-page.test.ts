/** Runs the examples of docs/order.md. */
import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { slotOptions } from '../../src/config/slot-options.ts';
import { sortList } from '../../src/markdown/order/sort-list.ts';
import { readList } from '../../src/markdown/read-list.ts';
import { writeValues } from '../../src/refresh/write-values.ts';
import { sectionKey } from '../../src/snapshot/rising.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { blocksOf, readProject } from '../helpers/pages.ts';

const PAGE = 'docs/order.md';
const blocks = blocksOf({ path: PAGE, text: readProject(PAGE) });
const codes = (language: string) =>
  blocks.filter((block) => block.language === language).map(({ code }) => code);
const [unmarked = '', marked = '', risen = '', unsorted = '', sorted = ''] = codes('markdown');
const [status = '', rising = '', sort = ''] = codes('yaml');

const NOTHING = { kind: 'github', id: '' } as const;
const source = 'github';
const repository = (archived: boolean, day: string) => ({
  fields: { archived: { value: archived, source }, 'last-commit': { value: day, source } },
});
const SNAPSHOT: Snapshot = {
  version: 1,
  checkedAt: '2026-11-22T03:17:41Z',
  subjects: {
    'github:o/old': repository(true, '2020-01-01'),
    'github:o/quiet': repository(false, '2024-01-01'),
    'github:o/busy': repository(false, '2026-11-01'),
  },
};

test('the marks are those of the page, and go without the setting', () => {
  const config = parseConfig(status, PAGE);
  const read = (text: string, settings = config) =>
    readList({ path: 'README.md', text }, slotOptions(settings));
  const options = {
    before: SNAPSHOT,
    after: SNAPSHOT,
    numbers: config.numbers,
    status: config.status,
  };
  expect(writeValues(read(unmarked), options).text).toBe(marked);
  const without = parseConfig('', PAGE);
  expect(writeValues(read(marked, without), { ...options, status: undefined }).text).toBe(unmarked);
});

test('the marks of what rises fastest are those of the page', () => {
  const config = parseConfig(rising, PAGE);
  const list = { path: 'README.md', text: risen };
  const places = readList(list, slotOptions(config)).status;
  const after: Snapshot = {
    ...SNAPSHOT,
    rising: {
      'README.md': {
        on: '2026-11-22',
        sections: { [sectionKey([])]: [subjectKey(places[0]?.subject ?? NOTHING)] },
      },
    },
  };
  const options = { before: after, after, numbers: config.numbers, status: config.status };
  const bare = risen.replace(/ <!--.*-->/, '');
  expect(places).toHaveLength(2);
  expect(bare).not.toBe(risen);
  for (const text of [bare, risen]) {
    expect(writeValues(readList({ ...list, text }, slotOptions(config)), options).text).toBe(risen);
  }
});

test('the order is that of the page', () => {
  const { sort: rules = [], ...config } = parseConfig(sort, PAGE);
  const read = (text: string) => readList({ path: 'README.md', text }, slotOptions(config));
  const result = sortList(read(unsorted), {
    rules,
    read,
    scopeOf: () => 'all',
    isNew: () => false,
    valueFor: ({ subject: { id } }) => (id === 'o/large' ? 4321 : 12),
  });
  expect(result.text).toBe(sorted);
});
