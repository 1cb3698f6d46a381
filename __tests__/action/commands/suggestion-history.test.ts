import { describe, expect, test } from '@jest/globals';
import { parseCommand } from '../../../src/action/commands/parse.ts';
import { suggestionMark } from '../../../src/action/commands/suggestion.ts';
import {
  standingOf,
  startOfDay,
  suggestionDigest,
  withRecord,
} from '../../../src/action/commands/suggestion-history.ts';
import type { RecentComment } from '../../../src/github/recent-comments.ts';

const subject = { kind: 'github', id: 'o/r' } as const;
const MARK = suggestionMark(
  { subject },
  { request: { command: 'add', subject, file: 'README.md' } as never, line: '- r' },
  { mayClose: false },
);
const SUGGESTED = `${MARK}\n\nSuggested: r\n\n\`\`\`markdown\n- r\n\`\`\``;

function call(text: string) {
  const parsed = parseCommand(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

const request = {
  call: call('/tally add github:o/r'),
  at: '2026-11-22T12:00:00Z',
  issue: 7,
  comment: 70,
  person: '1',
};
const digest = suggestionDigest(request.call);

function reply(markdown: string, more: Partial<RecentComment> = {}): RecentComment {
  const body = `<!-- readme-tally:reply 5 -->\n${markdown}`;
  return { comment: 9, thread: 7, at: '2026-11-22T10:00:00Z', body, ...more };
}

const YESTERDAY = { at: '2026-11-21T23:59:59Z' };
const mine = (what: string, more?: Partial<RecentComment>) =>
  reply(withRecord(what, { by: '1', for: digest }), more);
const theirs = (more?: Partial<RecentComment>) =>
  reply(withRecord(SUGGESTED, { by: '2', for: digest }), more);
const another = (more?: Partial<RecentComment>) =>
  reply(withRecord('Not added.', { by: '1', for: 'other' }), more);

describe('a suggestion', () => {
  test.each([
    ['is new without replies', [], 'new'],
    ['was suggested today', [mine(SUGGESTED)], 'answered'],
    ['was suggested days ago and is open', [mine(SUGGESTED, YESTERDAY)], 'answered'],
    ['was refused today', [mine('Not added.')], 'answered'],
    ['was refused yesterday', [mine('Not added.', YESTERDAY)], 'new'],
    ['was suggested by another person here', [theirs()], 'answered'],
    ['was suggested by another person elsewhere', [theirs({ thread: 8 })], 'new'],
    ['failed for a while', [reply(withRecord('Later.', { by: '1' }))], 'new'],
    ['is decided', [reply('Accepted: r.')], 'new'],
    ['has a record that is no JSON', [reply('<!-- readme-tally:asked {x} -->\n')], 'new'],
    ['has a record of another shape', [reply('<!-- readme-tally:asked {"by":1} -->\n')], 'new'],
    ['is the second one today', [another()], 'new'],
    ['is the third one today', [another(), another()], 'over'],
    ['is the third one, after two of yesterday', [another(YESTERDAY), another(YESTERDAY)], 'new'],
    [
      'is over the limit, which its author knows',
      [another(), another(), reply(withRecord('Over.', { by: '1', isOver: true }))],
      'over before',
    ],
    [
      'is over the limit, which its author read yesterday',
      [another(), another(), reply(withRecord('Over.', { by: '1', isOver: true }), YESTERDAY)],
      'over',
    ],
  ] as const)('%s: %j', (_, replies, standing) => {
    expect(standingOf(request, { replies, limit: 2 })).toBe(standing);
  });

  test('has no limit with 0', () => {
    const replies = Array.from({ length: 20 }, () => another());
    expect(standingOf(request, { replies, limit: 0 })).toBe('new');
  });

  test('does not count the reply to its own comment, which a second job rewrites', () => {
    const replies = [mine(SUGGESTED)];
    expect(standingOf({ ...request, comment: 5 }, { replies, limit: 1 })).toBe('new');
  });
});

test('a day begins at midnight, UTC', () => {
  expect(startOfDay({ at: '2026-11-22T00:30:00+02:00' })).toBe('2026-11-21T00:00:00Z');
});

test('the record comes first, but behind the mark of a suggestion', () => {
  const record = '<!-- readme-tally:asked {"by":"1"} -->\n';
  expect(withRecord('Text', { by: '1' })).toBe(`${record}Text`);
  const text = SUGGESTED.slice(MARK.length + 1);
  expect(withRecord(SUGGESTED, { by: '1' })).toBe(`${MARK}\n${record}${text}`);
});

test.each([
  ['/tally add https://github.com/o/r', '/tally add github:O/R', true],
  ['/tally add github:o/r to "Models"', '/tally add github:o/r to models', true],
  ['/tally add github:o/r', '/tally add github:o/s', false],
  ['/tally add github:o/r', '/tally add github:o/r to Models', false],
])('%s and %s: %s', (one, other, isSame) => {
  expect(suggestionDigest(call(one)) === suggestionDigest(call(other))).toBe(isSame);
});
