import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** The machine and versions of a measurement. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  /** The current commit. */
  readonly commit: string;
  /** The versions of the measured packages, by name. */
  readonly packages: Readonly<Record<string, string>>;
}

/** Describes this machine. */
export function thisMachine(): Machine {
  const [cpu] = cpus();
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' });
  return {
    cpu: cpu?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    commit: commit.trim(),
    packages: { ...dependencies, ...devDependencies },
  };
}
