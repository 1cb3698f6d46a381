import { plainSentence } from '../../escape/plain.ts';
import { claimText, evidenceText } from '../../fields/venue/claim.ts';
import { writtenVenue } from '../../markdown/venues/list-style.ts';
import type { VenueSlot } from '../../markdown/venues/venue-slot.ts';
import { namesVenue, styleOf, venuesOf } from '../../markdown/venues/venues-of.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import type { AuditEntry } from '../context.ts';
import type { Fix } from '../finding.ts';
import { type PublishedPaper, publishedPapers } from '../published-papers.ts';
import type { Problem, Rule } from '../rule.ts';

/** DOIs of preprint servers. */
const PREPRINT_DOI = /^10\.(?:48550|1101|26434|31234|36227|2139|21203|64898)\//;
/** Sites of publishers. A link there says that the paper is published. */
const PUBLISHER =
  /^https?:\/\/(?:[\w-]{1,63}\.){0,5}(?:thecvf\.com|mlr\.press|nips\.cc|neurips\.cc|ecva\.net|openreview\.net|aclanthology\.org|aclweb\.org|acm\.org|ieee\.org|aaai\.org|ijcai\.org|isca-speech\.org|isca-archive\.org|sciencedirect\.com|springer\.com|nature\.com|science\.org|jmlr\.org|usenix\.org|oup\.com|wiley\.com|mdpi\.com)(?:[:/?#]|$)/i;

export const published: Rule = {
  id: 'published',
  sentence: 'A paper that the entry calls a preprint, or without a venue, is published.',
  severity: 'note',
  needs: 'network',
  check: (context) => publishedPapers(context).flatMap(problemOf),
};

function problemOf(paper: PublishedPaper): Problem[] {
  const { at, subject, claim, isConfirmed } = paper;
  const venues = venuesOf(at.list, at.entry);
  if (namesVenue(venues) || (at.parent && namesInHead(at, at.parent))) return [];
  const preprints = venues.slots.filter(({ shown }) => shown !== undefined);
  if (preprints.length === 0 && isLinkedAsPublished(at, paper.subjects)) return [];
  const [slot] = venues.slots.length === 1 ? venues.slots : preprints.length === 1 ? preprints : [];
  const fix = slot && fixOf(slot, paper);
  const shown = preprints[0] && `says “${plainWords(at, preprints[0])}”`;
  const message = `${subjectKey(subject)} is published: ${claimText(claim)} (${evidenceText(claim.evidence)}). The entry ${shown ?? 'names no venue'}.`;
  return [
    {
      list: at.list,
      entry: at.entry,
      at: slot?.from ?? at.entry.from,
      subject,
      mark: claimText(claim),
      message,
      data: { ...claim },
      ...(fix ? { fix: { ...fix, ...(isConfirmed ? { isConfirmed } : {}) } } : {}),
    },
  ];
}

function fixOf(slot: VenueSlot, { at, claim }: PublishedPaper): Fix | undefined {
  const { from, to } = slot;
  const text = writtenVenue(slot, claim, styleOf(at.list));
  if (text === undefined || text === at.list.text.slice(from, to)) return undefined;
  const message = `Write “${claimText(claim)}” (${evidenceText(claim.evidence)})`;
  return { message, safe: false, isOnRequest: true, edits: [{ from, to, text }] };
}

/** The venue may be in the line above the links of an entry. */
function namesInHead({ list, entry }: AuditEntry, parent: AuditEntry['entry']): boolean {
  if (parent.from >= entry.from) return false;
  const end = list.text.indexOf('\n', parent.from);
  const head = { ...parent, to: Math.min(entry.from, end < 0 ? parent.to : end) };
  return namesVenue(venuesOf(list, head));
}

function isLinkedAsPublished({ links }: AuditEntry, subjects: readonly Subject[]): boolean {
  return subjects.some(isOfPublisher) || links.some(({ url }) => PUBLISHER.test(url));
}

function isOfPublisher({ kind, id }: Subject): boolean {
  return kind === 'acl' || kind === 'pmcid' || (kind === 'doi' && !PREPRINT_DOI.test(id));
}

function plainWords({ list }: AuditEntry, { from, to }: VenueSlot): string {
  return plainSentence(list.text.slice(from, to)).trim();
}
