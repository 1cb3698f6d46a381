import { createTwoFilesPatch, formatPatch, type StructuredPatchHunk } from 'diff';
import type { List } from '../markdown/read-list.ts';

const HEADERS = { includeIndex: false, includeUnderline: false, includeFileHeaders: true };

/** Writes a unified diff of a file, as `git diff` does, or nothing when it does not change. */
export function fileDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const [oldLines, newLines] = [linesOf(before), linesOf(after)];
  if (oldLines.length !== newLines.length) {
    return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', {
      context: 0,
      headerOptions: HEADERS,
    });
  }
  const names = { oldFileName: `a/${path}`, newFileName: `b/${path}` };
  const patch = { ...names, oldHeader: '', newHeader: '', hunks: hunksOf(oldLines, newLines) };
  return formatPatch(patch, HEADERS);
}

/** Writes the unified diff of lists, given in the same order before and after. */
export function listsDiff(before: readonly List[], after: readonly List[]): string {
  return after
    .map(({ path, text }, index) => fileDiff(path, before[index]?.text ?? '', text))
    .join('');
}

/**
 * A number changes within its line, so lines are compared where they stand. To look for the shortest
 * diff takes the square of the changed lines: minutes for a list of which 20,000 rows change.
 */
function hunksOf(before: readonly string[], after: readonly string[]): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = [];
  for (let from = 0; from < before.length; from++) {
    let to = from;
    while (to < before.length && before[to] !== after[to]) to++;
    if (to === from) continue;
    const lines = [...signed('-', before.slice(from, to)), ...signed('+', after.slice(from, to))];
    const place = { oldStart: from + 1, oldLines: to - from };
    hunks.push({ ...place, newStart: from + 1, newLines: to - from, lines });
    from = to;
  }
  return hunks;
}

function signed(sign: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, NO_END],
  );
}

const NO_END = '\\ No newline at end of file';

/** Gives the lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}
