import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from '../helpers/build.ts';
import { type FarSandbox, startFarSandbox } from '../helpers/sandbox-process.ts';
import { amountsOf, modelName, subjectLists } from '../helpers/subject-lists.ts';

/** What a run took, and the requests to each source in it. */
export interface Cost {
  readonly milliseconds: number;
  /** The peak of the process's memory. */
  readonly megabytes: number;
  /** Counts of the list that no run has asked for yet. */
  readonly uncounted: number;
  readonly usage: readonly {
    readonly source: string;
    readonly requests: number;
    readonly deferred: number;
    readonly failed: number;
  }[];
}

/** A list on disk, and runs on it. */
export interface FarList extends AsyncDisposable {
  /** Runs on the day with this number, in a process of its own and a new hour of GitHub's. */
  readonly refresh: (day: number) => Promise<Cost>;
}

const SCRIPT = 'bench/growth/refresh-process.ts';
const run = promisify(execFile);

/** Makes lists of the mix with so many subjects, of at most so many rows, and a sandbox for them. */
export async function farList(subjects: number, rowsOfList?: number): Promise<FarList> {
  const sandbox: FarSandbox = await startFarSandbox();
  const folder = mkdtempSync(join(tmpdir(), 'readme-tally-growth-'));
  // Bundled, as the Action is: to take the types out while it runs costs memory of its own.
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
