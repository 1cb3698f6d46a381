import { createTwoFilesPatch } from 'diff';
import type { List } from '../markdown/read-list.ts';

/** Writes a unified diff of a file, as `git diff` does, or nothing when it does not change. */
export function fileDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', {
    context: 0,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}

/** Writes the unified diff of lists, given in the same order before and after. */
export function listsDiff(before: readonly List[], after: readonly List[]): string {
  return after
    .map(({ path, text }, index) => fileDiff(path, before[index]?.text ?? '', text))
    .join('');
}
