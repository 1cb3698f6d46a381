import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from '../helpers/build.ts';
import { type FarSandbox, startFarSandbox } from '../helpers/sandbox-process.ts';
import { amountsOf, modelName, subjectLists } from '../helpers/subject-lists.ts';

/** The cost of a run, with the requests to each source. */
export interface Cost {
  readonly milliseconds: number;
  /** Peak memory of the process. */
  readonly megabytes: number;
  /** The number of counts that no run has fetched yet. */
  readonly uncounted: number;
  readonly usage: readonly {
    readonly source: string;
    readonly requests: number;
    readonly deferred: number;
    readonly failed: number;
  }[];
}

/** Lists on disk to refresh in separate processes. */
export interface FarList extends AsyncDisposable {
  /** Refreshes the lists on a day, in a separate process and with a new rate limit of GitHub. */
  readonly refresh: (day: number) => Promise<Cost>;
}

const SCRIPT = 'bench/growth/refresh-process.ts';
const run = promisify(execFile);

/** Creates lists of mixed subjects, with at most so many rows each, and a sandbox. */
export async function farList(subjects: number, rowsOfList?: number): Promise<FarList> {
  const sandbox: FarSandbox = await startFarSandbox();
  const folder = mkdtempSync(join(tmpdir(), 'readme-tally-growth-'));
  // Bundled like the Action, since removing types at run time needs memory, too.
  bundle(folder, SCRIPT);
  const script = join(folder, 'refresh-process.js');
  const amounts = amountsOf('mix', subjects);
  writeFileSync(join(folder, 'lists.json'), JSON.stringify(subjectLists(amounts, rowsOfList)));
  const keys = Array.from(
    { length: amounts.models },
    (_, index) => `hf:models/${modelName(index)}`,
  );
  await sandbox.change({ do: 'list', keys });
  return {
    async refresh(day) {
      await sandbox.change({ do: 'renew' });
      const env = { ...process.env, ...sandbox.environment };
      const { stdout } = await run(process.execPath, [script, folder, String(day)], { env });
      await sandbox.requests();
      return JSON.parse(stdout);
    },
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true, force: true });
      await sandbox[Symbol.asyncDispose]();
    },
  };
}
