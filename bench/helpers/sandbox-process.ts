/** Runs the sandbox in a separate process, so that it does not slow down what is measured. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Instruction, Ready, SentRequest } from './sandbox-child.ts';

/** A sandbox in another process. */
export interface FarSandbox extends AsyncDisposable {
  /** The environment variables that point readme-tally to it. */
  readonly environment: Record<string, string>;
  /** The origin of its `GET /repos/{owner}/{name}`. */
  readonly repositories: string;
  /** Sends an instruction. */
  readonly change: (instruction: Exclude<Instruction, { do: 'requests' }>) => Promise<void>;
  /** The requests since the last call, in order of arrival. */
  readonly requests: () => Promise<SentRequest[]>;
}

/** Starts the process; `await using` ends it. */
export async function startFarSandbox(): Promise<FarSandbox> {
  const child = fork(new URL('./sandbox-child.ts', import.meta.url), { execArgv: [] });
  const [ready] = (await once(child, 'message')) as [Ready];

  async function ask(instruction: Instruction): Promise<SentRequest[]> {
    const answer = once(child, 'message');
    child.send(instruction);
    return (await answer)[0] as SentRequest[];
  }

  return {
    ...ready,
    change: async (instruction) => void (await ask(instruction)),
    requests: () => ask({ do: 'requests' }),
    [Symbol.asyncDispose]: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
