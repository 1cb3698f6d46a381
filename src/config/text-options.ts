import * as z from 'zod';
import { parseFact } from '../fields/fact.ts';
import { parseSubject } from '../subjects/kinds.ts';

/** A text that breaks no rule. `problemOf` returns the rule that a text breaks, for the message. */
export function checkedText(problemOf: (text: string) => string | undefined): z.ZodString {
  return z.string().superRefine((text, context) => {
    const problem = problemOf(text);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  });
}

/** A text of 1 to `max` characters without line breaks. */
export function singleLine(max: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\r\n]*$/, 'must be a single line');
}

const NO_SUBJECT =
  'must be a subject, such as github:owner/name, arxiv:1901.08746 or hf:models/owner/name';

/** A subject, or one of its counts, such as `likes:hf:models/owner/name`. */
export function subjectText(): z.ZodString {
  return checkedText((text) => {
    const isKnown = parseSubject(text) !== undefined || parseFact(text) !== undefined;
    return isKnown ? undefined : NO_SUBJECT;
  });
}
