/**
 * What `venueOf` reads of a Semantic Scholar record: the fields `venue`, `publicationVenue`,
 * `journal`, `year`, `title`, `externalIds` and, where it was requested, `openAccessPdf`.
 */
export interface PaperRecord {
  readonly title?: string | null | undefined;
  readonly venue?: string | null | undefined;
  readonly publicationVenue?:
    | { readonly name?: string | null | undefined; readonly type?: string | null | undefined }
    | null
    | undefined;
  readonly journal?:
    | { readonly name?: string | null | undefined; readonly volume?: string | null | undefined }
    | null
    | undefined;
  /** The year of the first arXiv version where there is one, not that of the proceedings. */
  readonly year?: number | null | undefined;
  readonly externalIds?:
    | {
        readonly ACL?: string | null | undefined;
        readonly DBLP?: string | null | undefined;
        readonly DOI?: string | null | undefined;
      }
    | null
    | undefined;
  readonly openAccessPdf?: { readonly url?: string | null | undefined } | null | undefined;
}

/** What `venueOf` reads of an OpenAlex work: its title, its DOI and the pages of its copies. */
export interface WorkRecord {
  readonly title?: string | null | undefined;
  readonly doi?: string | null | undefined;
  readonly locations?: readonly WorkLocation[] | null | undefined;
}

interface WorkLocation {
  readonly landing_page_url?: string | null | undefined;
  readonly pdf_url?: string | null | undefined;
}

/** From the strongest to the weakest; `keepClaim` compares by this order. */
export const EVIDENCE_KINDS = ['acl', 'dblp', 'doi', 'page', 'journal', 'name'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What names a venue: `{ kind: 'dblp', text: 'conf/iclr/ParkC22' }`. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly text: string;
}

export interface VenueClaim {
  /** The short name of `names/`, or that name and ` Findings`. */
  readonly venue: string;
  /** The year of the proceedings or of the volume; absent where nothing proves it. */
  readonly year?: number;
  readonly evidence: Evidence;
}

/** `refused` is evidence that the paper is no paper of a main track, of Findings or of a journal. */
export interface VenueJudgement {
  readonly claim?: VenueClaim;
  readonly refused?: Evidence;
}
