import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The entry points, built from the sources as they are. */
export interface Built extends Disposable {
  readonly folder: string;
  /** The Action's file. */
  readonly action: string;
}

/** Bundles scripts into a folder, or the entry points where none is named. */
export function bundle(folder: string, ...scripts: readonly string[]): void {
  execFileSync(process.execPath, ['scripts/build.ts', folder, ...scripts]);
}

/** Builds them into a folder that `using` takes away. */
export function buildEntryPoints(): Built {
  const folder = mkdtempSync(join(tmpdir(), 'readme-tally-bench-'));
  bundle(folder);
  return {
    folder,
    action: join(folder, 'index.js'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
