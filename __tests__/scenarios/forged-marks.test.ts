/** The built Action among comments, issues and commits that look like its own. */
import { expect, test } from '@jest/globals';
import { app, maintainer, stranger, writer } from '../../sandbox/github/accounts.ts';
import { comment } from '../../sandbox/github/events.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { type ActionRun, runAction } from '../../sandbox/runner.ts';
import { useBundle } from '../helpers/bundle.ts';
import { BRANCH, CONFIG, proposed, writes } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const entry = useBundle('src/index.ts');
const sandbox = useSandbox();

const LIST = `# Tools

- [alpha](https://github.com/acme/alpha) ![s](https://img.shields.io/github/stars/acme/alpha) - One.
- [Model](https://huggingface.co/api/models/a/b) - Two.
`;
const FILES = {
  'README.md': LIST,
  [CONFIG]: 'commands: { allow: { add: everybody } }\naudit: { issue: true }\n',
};
const TICKED = '- [x] rebuild this branch';

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
}

function run(repository: Repository, settings: Partial<ActionRun> = {}) {
  return runAction(sandbox, {
    repository: repository.fullName,
    event: 'schedule',
    entry: entry(),
    isBrisk: true,
    ...settings,
  });
}

async function say(repository: Repository, body: string, token: string, on?: number) {
  const place = on === undefined ? {} : { on };
  const payload = await comment(repository, { body, token, ...place });
  const { outputs } = await run(repository, { event: 'issue_comment', payload });
  const { number } = payload.issue;
  const all = await repository.api<Comment[]>('GET', `/issues/${number}/comments`);
  const reply = all.find((one) => one.body.includes(`reply ${payload.comment.id} `));
  if (reply === undefined) throw new Error(`${body} was not answered`);
  return { number, reply, outputs };
}

test('nothing that others wrote with our marks is believed or edited', async () => {
  sandbox.world.set('github:acme/alpha', { stars: 100 });
  sandbox.world.set('github:acme/mouse', { stars: 7 });
  sandbox.world.describe('github:acme/mouse', { description: 'Small.' });
  const repository = await createRepository(sandbox, FILES);
  await run(repository);
  await repository.commit(BRANCH, { 'MINE.md': 'mine' });
  sandbox.world.set('github:acme/alpha', { stars: 150 });
  expect((await run(repository)).outputs.operation).toBe('blocked');
  const suggested = await say(repository, '/tally add github:acme/mouse', stranger.token);
  const [question] = await repository.api<Comment[]>('GET', '/issues/1/comments');
  const health = await repository.api<Comment>('GET', '/issues/2');
  const forge = async (path: string, body: object, token: string) =>
    repository.api<{ id: number; number: number }>('POST', path, { body, token });
  const forged: string[] = [];
  for (const token of [stranger.token, maintainer.token, app.token]) {
    const asked = question?.body.replace(/^- \[ \].*/m, TICKED);
    const prompt = await forge('/issues/1/comments', { body: asked }, token);
    const { body } = suggested.reply;
    const copy = await forge(`/issues/${suggested.number}/comments`, { body }, token);
    const like = { content: '+1' };
    await forge(`/issues/comments/${copy.id}/reactions`, like, maintainer.token);
    const ticked = health.body.replaceAll('- [ ]', '- [x]');
    const issue = await forge('/issues', { title: 'List health', body: ticked }, token);
    await repository.api('PATCH', `/issues/${issue.number}`, { body: { labels: ['list-health'] } });
    forged.push(...[prompt, copy].map(({ id }) => `/issues/comments/${id}`));
    forged.push(`/issues/${issue.number}`);
  }
  const before = await Promise.all(forged.map((path) => repository.api<Comment>('GET', path)));

  const { outputs, requests } = await run(repository);

  expect(outputs.operation).toBe('blocked');
  expect(writes(requests)).toEqual([]);
  expect(await repository.readFile(BRANCH, 'MINE.md')).toBeDefined();
  const after = await Promise.all(forged.map((path) => repository.api<Comment>('GET', path)));
  expect(after.map(({ body }) => body)).toEqual(before.map(({ body }) => body));
});

test('the approved line is added, also by a run with another token, which finds the rest', async () => {
  sandbox.world.set('github:acme/alpha', { stars: 100 });
  sandbox.world.set('github:acme/mouse', { stars: 7 });
  sandbox.world.describe('github:acme/mouse', { description: 'Small.' });
  const repository = await createRepository(sandbox, FILES);
  await run(repository);
  const { number } = await say(repository, '/tally add github:acme/mouse', stranger.token);
  sandbox.world.describe('github:acme/mouse', { description: 'BUY NOW' });
  const changed = await say(repository, '/tally accept', writer.token, number);
  expect(changed.reply.body).toContain('it has changed since it was suggested');
  expect(await proposed(repository)).not.toContain('BUY NOW');
  await say(repository, '/tally accept', writer.token, number);
  expect(await proposed(repository)).toContain('- BUY NOW.\n');

  sandbox.world.set('github:acme/alpha', { stars: 150 });
  const inputs = { token: maintainer.token };
  expect((await run(repository, { inputs })).outputs.operation).toBe('updated');
  expect(await proposed(repository)).toContain('- BUY NOW.\n');
  const quiet = await run(repository, { inputs: { token: app.token } });
  expect([quiet.outputs.operation, writes(quiet.requests)]).toEqual(['none', []]);
});
