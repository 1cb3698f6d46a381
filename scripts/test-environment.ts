/**
 * The environment of all tests. Jest evaluates every module again for every file of tests; the
 * sandbox, with GitHub's schema and its packages, is evaluated once per worker instead, since its
 * state belongs to what `startSandbox` returns.
 */
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment } from 'jest-environment-node';

// biome-ignore lint/style/noDefaultExport: jest loads the default export
export default class SharedSandboxEnvironment extends TestEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    this.global.importSandbox = importSandbox;
  }
}

/** The schema is built now: it takes longer than the requests of some tests may take. */
async function importSandbox() {
  const [sandbox, { githubSchema }] = await Promise.all([
    import('../sandbox/sandbox.ts'),
    import('../sandbox/github/graphql-schema.ts'),
  ]);
  githubSchema();
  return sandbox;
}
