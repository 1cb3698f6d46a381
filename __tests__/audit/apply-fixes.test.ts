import { expect, test } from '@jest/globals';
import { applyFixes } from '../../src/audit/apply-fixes.ts';
import { finding, fix } from '../helpers/findings.ts';

const LIST = { path: 'README.md', text: 'one two\r\nthree' };
const ONE = finding({ id: 'one', fix: fix({ from: 0, to: 3, text: '1' }) });

test('applies safe fixes and leaves every other byte', () => {
  const three = finding({ id: 'three', fix: fix({ from: 9, to: 14, text: '3' }) });
  expect(applyFixes(LIST, [three, ONE])).toEqual({
    path: 'README.md',
    text: '1 two\r\n3',
    fixed: [three, ONE],
  });
});

test.each([
  ['one that needs judgement', { fix: fix({ from: 0, to: 3, text: '1' }, false) }],
  ['one of another list', { file: 'papers.md', fix: fix({ from: 0, to: 3, text: '1' }) }],
  ['one without a fix', {}],
])('leaves %s', (_, parts) => {
  expect(applyFixes(LIST, [finding(parts)])).toEqual({ ...LIST, fixed: [] });
});

test('of two fixes of one place applies the first', () => {
  const other = finding({ id: 'other', fix: fix({ from: 2, to: 5, text: 'x' }) });
  expect(applyFixes(LIST, [ONE, other])).toMatchObject({ text: '1 two\r\nthree', fixed: [ONE] });
});

test('two findings that want the same edit are both fixed', () => {
  const same = finding({ id: 'same', fix: fix({ from: 0, to: 3, text: '1' }) });
  expect(applyFixes(LIST, [ONE, same])).toMatchObject({
    text: '1 two\r\nthree',
    fixed: [ONE, same],
  });
});

test('a fix of which one edit is in the way is not applied by half', () => {
  const edits = [
    { from: 1, to: 2, text: 'x' },
    { from: 9, to: 14, text: '3' },
  ];
  const half = finding({ id: 'half', fix: { message: 'both', safe: true, edits } });
  expect(applyFixes(LIST, [ONE, half])).toMatchObject({ text: '1 two\r\nthree', fixed: [ONE] });
});
