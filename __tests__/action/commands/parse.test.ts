import { describe, expect, test } from '@jest/globals';
import { parseCommand } from '../../../src/action/commands/parse.ts';
import { nearest } from '../../../src/action/commands/run-command.ts';

describe('a command', () => {
  test('is the first line, with its links understood', () => {
    const call = parseCommand('/tally why https://github.com/dmis-lab/biobert "a b"\nmore');
    expect(call?.command).toBe('why');
    expect(call?.args.map(({ subject, text }) => subject?.id ?? text)).toEqual([
      'dmis-lab/biobert',
      'a b',
    ]);
  });

  test.each([
    '> /tally help',
    '`/tally help`',
    '```\n/tally help\n```',
    '    /tally help',
    '/tallyhelp',
    'hi\n/tally help',
  ])('is not %j', (body) => expect(parseCommand(body)).toBeUndefined());
});

test('the nearest name is suggested, and nothing for a word that is far from all', () => {
  expect(nearest('refersh', ['refresh', 'why'])).toBe('refresh');
  expect(nearest('<img onerror=1>', ['refresh', 'why'])).toBeUndefined();
});
