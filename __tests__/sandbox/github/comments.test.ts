import { beforeAll, expect, test } from '@jest/globals';
import { bot, writer } from '../../../sandbox/github/accounts.ts';
import { commentsOn, editComment, tickBox } from '../../../sandbox/github/comments.ts';
import type { Repository } from '../../../sandbox/github/repository.ts';
import { useSandbox } from '../../helpers/use-sandbox.ts';
import { octokit } from './octokit.ts';

const sandbox = useSandbox();
let repository: Repository;
const repo = { owner: 'acme', repo: 'talk' };

beforeAll(async () => {
  repository = await sandbox.github.createRepository({ name: 'talk', files: { 'README.md': '#' } });
  await repository.commit('side', { 'README.md': '##' });
});

test('the bot asks on a pull request, a person ticks, and the bot closes the question', async () => {
  const rest = octokit(sandbox.github, bot.token);
  const pull = await rest.pulls.create({ ...repo, head: 'side', base: 'main', title: 'x' });
  const { number } = pull.data;
  const asked = await rest.issues.createComment({
    ...repo,
    issue_number: number,
    body: 'Well?\n\n- [ ] leave it\n- [ ] rebuild this branch\n',
  });
  const { id } = asked.data;

  await tickBox(repository, { id, box: 'rebuild this branch', token: writer.token });

  const ticked = await rest.issues.listComments({ ...repo, issue_number: number });
  expect(ticked.data).toMatchObject([
    {
      id,
      body: 'Well?\n\n- [ ] leave it\n- [x] rebuild this branch\n',
      user: { login: bot.login, type: 'Bot' },
    },
  ]);
  await rest.issues.updateComment({ ...repo, comment_id: id, body: 'Done.' });
  expect(await commentsOn(repository, number)).toMatchObject([{ id, body: 'Done.' }]);
});

test('a box that is not there cannot be ticked', async () => {
  const issue = await repository.api<{ number: number }>('POST', '/issues', {
    body: { title: 'x' },
  });
  const { id } = await repository.api<{ id: number }>('POST', `/issues/${issue.number}/comments`, {
    body: { body: '- [x] yes' },
  });

  await expect(tickBox(repository, { id, box: 'yes' })).rejects.toThrow('No box "yes" is open');
  expect(await editComment(repository, { id, body: 'new' })).toMatchObject({ body: 'new' });
});
