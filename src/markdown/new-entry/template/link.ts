import { altText, linkTarget, listItemText } from '../../../escape/markdown.ts';
import { linkSubject } from '../../../subjects/link.ts';
import { encodePart } from '../../badges/static-badge-path.ts';
import type { PageImage, PageLink } from '../../entries/entry.ts';
import { isWithin } from '../../entries/spans.ts';
import type { LinkRole } from '../addition.ts';
import { isGenericLabel } from '../link-roles.ts';
import { fillLabelBadges } from './counts.ts';
import { applySwaps, type Part, type Piece, type Swap } from './part.ts';
import { fillWords, splitTitle } from './words.ts';

/**
 * Writes a neighbour's link for the addition; undefined where the addition has no such link, or the
 * label says something that is not known of the addition.
 */
export function linkPiece(
  link: PageLink,
  part: Part,
  role: LinkRole | undefined,
): Piece | undefined {
  const { text, addition } = part;
  const url = role && addition.links[role];
  if (url === undefined || !isWithin(link.address, link)) return undefined;
  const label = text.slice(link.label.from, link.label.to);
  const address = { ...link.address, text: linkTarget(url) };
  if (!isGenericLabel(label))
    return titlePiece(link, part, { address, isTitle: role === part.role });
  const named = renamedLabel(link, { label, url, images: part.entry.images });
  const badges = named && fillLabelBadges(link, part, named);
  return badges && applySwaps(link, text, [address, ...badges]);
}

/** Replaces the title in the label. The part after its colon may follow the link. */
function titlePiece(
  link: PageLink,
  { text, to, addition }: Part,
  { address, isTitle }: { address: Swap; isTitle: boolean },
): Piece {
  const isSplit = /^: [^<|]/.test(text.slice(link.to, to));
  const { name, rest } = splitTitle(addition.title);
  const own = isSplit ? name : addition.title;
  const shown = isTitle ? own : (address.text.split('/').at(-1) ?? address.text);
  const words = fillWords(text.slice(link.label.from, link.label.to), shown);
  const swaps = [address, { ...link.label, text: words }];
  return {
    ...applySwaps(link, text, swaps),
    rest: isSplit && rest !== undefined ? listItemText(rest) : undefined,
    isTitle,
  };
}

/** A static badge may show the id of the linked subject: `badge/arXiv-2403.99990-b31b1b`. */
function renamedLabel(
  link: PageLink,
  { label, url, images }: { label: string; url: string; images: readonly PageImage[] },
): Swap[] | undefined {
  const [old, next] = [linkSubject(link.url), linkSubject(url)];
  const at = old ? label.indexOf(old.id) : -1;
  if (old === undefined || at < 0) return [];
  if (next?.kind !== old.kind) return undefined;
  const from = link.label.from + at;
  const span = { from, to: from + old.id.length };
  const isAddress = images.some(({ address }) => isWithin(span, address));
  return [{ ...span, text: isAddress ? encodePart(next.id) : altText(next.id) }];
}
