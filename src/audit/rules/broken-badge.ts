import type { Rule } from '../rule.ts';
import { unclearProblems } from './unclear-slot.ts';

export const brokenBadge: Rule = {
  id: 'broken-badge',
  sentence: 'A live badge cannot work, because its address is malformed.',
  severity: 'warning',
  needs: 'text',
  check: (context) => unclearProblems(context, true),
};
