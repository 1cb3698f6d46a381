import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built entry points. */
export interface Built extends Disposable {
  readonly folder: string;
  /** The path of the built Action. */
  readonly action: string;
}

/** Bundles scripts, or the entry points if none are given, into a folder. */
export function bundle(folder: string, ...scripts: readonly string[]): void {
  execFileSync(process.execPath, ['scripts/build.ts', folder, ...scripts]);
}

/** Builds the entry points into a folder that `using` removes. */
export function buildEntryPoints(): Built {
  const folder = mkdtempSync(join(tmpdir(), 'readme-tally-bench-'));
  bundle(folder);
  return {
    folder,
    action: join(folder, 'index.js'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
