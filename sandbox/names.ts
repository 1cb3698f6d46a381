/** The keys that stand for the same subject, and their spelling. */
export interface Names {
  /** The key in lower case, after aliases and renames. */
  canonical(key: string): string;
  alias(alias: string, key: string): void;
  rename(from: string, to: string): void;
  /** Frees an old name, which then no longer redirects. */
  release(key: string): void;
  isRenamed(key: string): boolean;
  /** The first name of a renamed subject, from which its numbers are derived. */
  origin(id: string): string;
  /** Remembers a spelling; gives the canonical key. */
  mention(key: string): string;
  /** The known spelling, or else the given one. */
  spelled(key: string): string;
  /** All canonical keys that were mentioned, with their spelling. */
  mentioned(): [id: string, spelled: string][];
}

export function createNames(): Names {
  const aliases = new Map<string, string>();
  const renames = new Map<string, string>();
  const origins = new Map<string, string>();
  const spelling = new Map<string, string>();

  function canonical(key: string): string {
    const normal = normalKey(key);
    const next = renames.get(normal) ?? aliases.get(normal);
    return next === undefined ? normal : canonical(next);
  }

  return {
    canonical,
    alias(alias, key) {
      const other = normalKey(alias);
      if (canonical(other) !== canonical(key)) aliases.set(other, canonical(key));
    },
    rename(from, to) {
      const old = canonical(from);
      const next = normalKey(to);
      renames.delete(next);
      renames.set(old, next);
      origins.set(next, origins.get(old) ?? old);
      spelling.set(next, to);
    },
    release: (key) => void renames.delete(normalKey(key)),
    isRenamed: (key) => renames.has(normalKey(key)),
    origin: (id) => origins.get(id) ?? id,
    mention(key) {
      const id = canonical(key);
      if (id === normalKey(key) && !spelling.has(id)) spelling.set(id, key);
      return id;
    },
    spelled(key) {
      const id = canonical(key);
      const spelled = spelling.get(id);
      // A key in lower case does not define the spelling, and neither does an old name.
      const isSpelled = spelled !== undefined && (spelled !== id || normalKey(key) !== id);
      return isSpelled ? spelled : key;
    },
    mentioned: () => [...spelling].filter(([id]) => canonical(id) === id),
  };
}

/** An arXiv DOI and its arXiv id are the same paper. */
function normalKey(key: string): string {
  return key.toLowerCase().replace(/^doi:10\.48550\/arxiv\./, 'arxiv:');
}
