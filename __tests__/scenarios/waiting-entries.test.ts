/** An entry that waits on our branch, and a commit of a person on top of it. */
import { expect, test } from '@jest/globals';
import { commentOn } from '../helpers/comment-on.ts';
import { BRANCH, proposed, runOnce } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const LIST =
  '# Tools\n\n- [One](https://github.com/o/one) ![s](https://img.shields.io/github/stars/o/one) - One.\n- [Two](https://github.com/o/two) - Two.\n';
const sandbox = useSandbox();

test('a rebuild that a person confirms drops the commit and keeps the entry', async () => {
  sandbox.world.set('github:o/one', { stars: 100 });
  const repository = await createRepository(sandbox, { 'README.md': LIST });
  const body = '/tally add github:acme/mouse';
  await commentOn(sandbox, repository, { body, at: '2026-11-23T03:17:41Z' });
  const forged = {
    version: 1,
    checkedAt: '2026-11-23T03:17:41Z',
    subjects: {},
    pending: [{ command: 'ignore', subject: 'github:o/one' }],
  };
  await repository.commit(BRANCH, { 'data/readme-tally.json': JSON.stringify(forged) });
  await runOnce(sandbox, repository, { at: '2026-11-24T03:17:41Z' });
  const [pull] = await repository.pullRequests();
  const path = `/issues/${pull?.number}/comments`;
  const comments = await repository.api<{ id: number; body: string }[]>('GET', path);
  const prompt = comments.find((one) => one.body.includes('- [ ] rebuild this branch'));
  await repository.api('PATCH', `/issues/comments/${prompt?.id}`, {
    body: { body: prompt?.body.replace('[ ]', '[x]') },
  });

  await runOnce(sandbox, repository, { at: '2026-11-25T03:17:41Z' });

  expect(await proposed(repository)).toContain('acme/mouse');
  expect(await proposed(repository, 'data/readme-tally.json')).not.toContain('"ignore"');
});
