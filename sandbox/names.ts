/** Which keys of the world mean the same subject, and how they are spelled. */
export interface Names {
  /** The key everything is filed under, after aliases and renames, in lower case. */
  canonical(key: string): string;
  alias(alias: string, key: string): void;
  rename(from: string, to: string): void;
  /** Frees an old name: it no longer leads to what it was renamed to. */
  release(key: string): void;
  isRenamed(key: string): boolean;
  /** The first name of a subject that was renamed; numbers drawn from it stay the same. */
  origin(id: string): string;
  /** Remembers a spelling; gives the canonical key. */
  mention(key: string): string;
  /** The spelling remembered, else the one asked for. */
  spelled(key: string): string;
  /** Every canonical key mentioned, with its spelling. */
  mentioned(): [id: string, spelled: string][];
}

/** No names yet. */
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
      // A key given in lower case says nothing about capitals; an old name is never the spelling.
      const isSpelled = spelled !== undefined && (spelled !== id || normalKey(key) !== id);
      return isSpelled ? spelled : key;
    },
    mentioned: () => [...spelling].filter(([id]) => canonical(id) === id),
  };
}

/** An arXiv DOI and the arXiv id are one paper (facts 8). */
function normalKey(key: string): string {
  return key.toLowerCase().replace(/^doi:10\.48550\/arxiv\./, 'arxiv:');
}
