import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Repository } from '../../sandbox/github/repository.ts';
import { parseSnapshot } from '../../src/snapshot/file.ts';
import { BRANCH, proposed, runOnce } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const LIST = '- [One](x) ![s](https://img.shields.io/github/stars/o/one)\n';
const SNAPSHOT = 'data/readme-tally.json';
/** More than any run sends to the repository. */
const MOST_REQUESTS = 40;

const sandbox = useSandbox({ perTest: true });
let tried = 0;

beforeEach(() => {
  sandbox.world.set('github:o/one', { stars: 100 });
});

afterAll(() => {
  process.stdout.write(`Runs were broken off at ${tried} requests.\n`);
});

/** What a run finds, and its expected result. */
const SCENES: Record<string, (repository: Repository) => Promise<void>> = {
  'with nothing there': async () => {},
  'with a pull request that waits': async (repository) => {
    await runOnce(sandbox, repository);
    sandbox.world.set('github:o/one', { stars: 150 });
  },
  'with a number in doubt': async (repository) => {
    await runOnce(sandbox, repository);
    await repository.api('PUT', '/pulls/1/merge');
    sandbox.world.set('github:o/one', { stars: 0 });
  },
  'with nothing left to publish': async (repository) => {
    await runOnce(sandbox, repository);
    await repository.commit('main', { 'README.md': await proposed(repository) });
  },
};

/** Ways in which the process, or the line, may end at a request. */
const ENDS: Record<string, (send: () => Promise<Response>) => Promise<Response>> = {
  'before it was sent': async () => {
    throw new TypeError('fetch failed');
  },
  'before its answer came': async (send) => {
    await send();
    throw new TypeError('fetch failed');
  },
  'with HTTP 403': async () => refusal(403, 'Resource not accessible by integration'),
  'with HTTP 404': async () => refusal(404, 'Not Found'),
  'with HTTP 422': async () => refusal(422, 'Validation Failed'),
  'with HTTP 502': async () => refusal(502, 'Server Error'),
};

function refusal(status: number, message: string): Response {
  return Response.json({ message, status: String(status) }, { status });
}

async function state(repository: Repository) {
  const pulls = await repository.pullRequests();
  const branch = await repository.branch(BRANCH);
  const list = branch && (await proposed(repository));
  const snapshot = branch && (await repository.readFile(BRANCH, SNAPSHOT))?.toString();
  return {
    main: (await repository.readFile('main', 'README.md'))?.toString(),
    pulls: pulls.map(({ state: open, title }) => `${open} ${title}`),
    list,
    subjects: snapshot && parseSnapshot(snapshot, SNAPSHOT).subjects,
  };
}

function makeRepository(): Promise<Repository> {
  return createRepository(sandbox, { 'README.md': LIST });
}

interface Undisturbed {
  readonly old: State;
  readonly wanted: State;
  /** A run whose last answer is lost has done its work, and the next one is the next day's. */
  readonly later: State;
}

type State = Awaited<ReturnType<typeof state>>;
type Arrange = (repository: Repository) => Promise<void>;

/** The states of each scene where nothing is broken off: the same in every sandbox. */
const undisturbed = new Map<Arrange, Promise<Undisturbed>>();

async function runUndisturbed(arrange: Arrange): Promise<Undisturbed> {
  const repository = await makeRepository();
  await arrange(repository);
  const old = await state(repository);
  await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
  const wanted = await state(repository);
  await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
  return { old, wanted, later: await state(repository) };
}

describe.each(Object.entries(SCENES))('%s, a run that ends', (_, arrange) => {
  test.each(Object.entries(ENDS))('%s leaves the old state or the new one', async (_, end) => {
    const known = undisturbed.get(arrange) ?? runUndisturbed(arrange);
    undisturbed.set(arrange, known);
    const { old, wanted, later } = await known;

    for (let last = 1; last <= MOST_REQUESTS; last++) {
      sandbox.world.set('github:o/one', { stars: 100 });
      const repository = await makeRepository();
      await arrange(repository);
      let sent = 0;
      const send: typeof fetch = (input, init) => {
        sent++;
        return sent < last ? fetch(input, init) : end(() => fetch(input, init));
      };
      await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z', send }).catch(
        () => undefined,
      );
      if (sent < last) break;
      tried++;

      const broken = await state(repository);
      expect(broken.main).toBe(old.main);
      expect([old.list, wanted.list]).toContain(broken.list);
      await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
      expect([wanted, later]).toContainEqual(await state(repository));
    }
  });
});
