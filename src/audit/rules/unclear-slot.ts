import type { Rule } from '../rule.ts';

/** Finds the places that look like a count and cannot be kept, because it is not clear of what. */
export const unclearSlot: Rule = {
  id: 'unclear-slot',
  sentence: 'A place looks like a count, but does not say clearly enough of what.',
  severity: 'warning',
  needs: 'text',
  check: ({ lists }) =>
    lists.flatMap((list) =>
      list.unclear.map(({ entry, reason, from: at, to }) => {
        const mark = `${reason}\n${list.text.slice(at, to)}`;
        return { list, entry, at, mark, message: reason };
      }),
    ),
};
