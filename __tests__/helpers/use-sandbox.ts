import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { NewRepository, Repository } from '../../sandbox/github/repository.ts';
import type { Sandbox, SandboxOptions } from '../../sandbox/sandbox.ts';
import { startSandbox } from './start-sandbox.ts';

interface Use extends SandboxOptions {
  /** Starts a sandbox for every test: one takes no more than 5,000 requests. */
  perTest?: boolean;
}

/**
 * Starts a sandbox before the tests of a file and closes it after them. Each test starts without
 * faults and recorded requests, and with pull requests allowed; the world, repositories and keys
 * are kept. Use the result in hooks and tests only.
 */
export function useSandbox({ perTest = false, ...options }: Use = {}): Sandbox {
  const sandbox = {} as Sandbox;
  const start = async () => {
    Object.assign(sandbox, await startSandbox(options));
  };
  const close = () => sandbox.close();
  if (perTest) {
    beforeEach(start);
    afterEach(close);
    return sandbox;
  }
  beforeAll(start);
  beforeEach(() => {
    sandbox.clearFaults();
    sandbox.clearRequests();
    sandbox.github.allowPullRequests(true);
  });
  afterAll(close);
  return sandbox;
}

let repositories = 0;

/** Creates a repository of `acme` with these files, under a new name. */
export function createRepository(
  { github }: Pick<Sandbox, 'github'>,
  files: NewRepository['files'],
  defaultBranch = 'main',
): Promise<Repository> {
  repositories += 1;
  return github.createRepository({ name: `repository-${repositories}`, files, defaultBranch });
}
