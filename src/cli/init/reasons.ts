/** GitHub shows the first 512,000 bytes of a README. */
const SHOWN_BYTES = 512_000;
/** The length of a marker around a count, without its subject. */
const MARKER_BYTES = 60;
/** Only the start of a file is searched for a sentence that says that it is generated. */
const HEAD = 3_000;
const GENERATED =
  /\b(?:auto[- ]?generated|automatically generated|generated (?:automatically|by|from|with)|(?:do|please) not (?:edit|modify)|don['’]t edit)\b|自动生成|自動生成/i;
/** Counts in running text: `3,386 GitHub stars`, `551 upvotes`. */
const IN_WORDS =
  /(?<![\w.,])\d[\d.,]{0,15}\s?[kKM]?\+?\s(?:GitHub\s)?(?:stars|stargazers|citations|likes|upvotes|downloads)\b/gi;
/** The same in code: `<code>6778⭐</code>`. */
const IN_CODE = /(?<![\w.,])\d[\d.,]{0,15}\s?[kKM]?\s?(?:⭐|★|🌟)/gu;

/** Why counts should not be added to a list. */
export type NoShow = 'generated' | 'long' | 'counted';

/** Returns why counts should not be added after `links` links of a list, if there is a reason. */
export function reasonNotToShow(
  text: string,
  { links, left }: { links: number; left: number },
): NoShow | undefined {
  if (links === 0) return undefined;
  if (GENERATED.test(text.slice(0, HEAD))) return 'generated';
  const bytes = new TextEncoder().encode(text).length;
  // A list that is too long already is a finding of the audit.
  if (bytes <= SHOWN_BYTES && bytes + links * MARKER_BYTES > SHOWN_BYTES) return 'long';
  const counts = Math.max(left, matches(text, IN_WORDS) + matches(text, IN_CODE));
  return counts > 1 && counts > links * MIN_SHARE ? 'counted' : undefined;
}

/** A list with counts beside a smaller share of its links is treated as one without counts. */
const MIN_SHARE = 0.05;

function matches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const SENTENCES: Record<NoShow, string> = {
  generated:
    'no counts added, since its first lines say that it is generated: the next generation would remove them',
  long: 'no counts added, since they would make it longer than the 512,000 bytes that GitHub shows (`show.sections` adds them to some sections)',
  counted: 'no counts added, since it has some already, in a notation that is left as it is',
};

export function noShowSentence(reason: NoShow): string {
  return SENTENCES[reason];
}
