import type { Sandbox, SandboxOptions } from '../../sandbox/sandbox.ts';

type SandboxModule = typeof import('../../sandbox/sandbox.ts');

/** Starts a sandbox, whose modules all files of tests of a worker share. */
export async function startSandbox(options?: SandboxOptions): Promise<Sandbox> {
  const { importSandbox } = globalThis as unknown as {
    importSandbox: () => Promise<SandboxModule>;
  };
  return (await importSandbox()).startSandbox(options);
}
