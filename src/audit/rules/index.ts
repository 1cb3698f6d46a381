import type { Rule } from '../rule.ts';
import { apiLink } from './api-link.ts';
import { brokenAddress } from './broken-address.ts';
import { brokenBadge } from './broken-badge.ts';
import { dateMismatch } from './date-mismatch.ts';
import { duplicateBadge } from './duplicate-badge.ts';
import { linkAndBadge } from './link-and-badge.ts';
import { linkTextSite } from './link-text-site.ts';
import { listTooLong } from './list-too-long.ts';
import { missingSubject } from './missing-subject.ts';
import { mojibake } from './mojibake.ts';
import { movedSubject } from './moved-subject.ts';
import { placeholder } from './placeholder.ts';
import { published } from './published.ts';
import { repeatedPaper } from './repeated-paper.ts';
import { rowCells } from './row-cells.ts';
import { sharedLink } from './shared-link.ts';
import { starBurst } from './star-burst.ts';
import { subjectState } from './subject-state.ts';
import { titleMismatch } from './title-mismatch.ts';
import { unclearSlot } from './unclear-slot.ts';
import { venueMismatch } from './venue-mismatch.ts';

/** All rules, in the order of their findings on one line. */
export const RULES: readonly Rule[] = [
  missingSubject,
  movedSubject,
  subjectState,
  starBurst,
  linkAndBadge,
  duplicateBadge,
  placeholder,
  sharedLink,
  titleMismatch,
  repeatedPaper,
  published,
  venueMismatch,
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
