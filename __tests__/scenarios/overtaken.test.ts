/** Before each request of a run, a person or another run pushes to its branch: no commit is lost. */
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asksForStars } from '../../sandbox/github/own-queries.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { commentOn } from '../helpers/comment-on.ts';
import { BRANCH, proposed, runOnce } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const LIST =
  '# Tools\n\n- [One](https://github.com/o/one) ![s](https://img.shields.io/github/stars/o/one) - One.\n- [Two](https://github.com/o/two) - Two.\n';
/** More than any run sends to the repository. */
const MOST_REQUESTS = 60;
/** A rebuild reads the repository (4), and plans and publishes again (6). */
const REBUILD = 10;
const LATER = '2026-11-23T03:17:41Z';

const sandbox = useSandbox({ perTest: true });
let tried = 0;

beforeEach(() => {
  sandbox.world.set('github:o/one', { stars: 100 });
  sandbox.world.set('github:acme/mouse', { stars: 77 });
});

afterAll(() => {
  process.stdout.write(`Runs were overtaken at ${tried} requests.\n`);
});

/** What a run finds. */
const SCENES: Record<string, (repository: Repository) => Promise<unknown>> = {
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

type Check = (repository: Repository) => Promise<void>;

/** What happens meanwhile. Each returns the check that it is not lost. */
const EVENTS: Record<string, (repository: Repository) => Promise<Check>> = {
  'a person pushes': async (repository) => {
    const sha = await repository.commit(BRANCH, { 'note.txt': 'by hand' });
    return async () => {
      const commits = await repository.commits(BRANCH);
      expect(commits.map((commit) => commit.sha)).toContain(sha);
    };
  },
  'a comment adds an entry': async (repository) => {
    const body = '/tally add github:acme/mouse';
    const { reply } = await commentOn(sandbox, repository, { body, at: LATER });
    if (!reply?.includes('Added to')) throw new Error(`Not added: ${reply}`);
    return async () => {
      expect(await proposed(repository)).toContain('acme/mouse');
    };
  },
};

interface Overtaken {
  readonly requests: number;
  /** The requests to sources. */
  readonly questions: number;
  readonly check: Check | undefined;
}

/** Runs, and lets something happen before the request with this number. */
async function overtaken(
  repository: Repository,
  moment: number,
  event: (repository: Repository) => Promise<Check>,
): Promise<Overtaken> {
  let [requests, questions] = [0, 0];
  let check: Check | undefined;
  const send: typeof fetch = async (input, init) => {
    requests += 1;
    if (requests === moment) {
      const before = questionsSent();
      check = await event(repository);
      questions -= questionsSent() - before;
    }
    return fetch(input, init);
  };
  const before = questionsSent();
  await runOnce(sandbox, repository, { at: LATER, send });
  questions += questionsSent() - before;
  return { requests, questions, check };
}

function questionsSent(): number {
  return sandbox.requests().filter((one) => one.server !== 'github' || asksForStars(one)).length;
}

describe.each(Object.entries(SCENES))('%s', (_, arrange) => {
  test.each(Object.entries(EVENTS))('%s before each request', async (_, event) => {
    const undisturbed = await overtaken(await arranged(arrange), 0, event);
    for (let moment = 1; moment < MOST_REQUESTS; moment += 1) {
      sandbox.world.set('github:o/one', { stars: 100 });
      const repository = await arranged(arrange);
      const { requests, questions, check } = await overtaken(repository, moment, event);
      if (requests < moment) break;
      if (check === undefined) throw new Error(`Nothing happened before request ${moment}.`);
      tried += 1;
      await check(repository);
      expect(requests).toBeLessThanOrEqual(undisturbed.requests + REBUILD);
      // An entry that was added meanwhile is a new subject.
      expect(questions).toBeLessThanOrEqual(undisturbed.questions + 1);
      await runOnce(sandbox, repository, { at: '2026-11-24T03:17:41Z' });
      await check(repository);
    }
  });
});

async function arranged(arrange: (repository: Repository) => Promise<unknown>) {
  const repository = await createRepository(sandbox, { 'README.md': LIST });
  await arrange(repository);
  return repository;
}
