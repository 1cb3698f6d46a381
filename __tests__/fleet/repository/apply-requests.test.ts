import { expect, test } from '@jest/globals';
import { applyPending } from '../../../src/fleet/repository/apply-requests.ts';
import type { Adding, Ignoring } from '../../../src/snapshot/requests.ts';
import { TOOL } from '../../helpers/additions.ts';

const TOOLS = '# Tools\n\n- [alpha](https://github.com/a/alpha) - One.\n';
const lists = [
  { path: 'README.md', text: TOOLS },
  { path: 'OTHER.md', text: '# Else\n' },
];
const files = { text: '', lists };
const add: Adding = { command: 'add', ...TOOL, section: 'Tools' };
const second: Adding = { ...add, subject: 'github:example/owl-tool', title: 'owl-tool' };
const other: Adding = { ...second, links: { code: 'https://github.com/example/owl-tool' } };
const ignore: Ignoring = { command: 'ignore', subject: 'github:a/alpha' };

test('entries go in one after the other, each into its list', () => {
  const applied = applyPending(files, [add, other]);
  expect(applied.lists[0]?.text).toBe(
    `${TOOLS}- [mouse-tool](https://github.com/example/mouse-tool) - A tool for mice.\n- [owl-tool](https://github.com/example/owl-tool) - A tool for mice.\n`,
  );
  expect(applied.lists[1]).toBe(lists[1]);
  expect(applied).toMatchObject({ text: undefined, pending: [add, other], unplaced: [] });
});

test('an entry that the base has by now is done, under whichever name', () => {
  const text = `${TOOLS}- [M](https://github.com/Example/Mouse-Tool/tree/main)\n`;
  const merged = [{ path: 'README.md', text }];
  expect(applyPending({ text: '', lists: merged }, [add])).toMatchObject({
    lists: merged,
    pending: [],
    unplaced: [],
  });
});

test.each([
  ['section', [{ path: 'README.md', text: TOOLS.replace('Tools', 'Animals') }]],
  ['list', [{ path: 'ELSE.md', text: TOOLS }]],
])('an entry whose %s is gone waits, and spoils nothing', (_, changed) => {
  const given = { text: '', lists: changed };
  expect(applyPending(given, [add, ignore])).toEqual({
    text: 'ignore:\n  subjects:\n    - github:a/alpha\n',
    lists: changed,
    pending: [add, ignore],
    unplaced: [add],
  });
});

test('what is taken back leaves nothing', () => {
  const back = { command: 'drop', subject: 'github:Example/mouse-tool' } as const;
  const applied = applyPending(files, [add, other, back]);
  expect(applied.pending).toEqual([other]);
  const unignore = { ...ignore, command: 'unignore' } as const;
  expect(applyPending(files, [ignore, unignore])).toMatchObject({ text: undefined, pending: [] });
});

test('a request that was taken back may come again', () => {
  const back = { command: 'drop', subject: add.subject } as const;
  expect(applyPending(files, [add, back, add]).pending).toEqual([add]);
});

test('ignoring what is ignored as a whole changes nothing', () => {
  const text = 'ignore:\n  subjects: [github:a/alpha]\n';
  const one: Ignoring = { ...ignore, metric: 'stars' };
  expect(applyPending({ text, lists }, [one])).toMatchObject({ text: undefined, pending: [] });
});
