import { expect, test } from '@jest/globals';
import {
  decided,
  readSuggestion,
  suggestionMark,
} from '../../../src/action/commands/suggestion.ts';

const REPLY = '<!-- readme-tally:reply 7 -->';
const asked = { subject: { kind: 'arxiv', id: '1901.08746' }, section: 'A --> <b>"Ü"' } as const;

test('it is read as it was written, and nothing in it ends the comment', () => {
  const mark = suggestionMark(asked);
  expect(mark.match(/-->/g)).toHaveLength(1);
  expect(readSuggestion(`${REPLY}\n${mark}\n\nSuggested`)).toEqual(asked);
  expect(readSuggestion(`${REPLY}\r\n${mark}\r\n`)).toEqual(asked);
});

test('a section is not needed', () => {
  const { subject } = asked;
  expect(readSuggestion(`${REPLY}\n${suggestionMark({ subject })}`)).toEqual({ subject });
});

test.each([
  ['no mark of a reply before it', `> quoted\n${suggestionMark(asked)}`],
  ['words before it', `Hello ${REPLY}\n${suggestionMark(asked)}`],
  ['no JSON', `${REPLY}\n<!-- readme-tally:suggestion {x} -->`],
  ['no subject', `${REPLY}\n<!-- readme-tally:suggestion {"subject":"x"} -->`],
  ['nothing', ''],
])('with %s it is no suggestion', (_, body) => {
  expect(readSuggestion(body)).toBeUndefined();
});

test('what is decided waits no more, and stays the reply', () => {
  const body = `${REPLY}\n${suggestionMark(asked)}\n\nSuggested`;
  expect(decided(body, 'Accepted.')).toBe(`${REPLY}\nAccepted.`);
  expect(readSuggestion(decided(body, 'Accepted.'))).toBeUndefined();
});
