import { HISTORY_SOURCES, SOURCES } from '../sources/index.ts';
import type { Source } from '../sources/source.ts';
import type { Shape } from './shape.ts';

/** An upstream API. */
export interface Host extends Pick<Source, 'id' | 'name' | 'address' | 'key'> {
  /** Milliseconds between two requests. */
  readonly pause: number;
}

/** One thing that the code takes for granted about an upstream API. */
export interface Question {
  /** Unique: `openalex/by-doi`. */
  readonly id: string;
  /** The id of its host. */
  readonly host: string;
  /** A sentence about the API. */
  readonly belief: string;
  readonly request: QuestionRequest;
  /** Of the answer: `status`, `headers` (by names in lower case), and `body` as JSON or text. */
  readonly expects: Shape;
}

/** The request that asks the question. No two questions have the same one. */
interface QuestionRequest {
  /** Below the address of the host, with the query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; absent for GET. */
  readonly body?: unknown;
  /** `none`: without the key; `required`: only with it; `wrong`: with one that does not exist. */
  readonly key?: 'none' | 'required' | 'wrong';
}

const [starHistory] = HISTORY_SOURCES;

const GITHUB_REST: Host = {
  id: 'github-rest',
  name: 'GitHub REST',
  address: starHistory.address,
  ...(starHistory.key && { key: starHistory.key }),
  pause: 0,
};

const SHIELDS: Host = {
  id: 'shields',
  name: 'shields.io',
  address: { settings: ['TALLY_SHIELDS_URL'], public: 'https://img.shields.io' },
  pause: 0,
};

/** The sources, and what else the lists or the charts depend on. */
export const HOSTS: readonly Host[] = [
  ...SOURCES.map(({ id, name, address, key, rateLimit }: Source) => {
    return { id, name, address, ...(key && { key }), pause: rateLimit.interval };
  }),
  GITHUB_REST,
  SHIELDS,
];
