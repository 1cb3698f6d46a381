/** What was found by a title is kept without a word: one commit, and no changes in later runs. */
import { expect, test } from '@jest/globals';
import { runOnce, writes } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const LIST = `| Title | Citations |
| --- | ---: |
| [An image is worth 16x16 words](https://openreview.net/forum?id=YicbFdNTTy) | |
| [A study that nobody knows](https://openreview.net/forum?id=AAAAAAAAAA) | |
`;

const sandbox = useSandbox();

test('runs after the first one write and look for nothing', async () => {
  const { world } = sandbox;
  world.describe('arxiv:2010.11929', { title: 'An Image is Worth 16x16 Words', year: 2020 });
  world.set('arxiv:2010.11929', { citations: 45_000 });
  const repository = await createRepository(sandbox, { 'README.md': LIST });

  const first = await runOnce(sandbox, repository, { at: '2026-11-22T03:17:41Z' });
  expect(first.published.operation).toBe('created');
  expect(first.after[0]?.text).toContain('| 45k|');
  for (const day of [23, 24]) {
    const later = await runOnce(sandbox, repository, { at: `2026-11-${day}T03:17:41Z` });
    expect(writes(later.requests)).toEqual([]);
    expect(later.requests.filter(({ path }) => path.includes('/match'))).toEqual([]);
  }
});
