import { expect, test } from '@jest/globals';
import { holdsOnly, isCommand } from '../../../src/action/commands/closes-issue.ts';
import { parseCommand } from '../../../src/action/commands/parse.ts';

const call = parseCommand('/tally add https://arxiv.org/abs/1901.08746');

test.each([
  ['nothing', null, true],
  ['blanks', ' \r\n\r\n', true],
  ['the link', 'https://arxiv.org/abs/1901.08746', true],
  ['the link in another form', '- <https://arxiv.org/pdf/1901.08746v2>.', true],
  ['the link in Markdown', '[BioBERT](https://arxiv.org/abs/1901.08746)', true],
  ['the command', '/tally add arxiv:1901.08746 to "Models"', true],
  ['a comment of a template', '<!-- Which paper? -->\narxiv:1901.08746', true],
  ['another link', 'https://arxiv.org/abs/1901.08747', false],
  ['a task list', '- [ ] Write the docs', false],
  ['words', 'And please fix the typos.', false],
  ['the link and words', 'arxiv:1901.08746 and the typos', false],
  ['words in another script', '請修正', false],
])('an issue that holds %s', (_, body, holds) => {
  if (call === undefined) throw new Error('no command');
  expect(holdsOnly(body, call)).toBe(holds);
});

test.each([
  ['/tally accept', true],
  ['  /tally accept\n', true],
  ['/tally accept\nAnd fix the typos.', false],
  ['Thank you', false],
])('%j is nothing but a command: %s', (body, is) => {
  expect(isCommand(body)).toBe(is);
});
