import { expect, test } from '@jest/globals';
import type { Prepared } from '../../../src/action/commands/prepare-entry.ts';
import {
  decided,
  isAsShown,
  readSuggestion,
  suggestionMark,
} from '../../../src/action/commands/suggestion.ts';
import { Adding } from '../../../src/snapshot/requests.ts';

const REPLY = '<!-- readme-tally:reply 7 -->';
const subject = { kind: 'arxiv', id: '1901.08746' } as const;
const section = 'A --> <b>"Ü"';
const line = '- [One](https://arxiv.org/abs/1901.08746) `x` — Ü';
const request = Adding.parse({
  command: 'add',
  file: 'docs/a.md',
  section,
  subject: 'arxiv:1901.08746',
  title: 'One',
  links: {},
});
const prepared: Prepared = { request, section, line, blanks: [], keys: new Set(), lists: [] };
const mark = suggestionMark({ subject }, prepared, { mayClose: true });
const body = `${REPLY}\n${mark}\n\nSuggested: x, as\n\n\`\`\`markdown\n${line}\n\`\`\`\n\nTo add it`;
const place = { comment: 1, thread: 2, body };

test('it is read as it was written, and nothing in it ends the comment', () => {
  expect(mark.match(/-->/g)).toHaveLength(1);
  const read = readSuggestion(body);
  expect(read).toEqual({ entry: { subject, section }, shown: expect.any(String), mayClose: true });
  expect(readSuggestion(body.replaceAll('\n', '\r\n'))).toEqual(read);
});

test.each([
  ['no mark of a reply before it', body.replace(REPLY, '> quoted')],
  ['words before it', `Hello ${body}`],
  ['no JSON', body.replace(/suggestion \{.*\}/, 'suggestion {x}')],
  ['no subject', body.replace('arxiv:1901.08746', 'x')],
  ['another subject', body.replace('"arxiv:1901.08746"', '"arxiv:1901.08747"')],
  ['another section', body.replace('Ü\\"', 'U\\"')],
  ['another list', body.replace('docs/a.md', 'README.md')],
  ['another line', body.replace('`x`', '`y`')],
  ['one more line', body.replace(line, `${line}\n${line}`)],
  ['no line', body.replace(/```markdown[\s\S]*```/, '')],
  ['no digest', body.replace(/"shown":"\w+"/, '"shown":""')],
  ['nothing', ''],
])('with %s it is no suggestion', (_, edited) => {
  expect(edited).not.toBe(body);
  expect(readSuggestion(edited)).toBeUndefined();
});

test.each<[string, Partial<Prepared>, boolean]>([
  ['the same line', {}, true],
  ['another line', { line: `${line}!` }, false],
  ['another section', { request: { ...request, section: 'B' } }, false],
  ['another list', { request: { ...request, file: 'b.md' } }, false],
])('%s is as shown: compared byte by byte', (_, change, isSame) => {
  const read = readSuggestion(body);
  if (read === undefined) throw new Error('it was not read');
  expect(isAsShown({ ...read, ...place }, { ...prepared, ...change })).toBe(isSame);
});

test('what is decided waits no more, and stays the reply', () => {
  expect(decided(body, 'Accepted.')).toBe(`${REPLY}\nAccepted.`);
  expect(readSuggestion(decided(body, 'Accepted.'))).toBeUndefined();
});
