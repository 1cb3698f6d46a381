/**
 * The memory of huge runs. By default V8 lets garbage grow to several times the memory in use, and a
 * parsed list takes ten times the memory of its text. A run on 100,000 subjects would so need more
 * than 1 GB. A huge run therefore collects garbage early, also between two lists and two stages, and
 * parses each list again in every stage instead of keeping all of them. This costs time, which such
 * a run has while it waits for rate limits.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MAX_CACHED } from '../markdown/entries/entry-cache.ts';

/** How much garbage may add to the memory in use before it is collected, in per cent. */
const GARBAGE_PERCENT = 8;

/** Characters of parsed lists that leave about 50 MB of garbage. */
const COLLECT_AFTER = 400_000;

/** Returns whether lists or a snapshot of so many characters make a run huge. */
export function isHuge(characters: number): boolean {
  return characters > MAX_CACHED;
}

/** Lists or a snapshot of so many characters leave more than 100 MB of garbage. */
const LARGE = 1_000_000;

/** Keeps the heap of the whole process small from now on, if a text of so many characters is large. */
export function keepHeapSmallFor(characters: number): void {
  if (characters > LARGE) keepHeapSmall();
}

/** Keeps the heap of the whole process small from now on. Best called before it has grown. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GARBAGE_PERCENT}`);
  setFlagsFromString('--semi-space-growth-factor=1');
  // Incremental marking lets the program make another 60 MB of garbage meanwhile.
  setFlagsFromString('--no-incremental-marking');
}

/** The options with which V8 also returns memory (https://nodejs.org/api/cli.html#--expose-gc). */
const COMPLETE = { type: 'major', execution: 'sync', flavor: 'last-resort' } as const;

let gc: ((options: typeof COMPLETE) => void) | undefined;

/** Collects all garbage. Takes half a second when 200 MB are in use. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  gc ??= runInNewContext('gc');
  gc?.(COMPLETE);
}

/** Collects garbage between lists: called before each one, it counts the characters of those before. */
export class ListGarbage {
  #characters = 0;

  beforeParsing(text: string): void {
    if (this.#characters > COLLECT_AFTER) {
      this.#characters = 0;
      collectGarbage();
    }
    this.#characters += text.length;
  }
}
