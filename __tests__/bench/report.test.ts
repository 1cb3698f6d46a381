import { expect, test } from '@jest/globals';
import { mustLines, tableText } from '../../bench/helpers/report.ts';
import { amountsOf, namespacesOf, subjectLists } from '../../bench/helpers/subject-lists.ts';
import { findSlots } from '../helpers/slots.ts';

test('a table has numbers to the right, with commas', () => {
  const rows = [
    ['papers', 1_000],
    ['models', 20],
  ];
  expect(tableText({ title: 'Requests', head: ['list', 'requests'], rows })).toBe(
    '**Requests**\n\n| list | requests |\n| --- | --: |\n| papers | 1,000 |\n| models | 20 |',
  );
});

test('a claim that does not hold is reported', () => {
  const musts = [
    { claim: 'fast', measured: '1 s', holds: true },
    { claim: 'small', measured: '9 MB', holds: false },
  ];
  expect(mustLines(musts)).toBe(
    '- holds: fast (measured: 1 s)\n- **does not hold**: small (measured: 9 MB)',
  );
});

test.each(['papers', 'repositories', 'models', 'mix'] as const)(
  'a list of %s has a slot for every subject',
  (kind) => {
    const slots = subjectLists(amountsOf(kind, 200)).flatMap(({ text }) => findSlots(text));
    expect(new Set(slots.map(({ subject }) => subject.id)).size).toBe(200);
  },
);

test('300 models have 60 namespaces', () => {
  expect(namespacesOf(300)).toBe(60);
  const lists = subjectLists({ papers: 0, repositories: 0, models: 300 });
  const ids = lists.flatMap(({ text }) => findSlots(text)).map(({ subject }) => subject.id);
  expect(new Set(ids.map((id) => id.split('/')[1])).size).toBe(60);
});
