import { applyEdits } from '../edits.ts';
import type { Entry } from '../entries/entry.ts';

/**
 * Inserts a line before the entry at an index, or after the last one, with an empty line where the
 * items have those. Returns the text and the number of the line, from 1.
 */
export function spliceLine(
  text: string,
  { entries, index, line }: { entries: readonly Entry[]; index: number; line: string },
): { text: string; line: number } | undefined {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = newline.repeat(isLoose(text, entries) ? 2 : 1);
  const before = entries[index];
  const last = entries.at(-1);
  if (!last) return undefined;
  const end = last.from + text.slice(last.from, last.to).trimEnd().length;
  const from = before ? text.lastIndexOf('\n', before.from - 1) + 1 : end;
  // Keep spaces after the last entry.
  const rest = before ? 0 : (/^[^\r\n]*/.exec(text.slice(from))?.[0].length ?? 0);
  const at = from + rest;
  const edit = { from: at, to: at, text: before ? line + gap : gap + line };
  const start = before ? at : at + gap.length;
  const next = applyEdits(text, [edit]);
  return { text: next, line: next.slice(0, start).split('\n').length };
}

/** Whether most items are separated by an empty line. */
function isLoose(text: string, entries: readonly Entry[]): boolean {
  const gaps = entries.slice(1).map(({ from }, index) => {
    const above = entries[index];
    return above ? text.slice(above.from, from).split('\n').length - 1 : 0;
  });
  return gaps.length > 0 && gaps.filter((lines) => lines > 1).length * 2 > gaps.length;
}
