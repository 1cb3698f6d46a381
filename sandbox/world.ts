import { createHash } from 'node:crypto';
import { createNames } from './names.ts';

/** The numbers of one subject; a kind of subject has only some of them. */
export interface Counts {
  stars?: number;
  forks?: number;
  citations?: number;
  likes?: number;
  downloads?: number;
  upvotes?: number;
}

/** What else the upstreams know about a subject. */
export interface Details {
  title?: string;
  year?: number;
  /** Other keys of the same paper: `describe('arxiv:1901.08746', { aliases: ['doi:10.…'] })`. */
  aliases?: string[];
  archived?: boolean;
  disabled?: boolean;
  /** When a paper was published, or a repository made: `2024-03-08`; `null` where nobody knows. */
  date?: string | null;
  /** Where a paper was published, by the whole name and the others: `ACL`. */
  venue?: { name: string; others?: string[] };
  authors?: { name: string; affiliations?: string[] }[];
  /** What a repository says of itself. */
  description?: string;
  homepage?: string;
  /** Whose a repository is; without it, an organisation's that has no name but its login. */
  owner?: { isPerson?: boolean; name?: string };
  /** Tags of a repository of the Hub: `arxiv:2401.00001`. */
  tags?: string[];
  /** What the Hub's page of a paper links to; `models` as `Ns/Name`. */
  links?: { code?: string; project?: string; models?: string[] };
}

/**
 * What the pretend world counts. Everything exists, with numbers drawn from its key, until a test
 * says otherwise. Keys: `github:owner/name`, `hf:models/Ns/Name` (also `datasets`, `spaces`,
 * `papers`), and for papers `arxiv:`, `doi:`, `acl:`, `pmid:`, `pmcid:`, `corpus:`, `s2:`. Case
 * does not matter.
 */
export interface World {
  /** The numbers of a subject, under its old name too; undefined when it does not exist. */
  counts(key: string): Counts | undefined;
  /** Overrides some numbers; a removed subject exists again. */
  set(key: string, counts: Counts): void;
  remove(key: string): void;
  /** Multiplies every number that is drawn from a key, and not set, by this factor from now on. */
  grow(factor: number): void;
  /** Same subject, new name: the upstream redirects from the old one. */
  rename(from: string, to: string): void;
  /** Something else takes the name: of an old name, a removed subject, or one that then is gone. */
  recreate(key: string): void;
  describe(key: string, details: Details): void;
  details(key: string): Details;
  /** Makes one key mean the same paper as another. */
  alias(alias: string, key: string): void;
  /** The key everything else is filed under, after aliases and renames, in lower case. */
  canonical(key: string): string;
  /** Its first name, which stays the same through renames. */
  origin(key: string): string;
  /** Whether the name is an old one. */
  isRenamed(key: string): boolean;
  /** The key as a person spells it: as given to `set`, `describe` or `rename`, else as asked. */
  spelled(key: string): string;
  /** Spelled keys named so far that start so and exist. */
  known(prefix: string): string[];
}

/** A new world. */
export function createWorld(): World {
  const overrides = new Map<string, Counts>();
  const details = new Map<string, Details>();
  const removed = new Set<string>();
  const names = createNames();
  let growth = 1;
  const { canonical, isRenamed, alias, spelled } = names;
  /** How often the first name of a subject had been taken before, by its name of now. */
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

/** Numbers of a plausible size, always the same for the same key. */
function drawnCounts(key: string): Counts {
  if (key.startsWith('github:')) {
    const stars = drawn(key, 'stars', 10, 60_000);
    return { stars, forks: Math.round(stars / 8) };
  }
  if (key.startsWith('hf:papers/')) return { upvotes: drawn(key, 'upvotes', 1, 300) };
  if (key.startsWith('hf:')) {
    return {
      likes: drawn(key, 'likes', 1, 3_000),
      downloads: drawn(key, 'downloads', 10, 500_000),
    };
  }
  return { citations: drawn(key, 'citations', 1, 9_001) - 1 };
}

function grown(counts: Counts, factor: number): Counts {
  if (factor === 1) return counts;
  const entries = Object.entries(counts).map(([name, value]) => [name, Math.round(value * factor)]);
  return Object.fromEntries(entries);
}

/** Drawn on a logarithmic scale, as counts are spread: most small, few large. */
function drawn(key: string, metric: string, low: number, high: number): number {
  const digest = createHash('sha1').update(`${metric} ${key}`).digest();
  return Math.round(low * (high / low) ** (digest.readUIntBE(0, 6) / 2 ** 48));
}
