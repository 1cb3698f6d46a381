import { drawnCount } from './drawn.ts';
import { createNames } from './names.ts';

/** The counts of a subject. Each kind has only some of them. */
export interface Counts {
  stars?: number;
  forks?: number;
  citations?: number;
  likes?: number;
  downloads?: number;
  upvotes?: number;
  /** Derived from others or from the key unless they are set. */
  watchers?: number;
  issues?: number;
  pulls?: number;
  influential?: number;
  downloadsAllTime?: number;
  parameters?: number;
}

/** Other facts that the upstreams know about a subject. */
export interface Details {
  title?: string;
  year?: number;
  /** Other keys of the same paper: `describe('arxiv:1901.08746', { aliases: ['doi:10.…'] })`. */
  aliases?: string[];
  archived?: boolean;
  disabled?: boolean;
  /** Whether a repository is private; every token of the sandbox may read it. */
  isPrivate?: boolean;
  /** Whether access to the files of a Hub repository has to be requested, and who decides. */
  gated?: false | 'auto' | 'manual';
  /** The date of a paper or a repository: `2024-03-08`; `null` if unknown. */
  date?: string | null;
  /** The venue of a paper: its full name, and others such as `ACL`. */
  venue?: { name: string; others?: string[] };
  /** The DBLP key of a paper: `conf/iclr/ParkC22`. */
  dblp?: string;
  authors?: { name: string; affiliations?: string[] }[];
  /** The description of a repository. */
  description?: string;
  homepage?: string;
  /** The owner of a repository; default: an organization without a display name. */
  owner?: { isPerson?: boolean; name?: string };
  /** The author date of the last commit, `null` for an empty repository; the last change on the Hub. */
  lastCommit?: string | null;
  /** The day of the last activity, as GitLab and Codeberg count it. */
  lastActivity?: string;
  /** The SPDX id, or what the card of a Hub repository says; `null` without one. */
  license?: string | null;
  /** The main language of a repository. */
  language?: string | null;
  /** The latest release, with its day. */
  release?: { tag: string; date: string } | null;
  /** The newest tag; default: that of the latest release. */
  tag?: string | null;
  /** How many bytes of code are in each language, the most first. */
  languages?: Record<string, number>;
  /** The task of a model. */
  task?: string | null;
  /** The address of a free copy of a paper. */
  openAccess?: string | null;
  retracted?: boolean;
  /** Tags of a Hub repository, such as `arxiv:2401.00001`. */
  tags?: string[];
  /** The links of a paper page of the Hub; `models` as `Ns/Name`. */
  links?: { code?: string; project?: string; models?: string[] };
}

/**
 * The data of all upstreams. Every subject exists, with counts derived from its key, unless a test
 * sets or removes it. Keys: `github:owner/name` (also `gitlab`, `codeberg`), `hf:models/Ns/Name` (also `datasets`, `spaces`,
 * `papers`), and for papers `arxiv:`, `doi:`, `acl:`, `pmid:`, `pmcid:`, `corpus:`, `s2:`. Case does
 * not matter.
 */
export interface World {
  /** The counts of a subject, also by its old name; undefined if it does not exist. */
  counts(key: string): Counts | undefined;
  /** Overrides some counts. A removed subject exists again. */
  set(key: string, counts: Counts): void;
  remove(key: string): void;
  /** Multiplies all counts that are derived from keys, not set, from now on. */
  grow(factor: number): void;
  /** Renames a subject. The upstream redirects from the old name. */
  rename(from: string, to: string): void;
  /** Creates another subject under a name that is an old name, removed, or in use. */
  recreate(key: string): void;
  describe(key: string, details: Details): void;
  details(key: string): Details;
  /** Makes two keys stand for the same paper. */
  alias(alias: string, key: string): void;
  /** The key in lower case, after aliases and renames. */
  canonical(key: string): string;
  /** The first name, which renames do not change. */
  origin(key: string): string;
  /** Whether the name is an old name. */
  isRenamed(key: string): boolean;
  /** The key as spelled in `set`, `describe` or `rename`, or else as given. */
  spelled(key: string): string;
  /** All existing keys that were mentioned and have this prefix, as spelled. */
  known(prefix: string): string[];
}

export function createWorld(): World {
  const overrides = new Map<string, Counts>();
  const details = new Map<string, Details>();
  const removed = new Set<string>();
  const names = createNames();
  let growth = 1;
  const { canonical, isRenamed, alias, spelled } = names;
  /** How often a name was used before, by the current name. */
  const takings = new Map<string, number>();
  const originOf = (id: string) => {
    const first = names.origin(id);
    const taken = takings.get(id);
    return taken === undefined ? first : `${first} (taken ${taken} times)`;
  };

  return {
    canonical,
    isRenamed,
    alias,
    spelled,
    origin: (key) => originOf(canonical(key)),
    counts(key) {
      const id = canonical(key);
      if (removed.has(id)) return undefined;
      return { ...grown(drawnCounts(originOf(id)), growth), ...overrides.get(id) };
    },
    set(key, counts) {
      const id = names.mention(key);
      removed.delete(id);
      overrides.set(id, { ...overrides.get(id), ...counts });
    },
    remove: (key) => void removed.add(canonical(key)),
    grow(factor) {
      growth *= factor;
    },
    rename(from, to) {
      const old = canonical(from);
      names.rename(from, to);
      overrides.set(canonical(to), { ...overrides.get(old) });
      details.set(canonical(to), { ...details.get(old) });
      const taken = takings.get(old);
      if (taken !== undefined) takings.set(canonical(to), taken);
    },
    recreate(key) {
      names.release(key);
      const id = names.mention(key);
      takings.set(id, (takings.get(id) ?? 0) + 1);
      for (const known of [removed, overrides, details]) known.delete(id);
    },
    describe(key, more) {
      const id = names.mention(key);
      details.set(id, { ...details.get(id), ...more });
      for (const other of more.aliases ?? []) alias(other, id);
    },
    details: (key) => details.get(canonical(key)) ?? {},
    known: (prefix) =>
      names
        .mentioned()
        .filter(([id]) => id.startsWith(prefix.toLowerCase()) && !removed.has(id))
        .map(([, spelling]) => spelling),
  };
}

/** Derives plausible counts from a key. */
function drawnCounts(key: string): Counts {
  if (/^(?:github|gitlab|codeberg):/.test(key)) {
    const stars = drawnCount(key, 'stars', 10, 60_000);
    return { stars, forks: Math.round(stars / 8) };
  }
  if (key.startsWith('hf:papers/')) return { upvotes: drawnCount(key, 'upvotes', 1, 300) };
  if (key.startsWith('hf:')) {
    return {
      likes: drawnCount(key, 'likes', 1, 3_000),
      downloads: drawnCount(key, 'downloads', 10, 500_000),
    };
  }
  return { citations: drawnCount(key, 'citations', 1, 9_001) - 1 };
}

function grown(counts: Counts, factor: number): Counts {
  if (factor === 1) return counts;
  const entries = Object.entries(counts).map(([name, value]) => [name, Math.round(value * factor)]);
  return Object.fromEntries(entries);
}
