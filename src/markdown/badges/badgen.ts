import { parseShieldsUrl, queryKeyOf, type ShieldsUrl } from './shields-url.ts';

const BADGEN = /^(?:https?:)?\/\/(flat\.)?badgen\.net(\/github\/stars\/[^?#]+)(?:\?([^#]*))?$/i;
/** Query keys of badgen.net and their names at shields.io. */
const STYLE_KEYS = { label: 'label', color: 'color', icon: 'logo' } as const;

/** Converts a star badge of badgen.net to the same badge of shields.io. */
export function badgenAsShields(address: string): ShieldsUrl | undefined {
  const match = BADGEN.exec(address);
  if (match === null) return undefined;
  const [, flat, path = '', query = ''] = match;
  const url = parseShieldsUrl(`https://img.shields.io${path}`);
  const given = new URLSearchParams(query.replaceAll('&amp;', '&'));
  const keys = flat ? [queryKeyOf('style', 'flat-square')] : [];
  for (const [theirs, ours] of Object.entries(STYLE_KEYS)) {
    const value = given.get(theirs);
    if (value) keys.push(queryKeyOf(ours, value));
  }
  const separator = query.includes('&amp;') ? '&amp;' : '&';
  return url && { ...url, query: keys, separator };
}
