import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** What a text is written for: a terminal, or a file or pipe without limits and colors. */
export interface Screen {
  /** Characters in a line; infinite without a terminal. */
  readonly columns: number;
  /** Lines; infinite where nothing is cut. */
  readonly rows: number;
  /** Colors a text, or returns it as it is. */
  readonly paint: (style: Style, text: string) => string;
}

/** A file, a pipe or the log of a job. */
export const PLAIN: Screen = {
  columns: Number.POSITIVE_INFINITY,
  rows: Number.POSITIVE_INFINITY,
  paint: (_, text) => text,
};

/** Cuts a line to the width of the screen; colors and wide characters are taken into account. */
export function fitLine(line: string, { columns }: Screen): string {
  if (!Number.isFinite(columns)) return line;
  const cut = cliTruncate(line, columns);
  // Half of a wide character may be beyond the width.
  return stringWidth(cut) <= columns ? cut : cliTruncate(line, columns - 1);
}

/** Breaks a line between words where it is wider than the screen; further lines are indented. */
export function wrapLine(line: string, { columns }: Screen, indent = 2): string[] {
  if (!Number.isFinite(columns) || stringWidth(line) <= columns) return [line];
  const lines: string[] = [];
  let current = '';
  // Spaces are kept: they align the start of the line.
  for (const part of line.split(/(?<=\S)(?= )/)) {
    const next = current === '' ? part.trimStart() : part;
    if (current !== '' && stringWidth(current + next) > columns) {
      lines.push(current);
      current = ' '.repeat(indent) + part.trimStart();
    } else current += lines.length === 0 && current === '' ? part : next;
  }
  return [...lines, current];
}

/** Aligns rows and colors their columns. The last column is not padded. */
export function alignedLines(
  rows: readonly (readonly string[])[],
  { paint }: Pick<Screen, 'paint'>,
  styles: readonly (Style | undefined)[] = [],
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    }
  }
  return rows.map((row) => {
    const cells = row.map((cell, index) => {
      const style = styles[index];
      const padding = index < row.length - 1 ? ' '.repeat((widths[index] ?? 0) - cell.length) : '';
      return `${style === undefined ? cell : paint(style, cell)}${padding}`;
    });
    return cells.join('  ');
  });
}
