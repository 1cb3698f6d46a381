import { expect, test } from '@jest/globals';
import { lastActivity } from '../../src/github/activity.ts';

const PERSON = 'me@example.org';
const BOT = '41898282+github-actions[bot]@users.noreply.github.com';

function commit(
  day: number,
  email: string,
  message = 'Edit',
): Parameters<typeof lastActivity>[0][0] {
  return { committedDate: `2026-10-${day}T00:00:00Z`, message, author: { email } };
}

const OURS = `Update 3 counts\n\nReadme-Tally-Tree: ${'a'.repeat(40)}\n`;

test.each([
  ['a person’s commit', [commit(20, PERSON)], '2026-10-20T00:00:00Z'],
  [
    'the one before those of bots',
    [commit(20, BOT), commit(19, 'dependabot[bot]@users.noreply.github.com'), commit(12, PERSON)],
    '2026-10-12T00:00:00Z',
  ],
  [
    'the one before ours that were made with a person’s token, rebased or squashed',
    [commit(20, PERSON, OURS), commit(18, PERSON, `Title (#3)\n\n${OURS}`), commit(15, PERSON)],
    '2026-10-15T00:00:00Z',
  ],
  [
    'a merge of ours by a person',
    [commit(20, PERSON, 'Merge pull request #1')],
    '2026-10-20T00:00:00Z',
  ],
  ['the oldest where all are of bots', [commit(20, BOT), commit(11, BOT)], '2026-10-11T00:00:00Z'],
  ['an author that is not known', [{ ...commit(20, ''), author: null }], '2026-10-20T00:00:00Z'],
  ['nothing in an empty branch', [], undefined],
])('the last activity is %s', (_, commits, time) => expect(lastActivity(commits)).toBe(time));
