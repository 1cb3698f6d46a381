import { expect, test } from '@jest/globals';
import { workflowText } from '../../src/cli/init/workflow-file.ts';
import { defaultConfig, parseConfig } from '../../src/config/parse.ts';
import { ACTION } from '../../src/config/version.ts';
import { checkCommentFilter } from '../../src/doctor/comment-filter.ts';

const closed = defaultConfig();
const open = parseConfig('commands: { allow: { add: everybody } }', 'a');
const facts = { action: ACTION, minute: 17, files: ['README.md'] };
const filtered = workflowText(facts);
const withSuggestions = workflowText({ ...facts, isOpen: true });
/** A workflow whose condition is another one. */
const withCondition = (condition: string) =>
  filtered.replace(/ {4}if: >-\n(?: {6}.*\n)+/, `    if: ${condition}\n`);
const everybody = withCondition("startsWith(github.event.comment.body, '/tally ')");
const inStep = `on: issue_comment
jobs:
  a:
    steps:
      - uses: o/readme-tally@v1
        if: github.event.comment.author_association != 'NONE'
`;

test.each([
  ['members only, add closed', filtered, closed, 'ok', 'Only commands of people'],
  ['members only, add open', filtered, open, 'warning', 'Suggestions never start'],
  ['suggestions of everybody, add open', withSuggestions, open, 'ok', 'suggestions of everybody'],
  ['suggestions of everybody, add closed', withSuggestions, closed, 'warning', 'without access'],
  ['everybody, add closed', everybody, closed, 'warning', 'without access'],
  ['everybody, add open', everybody, open, 'ok', 'suggestions of everybody'],
  ['no condition, add closed', 'on: [push, issue_comment]\njobs: { a: {} }', closed, 'warning', ''],
  ['a condition of a step, add closed', inStep, closed, 'ok', ''],
])('%s', (_, workflow, config, state, found) => {
  expect(checkCommentFilter(workflow, config)).toEqual([
    expect.objectContaining({ what: 'comments', state, found: expect.stringContaining(found) }),
  ]);
});

test.each(['on: push\njobs: {}', 'on: { schedule: [] }', '', 'a: [', 'on:\njobs:\n  a:\n'])(
  'a workflow that no comment starts: %j',
  (workflow) => {
    expect(checkCommentFilter(workflow, closed)).toEqual([]);
  },
);
