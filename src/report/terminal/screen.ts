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
  return Number.isFinite(columns) ? cliTruncate(line, columns) : line;
}

/** Returns how many lines of the screen a line takes when the terminal wraps it. */
export function heightOf(line: string, { columns }: Screen): number {
  return Number.isFinite(columns) ? Math.max(1, Math.ceil(stringWidth(line) / columns)) : 1;
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
