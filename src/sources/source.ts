import type { HttpClient } from '../http/client.ts';
import type { UpstreamError } from '../http/errors.ts';
import type { RateLimit, ReadQuota } from '../http/rate-limit.ts';
import type { Metric, Subject } from '../subjects/subject.ts';
import type { DescribeResult } from './description.ts';

/** What a source said about one subject in this run. */
export type Observation =
  | {
      readonly status: 'found';
      readonly subject: Subject;
      /** The id of the source that said so. */
      readonly source: string;
      /** Whole numbers that are not negative. */
      readonly numbers: Partial<Record<Metric, number>>;
      readonly title?: string;
      /** The subject's new name, where the source followed a rename. */
      readonly movedTo?: Subject;
      /** Other ids of the same paper. */
      readonly aliases?: readonly Subject[];
      /** What stays the same through renames, and is another one when a name is taken again. */
      readonly node?: string;
      /** What is not as usual with it. */
      readonly state?: 'archived' | 'disabled' | 'gated';
    }
  | {
      /**
       * `missing`: the source is sure that it does not have it. `failed`: this run cannot know.
       * `deferred`: it was not asked, because the run's means ended first.
       */
      readonly status: 'missing' | 'failed' | 'deferred';
      readonly subject: Subject;
      /** The id of the source that said so. */
      readonly source: string;
      /** Why, in a few words for the maintainer of the list: `rate limited (HTTP 429)`. */
      readonly reason: string;
    };

/** The paper whose title comes nearest to one that was asked for. */
export interface TitleMatch {
  readonly title: string;
  readonly year?: number;
  /** All its ids that are known. */
  readonly ids: readonly Subject[];
}

/** An upstream API that turns subjects into observations. */
export interface Source {
  /** The id that the snapshot stores: `semantic-scholar`. */
  readonly id: string;
  /** What people call it: `Semantic Scholar`. */
  readonly name: string;
  readonly address: {
    /** The environment variables that may hold another address, first one first. */
    readonly settings: readonly string[];
    readonly public: string;
  };
  readonly key: {
    /** The Action's input that holds the key. */
    readonly input: string;
    /** Gives the header in which the key travels. */
    readonly header: (key: string) => readonly [name: string, value: string];
    /** Says of a refusal that the key is to blame; absent where nothing is answered without one. */
    readonly isBad?: (error: UpstreamError) => boolean;
  };
  /** How often its rules let one client ask. */
  readonly rateLimit: RateLimit;
  /** Reads what its answers say of the requests that are left. */
  readonly quota?: ReadQuota;
  /** Requests that a run may send, unless the config says otherwise. */
  readonly requests: number;
  /** A second source, asked only for what the others do not have or cannot give. */
  readonly isSecond?: boolean;
  /** Whether most subjects cost a request each, so that those whose numbers are quiet may rest. */
  readonly asksAlone?: boolean;
  /** Says whether this source can count the subject. */
  readonly covers: (subject: Subject) => boolean;
  /**
   * Asks for all subjects, in as few requests as the API allows and the first ones first, and
   * gives one observation each. A failed request is an observation of its subjects, never an
   * exception.
   */
  readonly observe: (
    subjects: readonly Subject[],
    client: HttpClient,
    /** What earlier runs knew subjects by, which stays through renames; by their keys. */
    nodes?: ReadonlyMap<string, string>,
  ) => Promise<Observation[]>;
  /**
   * Asks for a paper by its title: `null` when the source is sure to have none, nothing when this
   * run cannot know. Whether it is the paper is for the caller to judge.
   */
  readonly findByTitle?: (
    title: string,
    client: HttpClient,
  ) => Promise<TitleMatch | null | undefined>;
  /** What it can say of a subject beside numbers, for an entry about it. */
  readonly describe?: Describer;
}

/** The part of a source that describes. */
export interface Describer {
  readonly covers: (subject: Subject) => boolean;
  /** Asks for one subject, in one request. Throws an `UpstreamError` when no usable answer comes. */
  readonly ask: (subject: Subject, client: HttpClient) => Promise<DescribeResult>;
}
