import { applyEdits, type Edit } from '../edits.ts';
import type { Draft, Model } from './neighbours.ts';
import { padded } from './padding.ts';
import { writeCell } from './write-cell.ts';

/** The number of nearest rows that determine the padding, which may change along a list. */
const SAMPLE_SIZE = 8;

/** Writes a row like those around it. Returns undefined where none of them has all cells. */
export function writeRow(model: Model): Draft | undefined {
  const { text, neighbours } = model;
  const most = Math.max(...neighbours.map(({ cells }) => cells.length));
  const base = neighbours.find(({ cells, dropped }) => cells.length === most && !dropped.length);
  if (!base) return undefined;
  const start = text.lastIndexOf('\n', base.from - 1) + 1;
  const blanks: string[] = [];
  const edits: Edit[] = [];
  let isTitled = false;
  for (const [index, cell] of base.cells.entries()) {
    const written = writeCell(index, cell, { ...model, isTitled });
    isTitled ||= written.isTitled;
    if (!written.isKnown) blanks.push(cell.column.heading || `column ${index + 1}`);
    const column = neighbours.slice(0, SAMPLE_SIZE).flatMap((entry) => entry.cells[index] ?? []);
    const edit = padded(text, { cell, column, next: written.text });
    edits.push({ ...edit, from: edit.from - start, to: edit.to - start });
  }
  const line = text.slice(start, base.to);
  return { line: applyEdits(line, edits).trimEnd(), blanks };
}
