import { expect, test } from '@jest/globals';
import { historyPath, historyPlace } from '../../src/config/history-path.ts';

test.each([
  ['data/readme-tally.json', 'data/readme-tally-history.json'],
  ['x.json', 'x-history.json'],
  ['a.b/x.y.json', 'a.b/x.y-history.json'],
  ['data/readme-tally.snapshot', 'data/readme-tally-history.snapshot'],
])('the history of %s is %s', (snapshot, path) => {
  expect(historyPath(snapshot)).toBe(path);
});

const LFS = 'filter=lfs diff=lfs merge=lfs -text';

test.each([
  ['', 'data/x-history.json'],
  [`data/x.json ${LFS}`, 'data/x-history.json'],
  [`*.json ${LFS}`, 'data/x-history.snapshot'],
  [`data/** ${LFS}`, '.github/readme-tally-history.json'],
])('with %j it is stored in %s', (text, path) => {
  const files = [{ path: '.gitattributes', text }];
  expect(historyPlace('data/x.json', files)).toEqual({ path });
});

test('it is not stored where Git LFS tracks everything', () => {
  const place = historyPlace('data/x.json', [{ path: '.gitattributes', text: `* ${LFS}` }]);
  expect(place).toEqual({
    problem:
      'Git LFS tracks data/x-history.json, so no history is kept. Add the line `data/x-history.json !filter !diff !merge text` to .gitattributes.',
  });
});
