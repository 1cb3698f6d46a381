import { beforeEach, expect, test } from '@jest/globals';
import { stranger, writer } from '../../sandbox/github/accounts.ts';
import { commentsOn } from '../../sandbox/github/comments.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { commentOn } from '../helpers/comment-on.ts';
import { CONFIG, proposed, runOnce, writes } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const LIST = `# Papers

## Models

| Title | Year | Citations |
| --- | --- | --- |
| [One](https://arxiv.org/abs/2301.00001) | 2023 | ? |

## Tools

- [alpha](https://github.com/acme/alpha) ![s](https://img.shields.io/github/stars/acme/alpha) - One.
`;
const PAPER = 'https://arxiv.org/abs/2403.99990v2';
const OPEN = 'commands: { allow: { add: everybody } }\n';

const sandbox = useSandbox();
beforeEach(() => {
  const { world } = sandbox;
  world.describe('arxiv:2403.99990', { title: 'Counting: What Was Counted', year: 2024 });
  world.set('arxiv:2403.99990', { citations: 1234 });
  world.set('github:acme/mouse', { stars: 77 });
});

async function listed(config?: string): Promise<Repository> {
  return createRepository(sandbox, { 'README.md': LIST, ...(config ? { [CONFIG]: config } : {}) });
}

const add = (body: string, repository: Repository) => commentOn(sandbox, repository, { body });

test('a paper goes into its table with its count, and merging it closes the issue', async () => {
  const repository = await listed();
  const { reply, faces, issue } = await add(`/tally add ${PAPER}`, repository);
  const row = '| [Counting: What Was Counted](https://arxiv.org/abs/2403.99990) | 2024 | 1.2k |';
  expect(reply).toContain(`Added to *Models* in README.md:\n\n\`\`\`markdown\n${row}\n\`\`\``);
  expect(reply).toContain('Merging it closes this issue.');
  expect(faces).toEqual(['eyes', 'rocket']);
  const list = await proposed(repository);
  expect(list.replace(`${row}\n`, '')).toBe(LIST);
  const [pull] = await repository.pullRequests();
  expect(pull?.title).toBe('Add Counting: What Was Counted to Models in README.md');
  expect(pull?.body).toMatch(/-->\nAdds 1 entry; nothing else in the file changes\.\n/);
  expect(pull?.body).toContain(
    `- Add Counting: What Was Counted to Models in README.md — closes #${issue}`,
  );
});

test('a run keeps it and adds the other counts; one more run writes nothing', async () => {
  const repository = await listed();
  await add(`/tally add ${PAPER}`, repository);
  await runOnce(sandbox, repository);
  const list = await proposed(repository);
  expect(list).toContain('| 2024 | 1.2k |\n');
  expect(list).not.toContain('| ? |');
  const quiet = await runOnce(sandbox, repository);
  expect(writes(quiet.requests)).toEqual([]);
});

test('ten entries do not conflict, whatever the base has become', async () => {
  const repository = await listed();
  await add(`/tally add ${PAPER} to Models`, repository);
  const moved = LIST.replace('# Papers', '# All papers');
  await repository.commit('main', { 'README.md': moved });
  await add('/tally add github:acme/mouse to "tools"', repository);
  const list = await proposed(repository);
  expect(list).toContain('# All papers');
  expect(list).toContain('| 2024 | 1.2k |\n');
  expect(list).toContain('[mouse](https://github.com/acme/mouse)');
  const [pull] = await repository.pullRequests();
  expect(pull?.title).toBe('Add 2 entries');
});

