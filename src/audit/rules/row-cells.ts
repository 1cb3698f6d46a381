import type { Rule } from '../rule.ts';

/** Longer quotations are shortened. */
const MAX_LENGTH = 80;

/** What is hidden on purpose: `[//]: # note`. */
const COMMENT = /^\s*(?:\[\/\/\]:|<!--)/;

/** Rows with too few cells are correct: GitHub adds empty ones. */
export const rowCells: Rule = {
  id: 'row-cells',
  sentence: 'A row has more cells than its table has columns, and GitHub does not show the rest.',
  severity: 'error',
  needs: 'text',
  check: ({ entries }) =>
    entries.flatMap(({ list, entry }) => {
      const lost = entry.dropped.find(({ from, to }) => {
        const cell = list.text.slice(from, to);
        return /[\p{L}\p{N}]/u.test(cell) && !COMMENT.test(cell);
      });
      if (!lost) return [];
      const columns = entry.cells.length;
      const cells = columns + entry.dropped.length;
      const text = list.text.slice(lost.from, Math.min(lost.to, lost.from + MAX_LENGTH));
      const message = `The row has ${cells} cells, but its table has ${columns} columns: GitHub does not show “${text}”.`;
      return [{ list, entry, at: lost.from, message }];
    }),
};
