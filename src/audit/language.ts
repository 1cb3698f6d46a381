/** Frequent words of English titles. */
const ENGLISH =
  /(?<!\p{L})(?:a|an|and|are|as|by|can|for|from|in|is|of|on|the|to|towards?|via|with)(?!\p{L})/iu;
/** Frequent words of other languages that English titles do not have. */
const OTHER =
  /(?<!\p{L})(?:auf|avec|bir|con|dan|dans|das|del|der|des|die|dla|een|eine[mnrs]?|het|ile|les|los|met|mit|na|od|oraz|para|pour|por|przez|untuk|und|une|una|uma|ve|von|voor|yang|zur?)(?!\p{L})/iu;
/** A word with a letter outside of ASCII. Names have such letters, too. */
const ACCENTED = /[\p{L}\p{M}]*(?![a-z])\p{L}[\p{L}\p{M}]*/giu;

/** Whether a title is probably English, as those of most papers are. */
export function isEnglish(title: string): boolean {
  const accented = (title.match(ACCENTED) ?? []).filter((word) => /[^\p{ASCII}]/u.test(word));
  if (accented.length >= 2) return false;
  return ENGLISH.test(title) || (accented.length === 0 && !OTHER.test(title));
}
