/** Words of many names of repositories. */
const COMMON =
  /^(?:awesome|code|data|dataset|demo|list|main|model|models|official|paper|papers|pytorch)$/;
/** Shorter words are no evidence, such as `llm` and `3d`. */
const MIN_LENGTH = 4;

/**
 * Returns whether two repositories, as `owner/name`, may be one before and after a rename or a
 * transfer: they have the same owner, or their names have a word in common or contain each other.
 */
export function mayBeOneRepository(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.owner === b.owner) return true;
  if (a.name.includes(b.name) || b.name.includes(a.name)) return true;
  return a.words.some((word) => b.name.includes(word)) || b.words.some((w) => a.name.includes(w));
}

interface Parts {
  readonly owner: string;
  /** Its letters and digits. */
  readonly name: string;
  /** The words that distinguish it. */
  readonly words: readonly string[];
}

function partsOf(id: string): Parts {
  const [owner = '', name = ''] = id.toLowerCase().split('/');
  const words = name.split(/[^\p{L}\p{N}]+/u);
  return {
    owner,
    name: words.join(''),
    words: words.filter((word) => word.length >= MIN_LENGTH && !COMMON.test(word)),
  };
}
