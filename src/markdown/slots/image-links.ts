import { withoutValue } from '../badges/alt-text.ts';
import { recognizeBadge } from '../badges/badge.ts';
import { parseShieldsUrl } from '../badges/shields-url.ts';
import { decodePart, parseStaticPath } from '../badges/static-badge-path.ts';
import type { Entry, PageImage, PageLink } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { overlapTest, visible } from '../entries/spans.ts';
import { withoutMarkup } from '../numbers.ts';

/** What the text of a link shows: words, a logo, or a badge. */
export type LinkLook = 'text' | 'logo' | 'badge';

/** Longer labels are text. */
const MAX_LENGTH = 2_000;

/** Returns a function from a link of an entry to how it looks. */
export function linkLooks(text: string, entry: Entry): (link: PageLink) => LinkLook {
  const wereBadges = entry.markers.filter(({ badge }) => badge !== undefined);
  const isCount = overlapTest(wereBadges);
  if (entry.images.length + wereBadges.length === 0) return () => 'text';
  const images = entry.images.toSorted((a, b) => a.from - b.from);
  return ({ label }) => {
    if (label.to - label.from > MAX_LENGTH) return 'text';
    if (isCount(label) && visible(text, label, wereBadges).trim() === '') return 'badge';
    const inside = within(images, label);
    if (inside.length === 0 || hasWords(text, label, inside)) return 'text';
    return inside.every((image) => isBadge(text, image)) ? 'badge' : 'logo';
  };
}

/** Images are sorted by their start. */
function within(images: readonly PageImage[], { from, to }: Span): PageImage[] {
  let low = 0;
  let high = images.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((images[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: PageImage[] = [];
  for (let image = images[low]; image && image.from < to; image = images[++low]) found.push(image);
  return found;
}

function hasWords(text: string, label: Span, images: readonly Span[]): boolean {
  let at = label.from;
  let rest = '';
  for (const { from, to } of images) {
    rest += text.slice(at, Math.max(at, from));
    at = Math.max(at, to);
  }
  return withoutMarkup(rest + text.slice(at, Math.max(at, label.to))).trim() !== '';
}

/** Addresses of services that draw badges, and of files that are named so. */
const BADGE =
  /\/\/(?:[\w-]{1,63}\.){0,3}(?:shields\.io|badgen\.net|badge\.fury\.io|forthebadge\.com|awesome\.re|travis-ci\.(?:org|com)|circleci\.com|codecov\.io|coveralls\.io|visitor-badge\.\w{2,20}|komarev\.com|hits\.\w{2,20})\/|\/[\w.-]{0,63}badges?[\w.-]{0,63}(?:\/|[?#]|$)/i;
/** Words of badges that stand for a link: `Code`, `Paper`, `GitHub`. */
const LINK_WORDS = new Set(
  'official the view on open in get star code github git repo repository source project page website homepage paper papers arxiv abs pdf model models weights checkpoint checkpoints hugging face huggingface hf data dataset datasets demo space spaces doi acl link icon logo svg'.split(
    ' ',
  ),
);
const MAX_WORDS = 100;

/** A badge that says so stands for the link. */
function isBadge(text: string, { url, from, address }: PageImage): boolean {
  if (!BADGE.test(url)) return false;
  const parts = parseStaticPath(parseShieldsUrl(url)?.path ?? '');
  const words = parts ? decodePart(parts.head.replace(/^\/badge\//, '') + parts.message) : '';
  const label = text.startsWith('![', from) ? text.slice(from + 2, address.from - 2) : '';
  const alt = withoutValue(label, label === '' ? undefined : recognizeBadge(url)?.shown);
  return !isLinkWords(words) && !isLinkWords(alt);
}

function isLinkWords(text: string): boolean {
  const words =
    text
      .slice(0, MAX_WORDS)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => LINK_WORDS.has(word));
}
