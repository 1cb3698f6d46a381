import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { bot, stranger, writer } from '../../../sandbox/github/accounts.ts';
import { comment, type NewComment } from '../../../sandbox/github/events.ts';
import type { Repository } from '../../../sandbox/github/repository.ts';
import { useSandbox } from '../../helpers/use-sandbox.ts';
import { octokit } from './octokit.ts';

const schema: unknown = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@octokit/webhooks-schemas'), 'utf8'),
);
const ajv = new Ajv({ strict: false, validateFormats: false }).addSchema(
  schema as object,
  'events',
);

const isEvent = (action: string) => ajv.getSchema(`events#/definitions/issue_comment$${action}`);

const sandbox = useSandbox();
let repository: Repository;
let pull: number;
beforeAll(async () => {
  // Seconds in which nothing else happens; connections that are open meanwhile may be lost.
  for (const action of ['created', 'edited', 'deleted']) isEvent(action);
  repository = await sandbox.github.createRepository({
    name: 'association',
    files: { 'README.md': '#' },
  });
  await repository.commit('side', { 'README.md': '##' });
  const repo = { owner: 'acme', repo: 'association' };
  const rest = octokit(sandbox.github, bot.token);
  pull = (await rest.pulls.create({ ...repo, head: 'side', base: 'main', title: 'x' })).data.number;
});
const CASES: readonly (readonly [name: string, written: NewComment])[] = [
  ['an owner', { body: '/tally help' }],
  ['a writer', { body: '/tally help', token: writer.token }],
  ['a stranger', { body: '/tally help', token: stranger.token }],
  ['a bot', { body: '/tally help', token: bot.token }],
  ['an app', { body: '/tally help', app: true }],
  ['an edited comment', { body: '/tally help', action: 'edited' }],
  ['a deleted comment', { body: '/tally help', action: 'deleted' }],
];

test.each(CASES)('the event of %s is one that GitHub could send', async (_, written) => {
  const event = await comment(repository, written);
  const action = written.action ?? 'created';
  const validate = isEvent(action);
  expect({ isValid: validate?.(event), errors: validate?.errors }).toEqual({
    isValid: true,
    errors: null,
  });
  expect(event.comment.body).toBe('/tally help');
});

test('on a pull request it says so', async () => {
  const event = await comment(repository, { body: '/tally help', on: pull });
  expect(isEvent('created')?.(event)).toBe(true);
  expect(event.issue).toMatchObject({ number: pull, pull_request: { url: expect.any(String) } });
});

test('what GitHub says of the writer is what the writer is', async () => {
  const association = async (token?: string) => {
    const event = await comment(repository, { body: 'x', ...(token ? { token } : {}) });
    return event.comment.author_association;
  };
  expect(await association()).toBe('OWNER');
  expect(await association(writer.token)).toBe('COLLABORATOR');
  expect(await association(stranger.token)).toBe('NONE');
});
