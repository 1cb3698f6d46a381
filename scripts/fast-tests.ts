/**
 * Selects the tests of `npm run test:fast`: those that start no process and no server, read no list
 * of the corpus, and measure no time. Loaded by `jest --filter`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Modules that start processes or servers. */
const SLOW = /^(?:node:child_process|node:http|emulate)$/;
/** Imports of values; those of types are erased. */
const IMPORTS = /^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)';/gm;
const ROOT = resolve(import.meta.dirname, '..');
const CORPUS = resolve(ROOT, '__tests__', 'corpus');
/** What a test calls in `src` says nothing about what it starts. */
const SOURCES = resolve(ROOT, 'src');
/** The first imports the sandbox when it is called, and the second measures time. */
const SLOW_HELPERS = ['__tests__/helpers/start-sandbox.ts', 'scripts/regexes/growth.ts'].map(
  (path) => resolve(ROOT, path),
);

const known = new Map<string, boolean>();

/** Whether a file of tests, or a helper that it imports, can start a process or a server, or measure time. */
export function isSlow(path: string): boolean {
  if (path.startsWith(CORPUS) || SLOW_HELPERS.includes(path)) return true;
  const before = known.get(path);
  if (before !== undefined) return before;
  known.set(path, false);
  const slow = importsOf(path).some((name) => {
    if (!name.startsWith('.')) return SLOW.test(name);
    const file = resolve(dirname(path), name);
    return !file.startsWith(SOURCES) && existsSync(file) && isSlow(file);
  });
  known.set(path, slow);
  return slow;
}

function importsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(IMPORTS)].map(([, name = '']) => name);
}

function filter(paths: readonly string[]): { filtered: string[] } {
  return { filtered: paths.filter((path) => !isSlow(path)) };
}

// The name under which `require` returns an export of an ES module.
export { filter as 'module.exports' };
