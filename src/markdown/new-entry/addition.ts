import * as z from 'zod';
import { parseSubject } from '../../subjects/subject-text.ts';

/** No title, name or address is longer; what is longer was made to do harm. */
export const MAX_LENGTH = 500;
const Words = z.string().trim().min(1).max(MAX_LENGTH);
const Address = z.url({ protocol: /^https?$/ }).max(MAX_LENGTH);

/**
 * An entry that somebody asked for, with all that the sources said of it. The snapshot keeps it
 * until its pull request is merged, so that writing it again asks nobody.
 */
export const Addition = z.object({
  /** The list that it goes into. */
  file: z.string().min(1),
  /** The heading that it goes below; absent where only one fits. */
  section: Words.optional(),
  /** What it is, as text: `arxiv:1901.08746`. */
  subject: z.string().refine((text) => parseSubject(text) !== undefined, 'is no subject'),
  /** The title of a paper, the name of a repository or a model. */
  title: Words,
  /** When it was published, as far as that is known. */
  year: z.int().min(1900).max(2200).optional(),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
  venue: Words.optional(),
  institute: Words.optional(),
  authors: z.array(Words).max(100).optional(),
  description: Words.optional(),
  /** The number that Semantic Scholar has for the paper, in which some badges ask. */
  corpus: z.int().positive().optional(),
  links: z.object({
    paper: Address.optional(),
    code: Address.optional(),
    model: Address.optional(),
    project: Address.optional(),
  }),
  /** The issue that asked for it. */
  issue: z.int().positive().optional(),
  /** The comment that asked for it: asking again after it was merged is another request. */
  comment: z.int().positive().optional(),
});
export type Addition = z.infer<typeof Addition>;

/** What an entry can link to. */
export type LinkRole = keyof Addition['links'];
