/** `(CVPR)`, `(Print)`, `(2)`, `[Services Society]` at the end of a name. */
const TRAILING_BRACKETS = /\s{0,5}(?:\([^()]{0,200}\)|\[[^[\]]{0,200}\])\s{0,5}$/;
/** `ICASSP 2023 - 2023 IEEE …`, `IEEE INFOCOM 2021 - IEEE …`. */
const LEADING_ACRONYM = /^.{2,40}? (?:19|20)\d\d - /;
const PROCEEDINGS = /^(?:the )?(?:proceedings of (?:the )?)/;
const YEAR = /\b(?:19|20)\d\d\b/g;
const SHORT_YEAR = /['’]\d\d\b/g;
const ORDINAL =
  /\b(?:\d+(?:st|nd|rd|th)|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth)\b/g;
const SMALL_WORDS = /\b(?:the|of|on|for|in|and|at)\b/g;
const MEETING = /\b(?:conference|symposium|workshop|meeting|colloquium)\b/;
/** Left out of meetings only: `ACM Multimedia` and `IEEE MultiMedia` are two venues. */
const SPONSORS = /\b(?:ieee|cvf|acm|rsj|rjs|usenix|sigkdd|sigchi|sigact|sigplan|sigsac)\b/g;
const ADJECTIVES = /\b(?:international|annual|joint)\b/g;

/**
 * Returns what two spellings of one venue have in common: letters and digits, without sponsors,
 * ordinals, years and small words.
 */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/&amp;|&/g, ' and ')
    .replace(TRAILING_BRACKETS, '')
    .replace(LEADING_ACRONYM, '')
    .toLowerCase()
    .replace(PROCEEDINGS, '')
    .replace(YEAR, ' ')
    .replace(SHORT_YEAR, ' ')
    .replace(ORDINAL, ' ')
    .replace(SMALL_WORDS, ' ');
  const core = MEETING.test(plain) ? plain.replace(SPONSORS, ' ').replace(ADJECTIVES, ' ') : plain;
  return squash(core) || squash(name);
}

/** Two digits are a year from 1950 to 2049. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year + (year < 50 ? 2000 : 1900);
}

/** Returns the letters and digits of a text, in lower case. */
export function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}*]+/gu, '');
}
