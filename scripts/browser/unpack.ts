/**
 * Unpacks the browser of the tests into a folder. Usage:
 * `TMPDIR=<folder> node scripts/browser/unpack.ts`. The archives are read here, since the releases of
 * the package that export a function for it require a newer Node than this project.
 */
import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

const packed = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin');

/** A font with its settings; libraries for systems that lack them. */
const ARCHIVES = ['fonts', 'al2023'];

await Promise.all([decompress('chromium'), ...ARCHIVES.map(unpackArchive)]);

/** Returns the path of the decompressed file. */
async function decompress(name: string): Promise<string> {
  const path = join(tmpdir(), name);
  const source = createReadStream(join(packed, `${name}.br`));
  await pipeline(source, createBrotliDecompress(), createWriteStream(path, { mode: 0o755 }));
  return path;
}

async function unpackArchive(name: string): Promise<void> {
  const archive = await decompress(`${name}.tar`);
  const folder = join(tmpdir(), name);
  await mkdir(folder);
  await promisify(execFile)('tar', ['-x', '-f', archive, '-C', folder]);
  await rm(archive);
}
