import { fullYear } from './names/name-key.ts';
import { type Venue, venueByDblp } from './names/venues.ts';

/** The last two digits of a key are a year; `conf/nips/2020` is the proceedings themselves. */
const KEY = /^([^/]+\/[^/]+)\/(?=.*[A-Za-z]).*?(\d\d)[a-z]{0,2}$/;
/** Kept under JMLR until 2013, when their series got a name of its own. */
const ONCE_IN_JMLR = new Set(['AISTATS', 'COLT', 'ACML', 'ALT']);

export interface DblpKey {
  readonly text: string;
  /** Absent for a prefix that is not in the table. */
  readonly venue?: Venue;
  readonly year?: number;
}

/** Reads a DBLP key; undefined for keys of CoRR, which are of preprints. */
export function readDblpKey(text: string | null | undefined): DblpKey | undefined {
  if (!text || /^journals\/corr\//i.test(text)) return undefined;
  const venue = venueByDblp(text.split('/').slice(0, 2).join('/'));
  const digits = KEY.exec(text)?.[2];
  return {
    text,
    ...(venue ? { venue } : {}),
    ...(digits === undefined ? {} : { year: fullYear(digits) }),
  };
}

/** True where a key is one of the venue, in the conventions of its year. */
export function isKeyOf({ text, venue, year = 0 }: DblpKey, { short }: Venue): boolean {
  if (venue?.short === short) return true;
  return venue?.short === 'JMLR' && text.startsWith('journals/jmlr/') && year <= 2013
    ? ONCE_IN_JMLR.has(short)
    : false;
}
