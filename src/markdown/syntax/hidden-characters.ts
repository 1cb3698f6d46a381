/**
 * Characters that an address may have by accident and that nobody sees. Emoji need selectors, and
 * emoji and some scripts need joiners.
 */
const IGNORABLE =
  /(?!\u200C|\u200D|\uFE0E|\uFE0F)\p{Default_Ignorable_Code_Point}|[\u2028\u2029]/gu;
/** A joiner between characters of ASCII joins nothing. */
const JOINER = /(?<=^|[!-~])(?:\u200C|\u200D)(?=[!-~]|$)/gu;
/** The same in UTF-8, percent-encoded: soft hyphen, blanks without width, marks of direction. */
const ENCODED =
  /%C2%AD|%CD%8F|%D8%9C|%E1%A0%8E|%E2%80%(?:8[BEF]|A[89A-E])|%E2%81%A[0-9A-F]|%EF%BB%BF/gi;

const BLANK_START = /^[\u00A0\u202F\u3000]+/u;
const BLANK_END = /(?<![\u00A0\u202F\u3000])[\u00A0\u202F\u3000]+$/u;

/**
 * Removes invisible characters from an address, and blanks other than the space at its ends. Those
 * behind `#` stay, since the anchors of headings with emoji have some.
 */
export function withoutHidden(address: string): string {
  const at = address.indexOf('#');
  const [page, anchor] = at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
  const plain = page.replace(IGNORABLE, '').replace(JOINER, '').replace(ENCODED, '');
  // A space at an end is no part of an address.
  return (plain + anchor).replace(BLANK_START, '').replace(BLANK_END, '');
}
