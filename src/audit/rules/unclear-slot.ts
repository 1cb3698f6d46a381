import type { AuditContext } from '../context.ts';
import type { Problem, Rule } from '../rule.ts';

/** Finds the places that show a count and cannot be kept, because it is not clear of what. */
export const unclearSlot: Rule = {
  id: 'unclear-slot',
  sentence: 'A place shows a count that cannot be kept, because it is not clear of what it is.',
  severity: 'warning',
  needs: 'text',
  check: (context) =>
    // A badge in a paragraph of its own may well belong to what stands above it.
    unclear(context, false).filter(({ entry }) => entry?.kind === 'row' || entry?.kind === 'item'),
};

/** Gives what is not clear: badges that show nothing, or counts that belong to nothing. */
export function unclear({ lists }: AuditContext, isBroken: boolean): Problem[] {
  return lists.flatMap((list) => {
    const found = list.unclear.filter((one) => (one.isBroken ?? false) === isBroken);
    return found.map(({ entry, reason, from: at, to }) => {
      const mark = `${reason}\n${list.text.slice(at, to)}`;
      return { list, entry, at, mark, message: reason };
    });
  });
}
