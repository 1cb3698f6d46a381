import type { Rule } from './rule.ts';
import { apiLink } from './rules/api-link.ts';
import { brokenAddress } from './rules/broken-address.ts';
import { brokenBadge } from './rules/broken-badge.ts';
import { dateMismatch } from './rules/date-mismatch.ts';
import { duplicateBadge } from './rules/duplicate-badge.ts';
import { linkAndBadge } from './rules/link-and-badge.ts';
import { linkTextSite } from './rules/link-text-site.ts';
import { listTooLong } from './rules/list-too-long.ts';
import { missingSubject } from './rules/missing-subject.ts';
import { mojibake } from './rules/mojibake.ts';
import { movedSubject } from './rules/moved-subject.ts';
import { placeholder } from './rules/placeholder.ts';
import { repeatedPaper } from './rules/repeated-paper.ts';
import { rowCells } from './rules/row-cells.ts';
import { sharedLink } from './rules/shared-link.ts';
import { subjectState } from './rules/subject-state.ts';
import { titleMismatch } from './rules/title-mismatch.ts';
import { unclearSlot } from './rules/unclear-slot.ts';

/** Every rule there is. The order is that of the findings on one line. */
export const RULES: readonly Rule[] = [
  missingSubject,
  movedSubject,
  subjectState,
  linkAndBadge,
  duplicateBadge,
  placeholder,
  sharedLink,
  titleMismatch,
  repeatedPaper,
  linkTextSite,
  apiLink,
  brokenAddress,
  dateMismatch,
  brokenBadge,
  unclearSlot,
  rowCells,
  mojibake,
  listTooLong,
];
