import { createTwoFilesPatch } from 'diff';

/** Writes a unified diff of a file, as `git diff` does, or nothing when it does not change. */
export function fileDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', {
    context: 0,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}
