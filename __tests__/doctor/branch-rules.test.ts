import { expect, test } from '@jest/globals';
import { checkBranchRules } from '../../src/doctor/branch-rules.ts';
import type { AppliedRule } from '../../src/github/settings.ts';

const WRITTEN = { branch: 'readme-tally/refresh', message: 'Update {counts} in {lists}' };

function types(...names: string[]): { value: AppliedRule[] } {
  return { value: names.map((type) => ({ type })) };
}

test.each([
  [types(), 'ok', 'No rule protects it.'],
  [types('required_signatures', 'deletion'), 'problem', 'forbid deleting it.'],
  [types('creation', 'creation', 'update'), 'problem', 'forbid creating it, updating it.'],
  [{ status: 403 }, 'unknown', 'GitHub did not report it.'],
] as const)('the rules %j are %s', (rules, state, found) => {
  const result = checkBranchRules(WRITTEN, rules);
  expect(result).toMatchObject({ state, found: expect.stringContaining(found) });
});

test.each<[type: string, operator: string, pattern: string, negate: boolean, found: string]>([
  ['branch_name_pattern', 'starts_with', 'readme-', false, ''],
  [
    'branch_name_pattern',
    'starts_with',
    'feature/',
    false,
    'that the branch name starts with "feature/"',
  ],
  [
    'branch_name_pattern',
    'contains',
    'tally',
    true,
    'that the branch name does not contain "tally"',
  ],
  ['branch_name_pattern', 'regex', '^(feature|fix)/', false, 'that the branch name matches'],
  ['branch_name_pattern', 'regex', '(?P<x>re2 alone)', false, ''],
  ['commit_message_pattern', 'regex', '^Update ', false, ''],
  ['commit_message_pattern', 'regex', '^[A-Z]+-[0-9]+ ', false, 'that the commit message matches'],
  ['commit_author_email_pattern', 'ends_with', '@corp.example', false, 'that the author’s e-mail'],
  ['commit_author_email_pattern', 'ends_with', 'noreply.github.com', false, ''],
  ['committer_email_pattern', 'ends_with', '@corp.example', false, 'that the committer’s e-mail'],
  ['max_file_size', 'contains', 'x', false, ''],
])('a rule %s %s %s (negated: %s) is named: %s', (type, operator, pattern, negate, found) => {
  const rules = { value: [{ type, pattern: { operator, pattern, negate } }] };
  const result = checkBranchRules(WRITTEN, rules);
  expect(result.state).toBe(found === '' ? 'ok' : 'problem');
  expect(result.found).toContain(found === '' ? 'No rule' : `A rule requires ${found}`);
  expect(result.todo ?? '').toMatch(found === '' ? /^$/ : /pull-request\.|bypass list/);
});
