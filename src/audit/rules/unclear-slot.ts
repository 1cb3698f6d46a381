import type { AuditContext } from '../context.ts';
import type { Problem, Rule } from '../rule.ts';

export const unclearSlot: Rule = {
  id: 'unclear-slot',
  sentence: 'A count cannot be updated, because its subject is missing or ambiguous.',
  severity: 'warning',
  needs: 'text',
  check: (context) =>
    // A badge in its own paragraph may belong to the text above it.
    unclearProblems(context, false).filter(
      ({ entry }) => entry?.kind === 'row' || entry?.kind === 'item',
    ),
};

/** Returns either the broken badges or the counts without a clear subject. */
export function unclearProblems({ lists }: AuditContext, isBroken: boolean): Problem[] {
  return lists.flatMap((list) => {
    const found = list.unclear.filter((one) => (one.isBroken ?? false) === isBroken);
    return found.map(({ entry, reason, from: at, to }) => {
      return { list, entry, at, mark: list.text.slice(at, to), message: reason };
    });
  });
}
