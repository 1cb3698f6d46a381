/**
 * Refreshes lists in a separate process, to measure its peak memory. Reads `lists.json` and, if it
 * exists, `snapshot.json` from the given folder, rewrites both and prints the cost.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepHeapSmallFor } from '../../src/refresh/heap.ts';
import { formatSnapshot, parseSnapshot } from '../../src/snapshot/file.ts';
import { refreshLists } from '../helpers/refresh-lists.ts';

const [folder = '', day = '0'] = process.argv.slice(2);
const snapshotPath = join(folder, 'snapshot.json');
const listsPath = join(folder, 'lists.json');

const lists = JSON.parse(readFileSync(listsPath, 'utf8'));
const start = performance.now();
const before = existsSync(snapshotPath) ? readFileSync(snapshotPath, 'utf8') : undefined;
if (before !== undefined) keepHeapSmallFor(before.length);
const snapshot = before === undefined ? undefined : parseSnapshot(before, snapshotPath);
const environment = process.env as Record<string, string>;
const input = { lists, snapshot, day: Number(day), isBudgeted: true };
const refreshed = await refreshLists({ environment }, input);
const text = formatSnapshot(refreshed.snapshot);
const milliseconds = performance.now() - start;
// Measured before the files for the next run are written.
const megabytes = process.resourceUsage().maxRSS / 1000;

writeFileSync(snapshotPath, text);
writeFileSync(listsPath, JSON.stringify(refreshed.lists));
const usage = refreshed.usage.map(({ source, requests, deferred, failed }) => {
  return { source, requests, deferred, failed };
});
const uncounted = refreshed.verdicts.filter(({ record }) => record === undefined).length;
console.log(JSON.stringify({ milliseconds, megabytes, usage, uncounted }));
