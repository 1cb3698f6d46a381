import type { FieldName, FieldValues } from '../fields/table.ts';
import type { VenueJudgement } from '../fields/venue/record.ts';
import type { HttpClient } from '../http/client.ts';
import type { UpstreamError } from '../http/errors.ts';
import type { RateLimit, ReadQuota } from '../http/rate-limit.ts';
import type { Subject } from '../subjects/subject.ts';
import type { DescribeResult } from './description.ts';
import type { HistoryAnswer } from './history-answer.ts';
import type { FieldsOf } from './wanted.ts';

/** The result of asking a source for one subject. */
export type Observation =
  | {
      readonly status: 'found';
      readonly subject: Subject;
      /** The id of the source. */
      readonly source: string;
      /** Valid values (see fields/value.ts), of what was asked for and the source has. */
      readonly values: FieldValues;
      /** Why a field that was asked for has no value, in a few words. */
      readonly withheld?: { readonly [Name in FieldName]?: string };
      readonly title?: string;
      /** The names of a paper's authors: ten at most, and `et al.` where there are more. */
      readonly authors?: readonly string[];
      /** What the answer says of the venue of a paper, where that was asked for. */
      readonly venue?: VenueJudgement;
      /** The history of its citations, where that was asked for. */
      readonly history?: HistoryAnswer;
      /** The subject under its new name, when it was renamed. */
      readonly movedTo?: Subject;
      /** Other ids of the same paper. */
      readonly aliases?: readonly Subject[];
      /** An id that stays the same when the subject is renamed, and changes when it is re-created. */
      readonly node?: string;
      /** A number that stays the same, too, in whatever form `node` is. */
      readonly databaseId?: number;
      /** The id of earlier runs, in another form, that the source still answers with this subject. */
      readonly formerNode?: string;
      readonly state?: 'archived' | 'disabled' | 'gated';
      /** Whether only those who may read the repository know of it. */
      readonly isPrivate?: boolean;
    }
  | {
      /**
       * `missing`: the source is sure that the subject does not exist. `failed`: it could not be
       * found out. `deferred`: it was not asked for, because the budget or the time was used up.
       */
      readonly status: 'missing' | 'failed' | 'deferred';
      readonly subject: Subject;
      /** The id of the source. */
      readonly source: string;
      /** Why, in a few words for the maintainer of the list: `rate limited (HTTP 429)`. */
      readonly reason: string;
      /** Whether a `missing` may be about the form of the id. It does not count for a known subject. */
      readonly isUncertain?: boolean;
    };

/** Called after each answer with the number of its subjects. */
export type OnAnswered = (subjects: number) => void;

/** The paper with the most similar title. */
export interface TitleMatch {
  readonly title: string;
  readonly year?: number;
  /** All its known ids. */
  readonly ids: readonly Subject[];
}

/** An upstream API, and how to reach it. */
export interface Upstream {
  /** The id that files store: `semantic-scholar`. */
  readonly id: string;
  /** For reports: `Semantic Scholar`. */
  readonly name: string;
  readonly address: {
    /** Environment variables that can override the public address, in order of precedence. */
    readonly settings: readonly string[];
    readonly public: string;
  };
  /** Absent when the API is asked without one. */
  readonly key?: {
    /** The input of the Action with the key. */
    readonly input: string;
    /** Returns the header that carries the key. */
    readonly header: (key: string) => readonly [name: string, value: string];
    /** Returns whether an error is about the key; absent when requests without a key always fail. */
    readonly isBad?: (error: UpstreamError) => boolean;
  };
  /** Headers of every request, besides the key. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The limit in the API's terms for one client. */
  readonly rateLimit: RateLimit;
  /** Reads the remaining requests from its answers. */
  readonly quota?: ReadQuota;
}

/** An upstream API that turns subjects into observations. */
export interface Source extends Upstream {
  /** How many jobs of a fleet may send requests with one key at the same time; 1 when absent. */
  readonly jobs?: number;
  /** The default request budget of a run. */
  readonly requests: number;
  /** Whether it is only asked for what the other sources do not have. */
  readonly isSecond?: boolean;
  /** Whether most subjects need a request each, so that quiet ones rest. */
  readonly asksAlone?: boolean;
  /** The fields that it gives. */
  readonly gives: readonly FieldName[];
  /** Returns whether this source knows such subjects. */
  readonly covers: (subject: Subject) => boolean;
  /**
   * Asks for all subjects, in their order and with as few requests as the API allows. Returns one
   * observation for each; a failed request is an observation of its subjects, never an exception.
   */
  readonly observe: (
    subjects: readonly Subject[],
    client: HttpClient,
    options?: ObserveOptions,
  ) => Promise<Observation[]>;
  /**
   * Asks by id for subjects whose names were not found, or belong to another one now. Returns the
   * observations in their order; those of other subjects as they are, the same objects.
   */
  readonly follow?: (
    observations: readonly Observation[],
    client: HttpClient,
    options: FollowOptions,
  ) => Promise<Observation[]>;
  /**
   * Searches a paper by its title. Resolves to `null` when the source has none, and to nothing after
   * a failure. The caller checks whether it is the same paper.
   */
  readonly findByTitle?: (
    title: string,
    client: HttpClient,
  ) => Promise<TitleMatch | null | undefined>;
  /** Describes subjects, for new entries about them. */
  readonly describe?: Describer;
}

export interface ObserveOptions {
  /** The fields to ask for; by default the counts that every list may show. */
  readonly fieldsOf?: FieldsOf | undefined;
  readonly onAnswered?: OnAnswered | undefined;
  /** Whether to ask for the authors of papers, too. */
  readonly wantsAuthors?: boolean | undefined;
  /**
   * Asks for the history of a count, too, where it comes with the same request: up to this time, in
   * milliseconds since 1970.
   */
  readonly historyUntil?: number | undefined;
}

export interface FollowOptions {
  readonly fieldsOf: FieldsOf;
  /** Ids that stay the same when a subject is renamed, from earlier runs, by subject key. */
  readonly nodes: ReadonlyMap<string, string>;
}

export interface Describer {
  readonly covers: (subject: Subject) => boolean;
  /** Asks for one subject in one request. Throws an `UpstreamError` without a usable answer. */
  readonly ask: (subject: Subject, client: HttpClient) => Promise<DescribeResult>;
}
