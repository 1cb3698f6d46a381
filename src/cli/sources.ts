import type { LocalSources } from '../local-refresh.ts';
import { connector } from '../refresh/connect.ts';
import { cancellation } from '../refresh/deadline.ts';
import { usageLine } from '../report/log.ts';
import { SOURCES } from '../sources/index.ts';
import type { Usage } from '../sources/usage.ts';
import { keysFrom } from './keys.ts';

/** The sources as a command asks them: keys of the environment, progress where a person looks on. */
export function localSources(): LocalSources {
  const { env } = process;
  return {
    sources: SOURCES,
    connect: connector(env, keysFrom(env)),
    onUsage: (usage: Usage) => {
      if (process.stderr.isTTY) process.stderr.write(`${usageLine(usage)}\n`);
    },
    now: () => new Date(),
    cancelled: cancellation(),
  };
}
