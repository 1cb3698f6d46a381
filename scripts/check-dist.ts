/** Fails unless the committed `dist/` is byte for byte the build of the sources. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const fresh = mkdtempSync(join(tmpdir(), 'readme-tally-dist-'));
try {
  execFileSync(process.execPath, ['scripts/build.ts', fresh], { stdio: 'inherit' });
  const names = [...new Set([...readdirSync('dist'), ...readdirSync(fresh)])].sort();
  const stale = names.filter((name) => read('dist', name) !== read(fresh, name));
  if (stale.length > 0) {
    console.error(`dist/ is out of date: ${stale.join(', ')}. Run: npm run build`);
    process.exitCode = 1;
  } else {
    console.log(`dist/ is up to date: ${names.join(', ')}`);
  }
} finally {
  rmSync(fresh, { recursive: true });
}

function read(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
}
