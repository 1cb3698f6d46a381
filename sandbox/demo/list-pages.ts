import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { madeHistory } from '../made-history.ts';
import { madeList } from '../made-list.ts';

const CLI = resolve(import.meta.dirname, '..', '..', 'dist', 'cli.js');
const MADE = 1_000;

interface Merged {
  readonly list: string;
  /** The JSON of the snapshot. */
  readonly snapshot: string;
}

/**
 * Makes the page of the list as it will be merged, and that of a made list of 1,000 entries, with
 * the built command. Each is a folder below `folder`.
 */
export async function makeListPages(folder: string, { list, snapshot }: Merged): Promise<void> {
  const made = madeList(MADE);
  await makePage(join(folder, 'page'), { list, snapshot }, '8 entries');
  const files = {
    list: made.text,
    snapshot: JSON.stringify(made.snapshot),
    history: JSON.stringify(madeHistory(made.snapshot)),
  };
  await makePage(join(folder, 'made-page'), files, '1,000 entries');
}

async function makePage(
  out: string,
  { list, snapshot, history }: Merged & { readonly history?: string },
  entries: string,
): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'readme-tally-demo-'));
  await mkdir(join(place, 'data'));
  await writeFile(join(place, 'README.md'), list);
  await writeFile(join(place, 'data', 'readme-tally.json'), snapshot);
  if (history !== undefined) {
    await writeFile(join(place, 'data', 'readme-tally-history.json'), history);
  }
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, 'page', '--out', out], {
    cwd: place,
  });
  await rm(place, { recursive: true });
  assert.ok(stdout.startsWith(`${entries} in `), stdout);
}
