import type { Subject } from '../subjects/subject.ts';

/** What the sources say of one subject, for an entry about it. What none of them says is absent. */
export interface Description {
  /** The title of a paper, the name of a repository (without its owner) or of a model. */
  readonly title: string;
  /** When a paper was published, a repository or a model made; never a day without its month. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Where a paper was published, in short: `arXiv`, `ACL`, the name of a journal. */
  readonly venue?: string;
  /** Where the first author works, or the organisation that owns a repository. */
  readonly institute?: string;
  readonly authors?: readonly string[];
  /** What a repository says of itself. */
  readonly description?: string;
  /** The number that Semantic Scholar has for a paper. */
  readonly corpus?: number;
  /** Addresses that a browser can open. */
  readonly links: Links;
  /** Every name that it is known by, the one that was asked for first: for finding duplicates. */
  readonly subjects: readonly Subject[];
}

/** Where a reader finds what belongs to a subject. */
export interface Links {
  readonly paper?: string;
  readonly code?: string;
  readonly model?: string;
  readonly project?: string;
}

/** What one source said of a subject. */
export type DescribeResult =
  | { readonly status: 'found'; readonly description: Description }
  | Unsaid;

interface Unsaid {
  /** `missing`: the source is sure that it does not have it. `failed`: this run cannot know. */
  readonly status: 'missing' | 'failed';
  /** Why, in a few words for the maintainer of the list: `rate limited (HTTP 429)`. */
  readonly reason: string;
}

/** What came of asking for a description; `source` is what people call the one that gave none. */
export type Described =
  | { readonly status: 'found'; readonly description: Description }
  | (Unsaid & { readonly source: string });
