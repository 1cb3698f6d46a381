/** The sandbox in a process of its own, so that it takes no time from what is measured. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Instruction, Ready, SentRequest } from './sandbox-child.ts';

/** A sandbox elsewhere. */
export interface FarSandbox extends AsyncDisposable {
  /** The settings that point readme-tally at it. */
  readonly environment: Record<string, string>;
  /** The origin of its `GET /repos/{owner}/{name}`. */
  readonly repositories: string;
  /** Changes something in it. */
  readonly change: (instruction: Exclude<Instruction, { do: 'requests' }>) => Promise<void>;
  /** What it was asked since the last time this was called, in order of arrival. */
  readonly requests: () => Promise<SentRequest[]>;
}

/** Starts it; `await using` ends it. */
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
