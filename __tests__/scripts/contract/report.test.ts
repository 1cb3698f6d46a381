import { describe, expect, test } from '@jest/globals';
import { exitCode, lines, markdown } from '../../../scripts/contract/report.ts';
import { shapeDifferences, withShapes } from '../../../scripts/contract/shapes.ts';
import type { Reply } from '../../../src/contract/ask.ts';
import { HOSTS, type Question } from '../../../src/contract/question.ts';

const [host] = HOSTS;
if (host === undefined) throw new Error('no host');

function reply(id: string, rest: Omit<Reply, 'question' | 'host'>): Reply {
  const question: Question = {
    id,
    host: host?.id ?? '',
    belief: `${id} is so.`,
    request: { path: '/' },
    expects: { status: '=200', body: { id: /^R_/ } },
  };
  return { question, host: host as Reply['host'], ...rest };
}

const HOLDS = reply('a/holds', { status: 'holds', shape: { status: '=200' } });
const DIFFERS = reply('a/differs', {
  status: 'differs',
  seen: { status: '=200', body: { id: '=```::set-env name=x\u001b[31m' } },
  shape: { status: '=200', body: { id: 'string' } },
});
const UNASKED = reply('a/unasked', { status: 'unasked', reason: 'it answered HTTP 429' });

test('there is a line for each question, and both shapes where the answer differs', () => {
  expect(lines([HOLDS, DIFFERS, UNASKED])).toBe(
    [
      'holds          a/holds    a/holds is so.',
      'differs        a/differs  a/differs is so.',
      '               expected: {"status":"=200","body":{"id":"/^R_/"}}',
      '               received: {"status":"=200","body":{"id":"=```:\u200b:set-env name=x\\u001b[31m"}}',
      'could not ask  a/unasked  a/unasked is so. (it answered HTTP 429)',
      '',
      '1 holds, 1 differs, 1 could not ask',
    ].join('\n'),
  );
});

describe('the issue', () => {
  test('has what differs, in code that it cannot end', () => {
    const text = markdown([HOLDS, DIFFERS, UNASKED]);
    expect(text).toContain('### `a/differs`\n\nSemantic Scholar: a/differs is so.\n\n````text\n');
    expect(text).not.toContain('a/holds');
    expect(text).toContain('1 other expectations hold, 1 could not be asked.');
  });

  test('is empty where nothing differs', () => {
    expect(markdown([HOLDS, UNASKED])).toBe('');
  });
});

test.each<[Reply[], number]>([
  [[HOLDS], 0],
  [[HOLDS, UNASKED], 0],
  [[HOLDS, DIFFERS, UNASKED], 1],
  [[DIFFERS], 1],
  [[UNASKED], 3],
])('the exit code of case %# is right', (replies, code) => {
  expect(exitCode(replies)).toBe(code);
});

test('the shapes are recorded in order, and those that could not be asked are kept', () => {
  const before = JSON.stringify({ 'b/old': 'string', 'a/unasked': { status: '=404' } });
  expect(JSON.parse(withShapes(before, [HOLDS, DIFFERS, UNASKED]))).toEqual({
    'a/differs': { status: '=200', body: { id: 'string' } },
    'a/holds': { status: '=200' },
    'a/unasked': { status: '=404' },
    'b/old': 'string',
  });
});

test.each([
  ['the same shape', { a: 'number', b: { c: 'string' } }, []],
  ['a member that the sandbox leaves out', { a: 'number' }, []],
  ['null where there was a value', { a: 'null' }, []],
  ['another type', { a: 'string' }, ['x.a: "string", not "number"']],
  ['another type below', { b: { c: 'array' } }, ['x.b.c: "array", not "string"']],
  ['a member that no real answer has', { d: 'number' }, ['x.d: not in the recorded answer']],
])('%s, compared with the recorded one', (_, sandbox, differences) => {
  const recorded = { a: 'number', b: { c: 'string' }, e: 'null' };
  expect(shapeDifferences(sandbox, recorded, 'x')).toEqual(differences);
});
