import { expect, test } from '@jest/globals';
import type { HttpClient } from '../../src/http/client.ts';
import { shareClients } from '../../src/refresh/shared-clients.ts';
import { github } from '../../src/sources/github/index.ts';
import { huggingFace } from '../../src/sources/hugging-face/index.ts';

const BUDGET = { requests: 9 };

function clients() {
  let opened = 0;
  const client: HttpClient = {
    get: async () => ({}) as never,
    post: async () => ({}) as never,
    requests: () => 2,
    hasKey: () => false,
    isKeyRefused: () => false,
    holdBack: () => {},
  };
  const sources = shareClients({
    sources: [github, huggingFace],
    connect: () => {
      opened += 1;
      return { ...client };
    },
  });
  return { sources, opened: () => opened };
}

test('a source has one client for a whole run', () => {
  const { sources, opened } = clients();

  const [one, same, other] = [github, github, huggingFace].map((source) =>
    sources.connect(source, BUDGET),
  );

  expect(one).toBe(same);
  expect(other).not.toBe(one);
  expect(opened()).toBe(2);
});

test('a source that was asked for titles only is in the usage, too', () => {
  const { sources } = clients();
  sources.connect(github, BUDGET);
  sources.connect(huggingFace, BUDGET);
  const counted = { source: 'github', requests: 5 } as never;

  expect(sources.allUsage([counted]).map(({ source, requests }) => [source, requests])).toEqual([
    ['github', 5],
    ['hugging-face', 2],
  ]);
});
