import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much garbage may come on top of what is in use, in per cent of it, before it is collected. */
const MOST_GARBAGE = 15;

/**
 * Has garbage collected early from now on, in the whole process. By itself V8 lets it grow to
 * several times what is in use. That costs time, so it is for work that mostly waits for others
 * anyway. V8 looks at these flags at each collection, so that they may be set while it runs.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${MOST_GARBAGE}`);
  // What is young stays little, too: its place does not grow.
  setFlagsFromString('--semi-space-growth-factor=1');
  // While V8 marks beside the work, the work goes on: it makes garbage for another 60 MB.
  setFlagsFromString('--no-incremental-marking');
}

/** Characters of a snapshot whose lists take most of the memory there is. */
const LONG_SNAPSHOT = 4_000_000;

/** Keeps the heap small for the rest of the process where a snapshot is long. Call before parsing. */
export function keepHeapSmallFor(snapshot: string): void {
  if (snapshot.length > LONG_SNAPSHOT) keepHeapSmall();
}

/** The options that have V8 give memory back, too (https://nodejs.org/api/cli.html#--expose-gc). */
const ALL = { type: 'major', execution: 'sync', flavor: 'last-resort' } as const;
const YOUNG = { type: 'minor', execution: 'sync' } as const;

let gc: ((options: typeof ALL | typeof YOUNG) => void) | undefined;

function collect(options: typeof ALL | typeof YOUNG): void {
  setFlagsFromString('--expose-gc');
  gc ??= runInNewContext('gc');
  gc?.(options);
}

/** Collects all garbage now, which takes half a second where 200 MB are in use. */
export function collectGarbage(): void {
  collect(ALL);
}

/**
 * Collects what is young while the process waits for others, and not when their answers come: a
 * few milliseconds now for as many then. What is still in use counts as old after two collections.
 */
export function collectYoung(): void {
  collect(YOUNG);
  collect(YOUNG);
}
