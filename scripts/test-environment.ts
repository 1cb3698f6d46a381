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
    this.global.importSandbox = () => import('../sandbox/sandbox.ts');
  }
}
