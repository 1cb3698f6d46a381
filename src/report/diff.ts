import { createTwoFilesPatch, formatPatch, type StructuredPatchHunk } from 'diff';
import { plainLines } from '../escape/characters.ts';
import type { List } from '../markdown/read-list.ts';
import type { Screen, Style } from './terminal/screen.ts';

const HEADERS = { includeIndex: false, includeUnderline: false, includeFileHeaders: true };

/** Returns the unified diff of a file, as `git diff` writes it; empty when the file is unchanged. */
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

/** Returns the unified diff of several lists, given in the same order before and after. */
export function listsDiff(before: readonly List[], after: readonly List[]): string {
  return after
    .map(({ path, text }, index) => fileDiff(path, before[index]?.text ?? '', text))
    .join('');
}

/**
 * Most edits move no line, so lines are compared by their number; where entries move, the diff has
 * more lines than needed. Finding the shortest one takes time quadratic in the number of changed
 * lines: minutes for a list with 20,000 changed rows.
 */
function hunksOf(before: readonly string[], after: readonly string[]): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = [];
  for (let from = 0; from < before.length; from++) {
    let to = from;
    while (to < before.length && before[to] !== after[to]) to++;
    if (to === from) continue;
    const lines = [
      ...prefixed('-', before.slice(from, to)),
      ...prefixed('+', after.slice(from, to)),
    ];
    const [start, count] = [from + 1, to - from];
    hunks.push({ oldStart: start, oldLines: count, newStart: start, newLines: count, lines });
    from = to;
  }
  return hunks;
}

function prefixed(prefix: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n') ? [prefix + line.slice(0, -1)] : [prefix + line, NO_NEWLINE],
  );
}

const NO_NEWLINE = '\\ No newline at end of file';

/** Splits a text into lines that keep their line breaks. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** Added and removed lines, and the lines before them, as Git colors them. */
const STYLES: readonly { start: string; style: Style }[] = [
  { start: '+++ ', style: 'bold' },
  { start: '--- ', style: 'bold' },
  { start: '@@', style: 'cyan' },
  { start: '+', style: 'green' },
  { start: '-', style: 'red' },
];

/** Colors the lines of a unified diff, and removes what would control a terminal. */
export function diffLines(diff: string, { paint }: Pick<Screen, 'paint'>): string[] {
  if (diff === '') return [];
  const lines = plainLines(diff).replace(/\n$/, '').split('\n');
  return lines.map((line) => {
    const style = STYLES.find(({ start }) => line.startsWith(start))?.style;
    return style === undefined ? line : paint(style, line);
  });
}
