import { isAddressTooLong } from '../../subjects/address-length.ts';
import { badgenAsShields } from '../badges/badgen.ts';
import { GITHUB_BADGES, githubBadge } from '../badges/github-badges.ts';
import { parseShieldsUrl } from '../badges/shields-url.ts';
import type { Entry } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { overlapTest } from '../entries/spans.ts';
import { apiBadgeFlaw, isCountOfApi, otherValueOfGithub } from './api-badges.ts';
import { otherCount } from './other-counts.ts';
import type { LeftSpan, Slot, Unclear } from './slot.ts';

const OF_GITHUB = /(?:img\.shields\.io|badgen\.net)\/github\//i;
const DYNAMIC = /img\.shields\.io\/badge\/dynamic\/(?:json|xml|yaml|toml|regex)\b/i;
const ENDPOINT = /img\.shields\.io\/endpoint\b/i;
const CITATION_SERVICE = /juleskreuer\.eu(?:\/|%2F)citation-badge/i;
/** The addresses of count badges, as they appear in Markdown that is not closed. */
const LIVE = new RegExp(
  `img\\.shields\\.io/(?:github/(?:${GITHUB_BADGES.join('|')})/|badge/dynamic/json\\?|endpoint\\?\\S{0,300}juleskreuer\\.eu)`,
);

const CANNOT_WORK = 'A live badge that cannot work';

interface LiveCount {
  readonly reason: string;
  /** Whether it cannot work. */
  readonly isBroken?: true;
}

/** Images that look like a live count and have no slot. */
interface LiveImages {
  readonly broken: readonly Unclear[];
  /** They may work, but what they count has no source, or not in this way. */
  readonly left: readonly LeftSpan[];
}

export function liveImages(
  text: string,
  entries: readonly Entry[],
  slots: readonly Slot[],
): LiveImages {
  const isKept = overlapTest(slots);
  const found = entries.flatMap((entry) => {
    const images = entry.images.flatMap(({ address, url }) => {
      const live = isKept(address) ? undefined : liveCount(url);
      return live ? [{ ...spanOf(address), ...live }] : [];
    });
    const links = unclosedBadges(text, entry).map((span) => ({
      ...span,
      ...broken('its Markdown is not closed'),
    }));
    return [...images, ...links].flatMap(({ reason, ...span }): Unclear[] =>
      reason === undefined || isKept(span) ? [] : [{ ...span, entry, kind: 'live-badge', reason }],
    );
  });
  return {
    broken: found.filter(({ isBroken }) => isBroken),
    left: found.filter(({ isBroken }) => !isBroken),
  };
}

/** The address of a badge as a link, or in the text of one without an image. */
function unclosedBadges(text: string, { links, images }: Entry): Span[] {
  const holdsImage = overlapTest(images);
  return links
    .filter(({ url, label, from, to }) => {
      // The cheaper test comes first: most lists have thousands of links and no such badge.
      if (!LIVE.test(url) && !LIVE.test(text.slice(label.from, label.to))) return false;
      return !holdsImage({ from, to }) && !isAddressTooLong(url);
    })
    .map(spanOf);
}

function spanOf({ from, to }: Span): Span {
  return { from, to };
}

/** Returns why an image that looks like a live count is left as it is. */
function liveCount(address: string): LiveCount | undefined {
  // All addresses that are too long are named together.
  if (isAddressTooLong(address)) return undefined;
  const ofGithub = OF_GITHUB.test(address) ? githubValue(address) : undefined;
  if (ofGithub !== undefined) return ofGithub;
  if (DYNAMIC.test(address)) return apiCount(address);
  if (ENDPOINT.test(address)) return endpointCount(address);
  const counted = otherCount(address);
  return counted === undefined ? undefined : left(`It counts ${counted}, which has no source here`);
}

/** A badge of a field would be a slot. */
function githubValue(address: string): LiveCount | undefined {
  const url = parseShieldsUrl(address) ?? badgenAsShields(address);
  const badge = url && githubBadge(url);
  if (!badge || !('shows' in badge)) return undefined;
  const { shows } = badge;
  return shows === undefined
    ? broken('its address is malformed')
    : left(`It shows ${shows}, which is no field`);
}

function apiCount(address: string): LiveCount | undefined {
  if (!isCountOfApi(address)) return undefined;
  const flaw = apiBadgeFlaw(address);
  if (flaw !== undefined) return broken(flaw);
  const other = otherValueOfGithub(address);
  return left(
    other === undefined
      ? 'It shows a number of an API that has no source here'
      : `It shows ${other}, which is no field`,
  );
}

/** What other services count is not known from their address. */
function endpointCount(address: string): LiveCount | undefined {
  if (CITATION_SERVICE.test(address)) return broken('its address has no DOI');
  return isCountOfApi(address) ? left('It shows what a service of its own returns') : undefined;
}

function left(words: string): LiveCount {
  return { reason: `${words}.` };
}

function broken(words: string): LiveCount {
  return { reason: `${CANNOT_WORK}: ${words}.`, isBroken: true };
}
