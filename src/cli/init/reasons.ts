import { writtenCounts } from '../../markdown/slots/standing-counts.ts';

/** GitHub shows the first 512,000 bytes of a README. */
const SHOWN_BYTES = 512_000;
/** Only the start of a file is searched for a sentence that says that it is generated. */
const HEAD = 3_000;
const GENERATED =
  /\b(?:auto[- ]?generated|automatically generated|generated (?:automatically|by|from|with)|(?:do|please) not (?:edit|modify)|don['’]t edit)\b|自动生成|自動生成/i;
/** Why counts should not be added to a list. */
export type NoShow = 'generated' | 'cut' | 'long' | 'counted';

/**
 * Returns why counts should not be added after `links` links of a list, if there is a reason. `added`:
 * their length in bytes; `left`: counts that are left as they are; `isListed`: whether others are kept
 * up to date.
 */
export function reasonNotToShow(
  text: string,
  {
    links,
    added,
    left,
    isListed,
  }: { links: number; added: number; left: number; isListed: boolean },
): NoShow | undefined {
  if (links === 0) return !isListed && writtenCounts(text) > 1 ? 'counted' : undefined;
  if (GENERATED.test(text.slice(0, HEAD))) return 'generated';
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > SHOWN_BYTES) return 'cut';
  if (bytes + added > SHOWN_BYTES) return 'long';
  const counts = Math.max(left, writtenCounts(text));
  return counts > 1 && counts > links * MIN_SHARE ? 'counted' : undefined;
}

/** A list with counts beside a smaller share of its links is treated as one without counts. */
const MIN_SHARE = 0.05;

const SENTENCES: Record<NoShow, string> = {
  generated:
    'no counts added, since its first lines say that it is generated: the next generation would remove them',
  cut: 'no counts added, since it is longer than the 512,000 bytes that GitHub shows already: split it first',
  long: 'no counts added, since they would make it longer than the 512,000 bytes that GitHub shows (`show.sections` adds them to some sections)',
  counted: 'no counts added, since it has some already',
};

export function noShowSentence(reason: NoShow): string {
  return SENTENCES[reason];
}
