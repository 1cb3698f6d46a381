import { expect, test } from '@jest/globals';
import { stranger } from '../../../sandbox/github/accounts.ts';
import { commentsOn } from '../../../sandbox/github/comments.ts';
import { comment } from '../../../sandbox/github/events.ts';
import { runAction } from '../../../sandbox/runner.ts';
import { seed } from '../../helpers/run.ts';
import { useSandbox } from '../../helpers/use-sandbox.ts';

const sandbox = useSandbox();
test.each([
  'refresh',
  'status',
  'help',
  'why github:dmis-lab/biobert',
  'ignore github:dmis-lab/biobert',
])('/tally %s is answered once, also when the job runs again', async (command) => {
  const name = `list-${command.replaceAll(/\W/g, '-')}`;
  const repository = await sandbox.github.createRepository({ name, files: { 'README.md': seed } });
  const event = await comment(repository, { body: `/tally ${command}` });
  const run = {
    repository: repository.fullName,
    event: 'issue_comment',
    payload: event,
    isBrisk: true,
  };
  for (const _ of ['first', 'again']) expect((await runAction(sandbox, run)).exitCode).toBe(0);
  const replies = await commentsOn(repository, event.issue.number);
  expect(replies).toHaveLength(2);
  expect(replies[1]?.body).toContain('<!-- readme-tally:reply');
});

test('a stranger costs two requests at the most', async () => {
  const repository = await sandbox.github.createRepository({
    name: 'strange',
    files: { 'README.md': seed },
  });
  const payload = await comment(repository, { body: '/tally refresh', token: stranger.token });
  const run = { repository: repository.fullName, event: 'issue_comment', payload, isBrisk: true };
  const { exitCode, requests } = await runAction(sandbox, run);
  expect(exitCode).toBe(0);
  expect(requests.length).toBeLessThanOrEqual(2);
});
