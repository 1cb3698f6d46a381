import type { Rule } from '../rule.ts';
import { unclear } from './unclear-slot.ts';

/** Finds live badges that are broken or ask for something that readme-tally does not know. */
export const brokenBadge: Rule = {
  id: 'broken-badge',
  sentence: 'A live badge cannot be understood.',
  severity: 'warning',
  needs: 'text',
  isOff: true,
  check: (context) => unclear(context, true),
};
