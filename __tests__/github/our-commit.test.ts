import { describe, expect, test } from '@jest/globals';
import { isAccount, isIdentity } from '../../src/github/account.ts';
import {
  type CommitFacts,
  isOurMessage,
  isOurs,
  markedMessage,
  type Ours,
} from '../../src/github/our-commit.ts';

const TREE = '0123456789abcdef0123456789abcdef01234567';
const account = { login: 'github-actions[bot]', id: 41_898_282 };
const bot = { email: '41898282+github-actions[bot]@users.noreply.github.com' };
const gitHub = { email: 'noreply@github.com' };
const person = { email: 'ada@example.org', user: { login: 'ada', id: 7 } };
const commit: CommitFacts = {
  sha: 'a'.repeat(40),
  message: markedMessage('Update 3 counts in README.md', TREE),
  tree: TREE,
  parents: ['b'.repeat(40)],
  author: bot,
  committer: bot,
  isSigned: true,
};
const former = { message: `Update 3 counts\n\nReadme-Tally-Tree: ${TREE}\n` };
const words = commit.message.replace('Update', 'Edit');

test.each<[what: string, change: Partial<CommitFacts>, is: boolean, record?: Ours['record']]>([
  ['made by the account', {}, true],
  ['signed by GitHub for it', { committer: gitHub }, true],
  ['that only says that GitHub made it', { committer: gitHub, isSigned: false }, false],
  ['of the account, committed by a person', { committer: person }, false],
  ['of a person, committed by the account', { author: person }, false],
  ['of nobody', { author: undefined }, false],
  ['of another bot', { author: { email: '7+other[bot]@users.noreply.github.com' } }, false],
  ['with the same login and another id', { author: { email: bot.email.replace('4', '5') } }, false],
  ['of a person, recorded', { author: person, committer: person }, true, { commit: commit.sha }],
  ['of a person, with another one recorded', { author: person }, false, { commit: TREE }],
  ['of the account that is recorded', { author: person, committer: person }, true, { by: 7 }],
  ['of the account, with another one recorded', {}, true, { commit: TREE, by: 7 }],
  ['reworded', { message: words }, false],
  ['reworded, and recorded', { message: words }, false, { commit: commit.sha }],
  ['with CRLF in its message', { message: commit.message.replaceAll('\n', '\r\n') }, false],
  ['with one more trailer', { message: `${commit.message}Signed-off-by: Ada\n` }, false],
  ['of another tree', { tree: TREE.replace('0', '1') }, false],
  ['that merges', { parents: ['b'.repeat(40), 'c'.repeat(40)] }, false],
  ['that is the first one', { parents: [] }, false],
  ['of version 0.1', former, true],
  ['of version 0.1, committed by a person', { ...former, committer: person }, false],
  ['in the form of version 0.1, with a later one recorded', former, false, { commit: TREE }],
])('a commit %s', (_, change, is, record = {}) => {
  expect(isOurs({ ...commit, ...change }, { account, record })).toBe(is);
});

test.each([
  ['Update', true],
  ['Update [skip ci] \u202e', true],
  ['', true],
])('a message with the first line %j is ours until somebody changes it', (line, is) => {
  const message = markedMessage(line, TREE);
  expect(isOurMessage(message)).toBe(is);
  expect(isOurMessage(`x${message}`)).toBe(false);
  expect(isOurMessage(message.replace('\n\n', '\n\nMine.\n\n'))).toBe(false);
});

describe('an account', () => {
  test.each([
    [{ login: 'GitHub-Actions[bot]', id: 41_898_282 }, true],
    [{ login: 'renamed', id: 41_898_282 }, true],
    [{ login: 'github-actions[bot]', id: 1 }, false],
    [{ login: 'GitHub-Actions[bot]' }, true],
    [{ login: 'github-actions' }, false],
    [null, false],
  ])('%j', (user, is) => {
    expect(isAccount(user, account)).toBe(is);
  });

  test.each([
    ['41898282+github-actions[bot]@users.noreply.github.com', true],
    ['github-actions[bot]@users.noreply.ghe.example.org', true],
    ['1+github-actions[bot]@users.noreply.github.com', false],
    ['github-actions[bot]@example.org', false],
    ['', false],
  ])('of the address %j', (email, is) => {
    expect(isIdentity({ email }, account)).toBe(is);
  });
});
