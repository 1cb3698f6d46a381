import type { Subject } from '../subjects/subject.ts';

/** The facts about one subject that sources have, for an entry about it. Unknown facts are absent. */
export interface Description {
  /** The title of a paper, the name of a repository (without its owner) or of a model. */
  readonly title: string;
  /** The date of a paper's publication, or of a repository's creation; a day only with its month. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Where a paper was published: `arXiv`, `ACL`, the name of a journal. */
  readonly venue?: string;
  /** The year of its proceedings or volume, where that is proved; `year` is that of the preprint. */
  readonly venueYear?: number;
  /** The first author's institute, or the organisation that owns a repository. */
  readonly institute?: string;
  readonly authors?: readonly string[];
  /** The description of a repository. */
  readonly description?: string;
  /** The Corpus ID of a paper on Semantic Scholar. */
  readonly corpus?: number;
  readonly links: Links;
  /** All its ids, to find duplicates. The id that was asked for comes first. */
  readonly subjects: readonly Subject[];
}

/** URLs that belong to a subject. */
export interface Links {
  readonly paper?: string;
  readonly code?: string;
  readonly model?: string;
  readonly project?: string;
}

/** The answer of one source. */
export type DescribeResult =
  | { readonly status: 'found'; readonly description: Description }
  | NotDescribed;

interface NotDescribed {
  /** `missing`: the source is sure that it does not exist. `failed`: it could not be found out. */
  readonly status: 'missing' | 'failed';
  /** Why, in a few words for the maintainer of the list: `rate limited (HTTP 429)`. */
  readonly reason: string;
}

/** A description from all sources, or the failure of the source with the name `source`. */
export type Described =
  | { readonly status: 'found'; readonly description: Description }
  | (NotDescribed & { readonly source: string });
