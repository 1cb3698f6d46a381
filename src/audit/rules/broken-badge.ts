import type { Rule } from '../rule.ts';
import { unclearProblems } from './unclear-slot.ts';

export const brokenBadge: Rule = {
  id: 'broken-badge',
  sentence: 'A live badge is malformed or not supported.',
  severity: 'warning',
  needs: 'text',
  isOff: true,
  check: (context) => unclearProblems(context, true),
};
