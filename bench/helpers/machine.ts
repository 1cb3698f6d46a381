import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Where and with what something was measured. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  /** The commit that was checked out. */
  readonly commit: string;
  /** Versions of the packages that take part, by name, as package.json pins them. */
  readonly packages: Readonly<Record<string, string>>;
}

/** This machine. */
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
