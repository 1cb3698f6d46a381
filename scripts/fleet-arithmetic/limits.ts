/** What the upstream APIs allow, as the sources of src/sources/ use it. */
export interface SourceLimits {
  readonly name: string;
  /** Subjects in one request. */
  readonly batch: number;
  /** Requests in an hour, without and with a key where that differs. */
  readonly hourly: readonly [label: string, requests: number][];
}

const HOUR = 3600;

export const SOURCE_LIMITS: Readonly<Record<string, SourceLimits>> = {
  // One request a second for all endpoints; the client waits 1.1 seconds.
  'semantic-scholar': {
    name: 'Semantic Scholar',
    batch: 500,
    hourly: [['1 a second', Math.floor(HOUR / 1.1)]],
  },
  // One point for a query. The token of a job has 1,000 points an hour, that of a person 5,000.
  github: {
    name: 'GitHub',
    batch: 100,
    hourly: [
      ['the token of the job', 1_000],
      ['a token of a person', 5_000],
    ],
  },
  // Windows of five minutes: 500 requests of an address, 1,000 of a free account.
  'hugging-face': {
    name: 'Hugging Face',
    batch: 1,
    hourly: [
      ['without a token', 6_000],
      ['with a token', 12_000],
    ],
  },
  // The client waits 0.15 seconds, which is 400 requests a minute.
  gitlab: { name: 'GitLab', batch: 50, hourly: [['without a token', HOUR / 0.15]] },
  // No limit is published; the client waits half a second.
  codeberg: { name: 'Codeberg', batch: 1, hourly: [['without a token', HOUR / 0.5]] },
  // 10 requests a second without a key, 30 with one; the client stays below both.
  openalex: {
    name: 'OpenAlex',
    batch: 1,
    hourly: [
      ['without a key', HOUR * 8],
      ['with a key', HOUR * 25],
    ],
  },
};

/** Requests for one repository: read by the stage `read`, and again by `publish`. */
export const READS = 8;
/** Requests that open a pull request, or update one: tree, commit, branch, pull request. */
export const WRITES = 4;
/** What a change creates for GitHub's limit: a commit, and a pull request or its new text. */
export const CREATES = 2;
/** The share of the lists that change in one run. */
export const CHANGING = 0.25;
/**
 * GitHub: requests of an installation in an hour, by its number of repositories and members, and those
 * that create content.
 */
export const INSTALLATION: readonly { readonly label: string; readonly hourly: number }[] = [
  { label: 'a small installation', hourly: 5_000 },
  { label: 'a large installation', hourly: 12_500 },
];
export const CREATING = { label: 'an installation', hourly: 500 };
