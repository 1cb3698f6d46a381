/** A table in GitHub Flavored Markdown, with cells that are escaped already. */
export interface Table {
  /** A heading that ends in `:` aligns its column to the right, for numbers. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Writes a table with at most `limit` rows, and a line with the number of omitted rows. */
export function markdownTable(table: Table, limit: number): string {
  const { head, rows } = withoutEmptyColumns(table);
  const names = head.map((name) => name.replace(/:$/, ''));
  const rule = head.map((name) => (name.endsWith(':') ? '--:' : '---'));
  const shown = rows.slice(0, limit);
  const lines = [names, rule, ...shown].map((cells) => `| ${cells.join(' | ')} |`);
  const rest = rows.length - shown.length;
  return lines.join('\n') + (rest > 0 ? `\n\n… and ${rest.toLocaleString('en-US')} more.` : '');
}

/** Drops the columns in which every cell is empty. */
function withoutEmptyColumns({ head, rows }: Table): Table {
  const used = head.map((_, index) => rows.some((row) => row[index] !== ''));
  const isUsed = (_: string, index: number) => used[index];
  return { head: head.filter(isUsed), rows: rows.map((row) => row.filter(isUsed)) };
}

/**
 * Builds a text with fewer and fewer rows until its `size` is at most `limit`. The last attempt,
 * without rows, is returned whatever its size.
 */
export function fitted(
  build: (rows: number) => string,
  { limit, size }: { limit: number; size: (text: string) => number },
): string {
  for (const rows of [5_000, 1_000, 300, 100, 30, 10]) {
    const text = build(rows);
    if (size(text) <= limit) return text;
  }
  return build(0);
}

/** In bytes. The runner drops a step summary of more than 1 MiB. */
const SUMMARY_LIMIT = 1_000_000;

/** Builds a job summary with as many rows as fit. */
export function fittedSummary(build: (rows: number) => string): string {
  const size = (text: string) => new TextEncoder().encode(text).length;
  return fitted(build, { limit: SUMMARY_LIMIT, size });
}

/** Aligns rows for a terminal. The last column is not padded: its characters may have any width. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    }
  }
  const line = (row: readonly string[]) =>
    row.map((cell, index) => (index < row.length - 1 ? cell.padEnd(widths[index] ?? 0) : cell));
  return rows.map((row) => line(row).join('  ')).join('\n');
}
