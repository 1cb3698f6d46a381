import type { Rule } from '../rule.ts';

/** A quotation that is longer is cut. */
const LONGEST = 80;

/**
 * Finds rows whose end GitHub does not show, because the table's head has fewer cells. A row that
 * is too short is filled up with empty cells, and nobody sees a difference.
 */
export const rowCells: Rule = {
  id: 'row-cells',
  sentence: 'A row has more cells than the head of its table, and GitHub drops the rest.',
  severity: 'error',
  needs: 'text',
  check: ({ entries }) =>
    entries.flatMap(({ list, entry }) => {
      const lost = entry.dropped.find(({ from, to }) =>
        /[\p{L}\p{N}]/u.test(list.text.slice(from, to)),
      );
      if (!lost) return [];
      const heads = entry.cells.length;
      const cells = heads + entry.dropped.length;
      const text = list.text.slice(lost.from, Math.min(lost.to, lost.from + LONGEST));
      const message = `The row has ${cells} cells and its table ${heads}: GitHub does not show “${text}”.`;
      return [{ list, entry, at: lost.from, message }];
    }),
};
