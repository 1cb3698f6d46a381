import type { LoadedList } from './load-lists.ts';
import { type WriteOptions, type WrittenList, writeValues } from './write-values.ts';

/** A list of the run with its new values. */
export interface WrittenLoadedList {
  readonly list: LoadedList;
  readonly written: WrittenList;
}

/** Writes the values of the snapshot into the lists. */
export function writeLists(
  lists: readonly LoadedList[],
  options: WriteOptions,
): WrittenLoadedList[] {
  return lists.map((list) => ({ list, written: writeValues(list.read(), options) }));
}
