import * as z from 'zod';
import { parseSubject } from '../../subjects/kinds.ts';

/** The limit of titles, names and addresses. */
export const MAX_LENGTH = 500;
/** The limit of a line, in characters. Longer entries are not used as templates either. */
export const MAX_LINE = 20_000;
const Words = z.string().trim().min(1).max(MAX_LENGTH);
const Address = z.url({ protocol: /^https?$/ }).max(MAX_LENGTH);

/**
 * A requested entry, with all data from the sources. The snapshot keeps it until its pull request is
 * merged, so that later runs need no requests to write it again.
 */
export const Addition = z.lazy(() =>
  z.object({
    /** The path of the list. */
    file: z.string().min(1),
    /** The heading; absent where only one section fits. */
    section: Words.optional(),
    /** `arxiv:1901.08746` */
    subject: z.string().refine((text) => parseSubject(text) !== undefined, 'is not a subject'),
    /** The title of a paper, the name of a repository or a model. */
    title: Words,
    /** The date of publication, as far as it is known. */
    year: z.int().min(1900).max(2200).optional(),
    month: z.int().min(1).max(12).optional(),
    day: z.int().min(1).max(31).optional(),
    venue: Words.optional(),
    /** The year of the proceedings or volume, where it is proved. */
    venueYear: z.int().min(1900).max(2200).optional(),
    institute: Words.optional(),
    authors: z.array(Words).max(100).optional(),
    description: Words.optional(),
    /** Semantic Scholar's id of the paper, which some badges contain. */
    corpus: z.int().positive().optional(),
    links: z.object({
      paper: Address.optional(),
      code: Address.optional(),
      model: Address.optional(),
      project: Address.optional(),
    }),
    /** The line that was approved, which every run writes as it is; absent where none was shown. */
    line: z
      .string()
      .min(1)
      .max(MAX_LINE)
      .regex(/^[^\r\n\u2028\u2029]*$/)
      .optional(),
    /** The issue that merging closes. */
    issue: z.int().positive().optional(),
    /** The comment of the request. Another comment after the merge is a new request. */
    comment: z.int().positive().optional(),
  }),
);
export type Addition = z.infer<typeof Addition>;

/** What an entry can link to. */
export type LinkRole = keyof Addition['links'];