test('what waits is not added twice, and can be taken back', async () => {
  const repository = await listed();
  await add(`/tally add ${PAPER}`, repository);
  const again = await add('/tally add arxiv:2403.99990', repository);
  expect(again.reply).toContain('is already on the open pull request.');
  expect(again.faces).toEqual(['eyes', 'rocket']);
  const dropped = await add('/tally drop arxiv:2403.99990', repository);
  expect(dropped.reply).toMatch(/was removed from the pull request\. Closed \[#\d+\]/);
  const twice = await add('/tally drop arxiv:2403.99990', repository);
  expect(twice.reply).toContain('adds no entry about');
  expect(twice.faces).toEqual(['eyes', 'confused']);
});

test.each([
  ['/tally add https://example.org/x', 'The command requires a link to a paper'],
  ['/tally add', 'The command requires a link to a paper'],
  [`/tally add ${PAPER} in Models`, 'Usage: `/tally add <link> [to "<section>"]`.'],
  [`/tally add ${PAPER} to`, 'Usage: `/tally add <link> [to "<section>"]`.'],
  [`/tally add ${PAPER} to "Nowhere"`, 'name the section'],
  ['/tally add arxiv:2301.00001', 'is already in [README.md:7]('],
  ['/tally accept', 'This thread has no matching open suggestion.'],
  ['/tally accept "words"', 'The command requires a link to a paper'],
  ['/tally drop x', 'The command requires a link to a paper'],
])('%s says what is wrong and writes nothing', async (body, sentence) => {
  const repository = await listed();
  const { reply, faces } = await add(body, repository);
  expect(reply).toContain(sentence);
  expect(faces).toEqual(['eyes', 'confused']);
  expect(await repository.pullRequests()).toEqual([]);
});

test('a source that is rate limited is named, and nothing is written', async () => {
  const repository = await listed();
  sandbox.semanticScholar.fault({ status: 429, headers: { 'retry-after': '0' } });
  const body = `/tally add ${PAPER}`;
  const result = await commentOn(sandbox, repository, { body, isImpatient: true });
  const { reply, faces } = result;
  expect(reply).toContain('the request to Semantic Scholar failed: rate limited');
  expect(faces).toEqual(['eyes', 'confused']);
  expect(await repository.pullRequests()).toEqual([]);
});

test('where everybody may, a stranger suggests, and nothing is written', async () => {
  const repository = await listed(OPEN);
  const result = await suggest(repository);
  expect(result.reply).toContain('Suggested: [arxiv:2403.99990]');
  expect(result.reply).toContain('| [Counting: What Was Counted](');
  expect(result.faces).toEqual(['eyes', 'rocket']);
  expect(await repository.pullRequests()).toEqual([]);
});

test('somebody with write access accepts it with a command', async () => {
  const repository = await listed(OPEN);
  const { issue, comment } = await suggest(repository);
  const accept = { body: '/tally accept', on: issue, token: writer.token };
  const result = await commentOn(sandbox, repository, { ...accept });
  expect(result.reply).toContain('| 2024 | 1.2k |');
  expect(await proposed(repository)).toContain('| 2024 | 1.2k |');
  const replies = await commentsOn(repository, issue);
  expect(replies.find(({ body }) => body.includes(`reply ${comment} `))?.body).toMatch(
    /-->\nAccepted: \[arxiv:2403\.99990\]/,
  );
  const again = await commentOn(sandbox, repository, { ...accept });
  expect(again.reply).toContain('This thread has no matching open suggestion');
});

test('a 👍 of somebody with write access is seen by the next run, a stranger’s is not', async () => {
  const repository = await listed(OPEN);
  const { issue, comment } = await suggest(repository);
  const replies = await commentsOn(repository, issue);
  const id = replies.find(({ body }) => body.includes(`reply ${comment} `))?.id;
  const like = (token: string) =>
    repository.api('POST', `/issues/comments/${id}/reactions`, { body: { content: '+1' }, token });
  await like(stranger.token);
  await runOnce(sandbox, repository);
  expect(await proposed(repository)).not.toContain('Counting');
  await like(writer.token);
  await runOnce(sandbox, repository);
  expect(await proposed(repository)).toContain('| 2024 | 1.2k |');
  const decided = (await commentsOn(repository, issue)).find((one) => one.id === id);
  expect(decided?.body).toContain('Added to *Models*');
  const quiet = await runOnce(sandbox, repository);
  expect(writes(quiet.requests)).toEqual([]);
});

test('where they may not, a stranger costs two requests', async () => {
  const repository = await listed();
  const { requests, issue } = await suggest(repository);
  expect(requests.length).toBeLessThanOrEqual(2);
  const [, refusal] = await commentsOn(repository, issue);
  expect(refusal?.body).toContain('😕 Commands require write access');
});

function suggest(repository: Repository) {
  const body = `/tally add ${PAPER}`;
  return commentOn(sandbox, repository, { body, token: stranger.token });
}
