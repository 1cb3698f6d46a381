/**
 * One run in a process of its own, so that its peak of memory is its own. Takes the folder with
 * `lists.json` and perhaps `snapshot.json`, writes both anew and prints what it took.
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
// What this script writes for the next run is no part of this one.
const megabytes = process.resourceUsage().maxRSS / 1000;

writeFileSync(snapshotPath, text);
writeFileSync(listsPath, JSON.stringify(refreshed.lists));
const usage = refreshed.usage.map(({ source, requests, deferred, failed }) => {
  return { source, requests, deferred, failed };
});
const uncounted = refreshed.verdicts.filter(({ record }) => record === undefined).length;
console.log(JSON.stringify({ milliseconds, megabytes, usage, uncounted }));
