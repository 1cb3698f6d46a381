/** Hosts that are written without a scheme often enough, and that could be no file of a list. */
const BARE_HOST =
  /^(?=(?:www\.)?(?:(?:github|gitlab)\.com|(?:arxiv|doi|aclanthology)\.org|openreview\.net|huggingface\.co)\/)/i;
/** Two addresses without anything between them; one within another's path or query is meant so. */
const PASTED = /^(https?:\/\/[^?#]*[^/=?&#:(])(https?:\/\/.*)$/i;

/**
 * Gives the address that a link means, also where it is broken and can be read in one way only: a
 * doubled scheme, one slash too few, no scheme, a bracket or quote that does not belong to it, a
 * Markdown escape, the same address twice. Nothing for what has no such reading.
 */
export function linkUrl(link: string): URL | undefined {
  const text = repaired(link.trim());
  const [, first, second] = PASTED.exec(text) ?? [];
  if (first !== undefined && first !== second) return undefined;
  const whole = first ?? text;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

function repaired(link: string): string {
  return link
    .replace(/^[[("'<]+(?=https?:)/i, '')
    .replace(/["'>]+$/, '')
    .replace(/\\(?=[_*~-])/g, '')
    .replace(/^(?:https?:\/*)+(?=https?:\/)/i, '')
    .replace(/^(https?):\/+/i, '$1://')
    .replace(BARE_HOST, 'https://');
}
