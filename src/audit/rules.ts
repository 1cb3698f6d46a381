import type { Rule } from './rule.ts';
import { listTooLong } from './rules/list-too-long.ts';
import { missingSubject } from './rules/missing-subject.ts';
import { movedSubject } from './rules/moved-subject.ts';
import { unclearSlot } from './rules/unclear-slot.ts';

/** Every rule there is. The order is that of the findings on one line. */
export const RULES: readonly Rule[] = [missingSubject, movedSubject, unclearSlot, listTooLong];
