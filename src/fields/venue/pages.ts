import { aclIdOfDoi, judgeAclId } from './acl.ts';
import { readDoi } from './doi.ts';
import { isPreprintServer } from './journal-name.ts';
import { squash } from './names/name-key.ts';
import { venueByName, venueByShortName } from './names/venues.ts';
import { type Edition, pmlrEdition } from './proceedings.ts';
import type { PaperRecord, VenueClaim, VenueJudgement, WorkRecord } from './record.ts';

const DOI = /^https?:\/\/(?:dx\.)?doi\.org\//;
const ACL =
  /^https?:\/\/(?:www\.)?aclanthology\.(?:org|info)\/(?:papers\/)?([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)/i;
const NEURIPS =
  /^https?:\/\/(?:proceedings\.neurips\.cc|papers\.n(?:eur)?ips\.cc)\/paper(?:_files\/paper)?\/(\d{4})\//;
/** `/content/CVPR2021W/…` and `/content_ICCVW_2019/…` are of workshops. */
const CVF =
  /^https?:\/\/openaccess\.thecvf\.com\/content[/_](CVPR|ICCV|WACV|ACCV)(W?)_?(\d{4})(W|_workshops)?\//i;
const ECVA = /^https?:\/\/(?:www\.)?ecva\.net\/papers\/eccv_(\d{4})\//;
const PMLR = /^https?:\/\/proceedings\.mlr\.press\/v(\d+)\//;
const IJCAI = /^https?:\/\/(?:www\.)?ijcai\.org\/proceedings\/(\d{4})\//;
const RSS = /^https?:\/\/(?:www\.)?roboticsproceedings\.org\/rss(\d\d)\//;
const INTERSPEECH =
  /^https?:\/\/(?:www\.)?isca-(?:speech|archive)\.org\/(?:archive\/)?interspeech_(\d{4})\//;
const USENIX =
  /^https?:\/\/(?:www\.)?usenix\.org\/conference\/(usenixsecurity|osdi|nsdi|atc|fast)(\d\d)\//;
/** Addresses with a year, and the venue they are of. */
const YEARS: readonly [RegExp, string][] = [
  [NEURIPS, 'NeurIPS'],
  [ECVA, 'ECCV'],
  [IJCAI, 'IJCAI'],
  [INTERSPEECH, 'INTERSPEECH'],
];

/**
 * Judges by the addresses of a paper's copies at publishers, from Semantic Scholar and OpenAlex.
 * OpenAlex counts only for the same title, and only where it does not contradict the venue
 * that Semantic Scholar names.
 */
export function judgeByPages(
  record: PaperRecord,
  work: WorkRecord | undefined,
  earlier: VenueClaim | undefined,
): VenueJudgement | undefined {
  const isSame = squash(work?.title ?? '') === squash(record.title ?? '') && record.title;
  const urls = [record.openAccessPdf?.url, ...(isSame && work ? addresses(work) : [])];
  const judgements = urls.flatMap((url) => (url ? (judgePage(url) ?? []) : []));
  const refused = judgements.find((one) => one.refused);
  if (refused) return refused;
  const [first] = judgements;
  if (!first?.claim || judgements.some(({ claim }) => !isEqual(claim, first.claim)))
    return undefined;
  return fits(first.claim, record, earlier) ? first : undefined;
}

function addresses(work: WorkRecord): string[] {
  const pages = (work.locations ?? []).flatMap(({ landing_page_url, pdf_url }) => [
    landing_page_url,
    pdf_url,
  ]);
  return [work.doi, ...pages].filter((url) => typeof url === 'string');
}

function isEqual(one: VenueClaim | undefined, other: VenueClaim | undefined): boolean {
  return one?.venue === other?.venue && one?.year === other?.year;
}

/** A Findings paper bears the name of its conference at Semantic Scholar. */
function fits(claim: VenueClaim, record: PaperRecord, earlier: VenueClaim | undefined): boolean {
  if (earlier) return earlier.venue === claim.venue;
  const name = record.publicationVenue?.name || record.venue || '';
  if (name === '' || isPreprintServer(name)) return true;
  return venueByName(name)?.short === claim.venue.replace(/ Findings$/, '');
}

/** Judges by one address of a publisher's page, PDF or DOI. */
export function judgePage(url: string): VenueJudgement | undefined {
  const acl = ACL.exec(url)?.[1];
  if (acl !== undefined) return judgeAclId(acl);
  if (DOI.test(url)) return judgeDoi(url);
  const evidence = { kind: 'page', text: url } as const;
  const [, name, before, year, after] = CVF.exec(url) ?? [];
  if (before || after) return { refused: evidence };
  const edition = name ? { venue: name, year: Number(year) } : editionOf(url);
  const venue = edition && venueByShortName(edition.venue);
  return venue ? { claim: { venue: venue.short, year: edition.year, evidence } } : undefined;
}

function judgeDoi(url: string): VenueJudgement | undefined {
  const text = url.replace(DOI, '');
  const acl = aclIdOfDoi(text);
  if (acl !== undefined) return judgeAclId(acl);
  const { venue, year, isSideTrack } = readDoi(text);
  const evidence = { kind: 'doi', text } as const;
  if (isSideTrack) return { refused: evidence };
  return venue && year !== undefined
    ? { claim: { venue: venue.short, year, evidence } }
    : undefined;
}

function editionOf(url: string): Edition | undefined {
  for (const [pattern, venue] of YEARS) {
    const year = pattern.exec(url)?.[1];
    if (year !== undefined) return { venue, year: Number(year) };
  }
  const rss = RSS.exec(url)?.[1];
  if (rss !== undefined) return { venue: 'RSS', year: 2004 + Number(rss) };
  const [, usenix, year] = USENIX.exec(url) ?? [];
  if (usenix !== undefined) {
    const names: Record<string, string> = { usenixsecurity: 'USENIX Security', atc: 'USENIX ATC' };
    return { venue: names[usenix] ?? usenix, year: 2000 + Number(year) };
  }
  return pmlrEdition(PMLR.exec(url)?.[1] ?? '');
}
