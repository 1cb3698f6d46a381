/**
 * The memory of huge runs. By default V8 lets garbage grow to several times the memory in use, and a
 * parsed list takes ten times the memory of its text. A run on 100,000 subjects would so need more
 * than 1 GB. A huge run therefore collects garbage early, and parses each list again in every stage
 * instead of keeping all of them. Both cost time, which such a run has while it waits for rate limits.
 */
import { setFlagsFromString } from 'node:v8';
import { MAX_CACHED } from '../markdown/entries/entry-cache.ts';

/** How much garbage may add to the memory in use before it is collected, in per cent. */
const GARBAGE_PERCENT = 15;

/** Returns whether lists or a snapshot of so many characters make a run huge. */
export function isHuge(characters: number): boolean {
  return characters > MAX_CACHED;
}

/** Keeps the heap of the whole process small from now on, if a text of so many characters is huge. */
export function keepHeapSmallFor(characters: number): void {
  if (!isHuge(characters)) return;
  setFlagsFromString(`--heap-growing-percent=${GARBAGE_PERCENT}`);
  setFlagsFromString('--semi-space-growth-factor=1');
  // Incremental marking lets the program make another 60 MB of garbage meanwhile.
  setFlagsFromString('--no-incremental-marking');
}
