import { expect, test } from '@jest/globals';
import { requestsLine, startStory } from '../../../sandbox/demo/story.ts';
import type { NamedRecord } from '../../../sandbox/sandbox.ts';

function request(server: NamedRecord['server'], method: string, path: string, body = '') {
  return { server, method, path, body, query: new URLSearchParams(), headers: {} } as NamedRecord;
}

const requests = [
  request('github', 'GET', '/repos/o/r/issues'),
  request('github', 'POST', '/repos/o/r/pulls'),
  request('github', 'POST', '/graphql', '{"query": "query { viewer { login } }"}'),
  request('github', 'POST', '/graphql', '{"query": "mutation UpdateRefs { x }"}'),
  request('huggingFace', 'GET', '/api/models'),
];

test('counts requests by API, and those that write', () => {
  expect(requestsLine(requests)).toBe('GitHub 4 (2 write), Hugging Face 1');
  expect(requestsLine([])).toBe('none');
});

test('prints the title of a part before it starts, and its result afterwards', async () => {
  const printed: string[] = [];
  let clock = 0;
  const story = startStory(
    (line) => printed.push(line),
    () => clock,
  );
  const part = await story.part('A run', async () => {
    expect(printed).toEqual(['', '1. A run']);
    clock += 2_400;
    return { result: ['One.', 'Two.'], requests, files: ['a.html', 'b.html'] };
  });
  expect(part.result).toEqual(['One.', 'Two.']);
  expect(printed.slice(2)).toEqual([
    '   Result    One.',
    '             Two.',
    '   Requests  GitHub 4 (2 write), Hugging Face 1; 2 s',
    '   Files     a.html, b.html',
  ]);
  expect(story.lines()).toEqual(printed);
});
