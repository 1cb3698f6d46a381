import { expect, test } from '@jest/globals';
import * as z from 'zod';
import type { HttpClient } from '../../src/http/client.ts';
import { shareClients } from '../../src/refresh/shared-clients.ts';
import { github } from '../../src/sources/github/index.ts';
import { huggingFace } from '../../src/sources/hugging-face/index.ts';

const MEANS = { requests: 9 };

/** Clients that write down what happens, each request taking several steps to be made ready. */
function clients() {
  const events: string[] = [];
  let opened = 0;
  const ask = async (path: string) => {
    events.push(`${path} begins`);
    for (let step = 0; step < 20; step++) await undefined;
    events.push(`${path} is sent`);
    return {} as never;
  };
  const client: HttpClient = {
    get: ask,
    post: ask,
    requests: () => 2,
    hasKey: () => false,
    isKeyRefused: () => false,
    holdBack: () => {},
  };
  const sources = shareClients({
    sources: [github, huggingFace],
    connect: () => {
      opened += 1;
      return client;
    },
  });
  return { events, sources, opened: () => opened };
}

test('a source has one client for a whole run', () => {
  const { sources, opened } = clients();

  const [one, same, other] = [github, github, huggingFace].map((source) =>
    sources.connect(source, MEANS),
  );

  expect(one).toBe(same);
  expect(other).not.toBe(one);
  expect(opened()).toBe(2);
});

test('requests begin one after the other, whichever source they are for', async () => {
  const { events, sources } = clients();
  const [one, other] = [github, huggingFace].map((source) => sources.connect(source, MEANS));

  const answers = [
    one?.get('/a', z.unknown()),
    other?.post('/b', z.unknown(), { body: {} }),
    one?.get('/c', z.unknown()),
  ];
  expect(events).toEqual([]);
  await Promise.all(answers);

  expect(events).toEqual(
    ['/a', '/b', '/c'].flatMap((path) => [`${path} begins`, `${path} is sent`]),
  );
});

test('it is known when all of them have been sent', async () => {
  const { events, sources } = clients();
  const client = sources.connect(github, MEANS);

  const answers = ['/a', '/b', '/c'].map((path) => client.get(path, z.unknown()));
  await sources.whenSent();

  expect(events).toHaveLength(6);
  await Promise.all(answers);
});

test('a source that was asked for titles only is reported, too', () => {
  const { sources } = clients();
  sources.connect(github, MEANS);
  sources.connect(huggingFace, MEANS);
  const reported = { source: 'github', requests: 5 } as never;

  expect(sources.allUsage([reported]).map(({ source, requests }) => [source, requests])).toEqual([
    ['github', 5],
    ['hugging-face', 2],
  ]);
});
