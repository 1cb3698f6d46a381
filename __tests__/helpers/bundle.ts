import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll } from '@jest/globals';
import { ROOT } from './paths.ts';

const CACHE = join(ROOT, 'node_modules', '.cache', 'readme-tally', 'built');
const SOURCES = [
  'src',
  'scripts/build.ts',
  'scripts/build-page.ts',
  'scripts/licenses.ts',
  'package-lock.json',
];
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Builds the entry points as `npm run build` does, before the tests of a file, and once for all
 * files: the folder is named after the digest of the sources. Returns the path of the bundle of an
 * entry point (`src/cli.ts`), which starts four times as fast as the sources.
 */
export function useBundle(entry: string): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await builtEntryPoints();
  });
  return () => join(folder, basename(entry).replace(/ts$/, 'js'));
}

async function builtEntryPoints(): Promise<string> {
  const folder = join(CACHE, await digestOf(SOURCES));
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  await removeOld();
  const made = await mkdtemp(join(CACHE, 'unfinished-'));
  await writeFile(join(made, 'package.json'), '{"type": "module"}\n');
  await promisify(execFile)(process.execPath, [join(ROOT, 'scripts', 'build.ts'), made], {
    cwd: ROOT,
  });
  // Another worker may have finished first.
  await rename(made, folder).catch(() => rm(made, { recursive: true }));
  return folder;
}

/** The digest of files, and of all files in folders. */
async function digestOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const isFolder = (await stat(join(ROOT, path))).isDirectory();
    const names = isFolder ? await readdir(join(ROOT, path), { recursive: true }) : [''];
    const files = names.toSorted().filter((name) => !isFolder || /\.(?:tsx?|css)$/.test(name));
    for (const name of files) {
      hash.update(`${path}/${name}\0`).update(await readFile(join(ROOT, path, name)));
    }
  }
  return hash.digest('hex');
}

/** Removes what was built from other sources more than a day ago. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const { mtimeMs } = await stat(join(CACHE, name));
    if (Date.now() - mtimeMs > DAY_MS) await rm(join(CACHE, name), { recursive: true });
  }
}
