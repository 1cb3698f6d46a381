import { venueByShortName } from './names/venues.ts';
import type { Evidence, PaperRecord, VenueJudgement } from './record.ts';

const DOI = /^10\.(?:18653|3115)\/v1\/(.+)$/i;
/** `2023.acl-long.12`, `2022.nlp4convai-1.8`. */
const NEW_ID = /^(\d{4})\.([a-z0-9_]+)-([a-z0-9_]+)\.\d+$/i;
/** `D19-1410`, `W18-5446`. */
const OLD_ID = /^([A-Z])(\d\d)-(\d)(\d)\d\d$/i;

/** Collections of the new ids, and the volumes that hold their main track. */
const COLLECTIONS: Record<string, { venue: string; volumes: readonly string[] }> = {
  acl: { venue: 'ACL', volumes: ['main', 'long', 'short'] },
  emnlp: { venue: 'EMNLP', volumes: ['main', 'long', 'short'] },
  naacl: { venue: 'NAACL', volumes: ['main', 'long', 'short'] },
  eacl: { venue: 'EACL', volumes: ['main', 'long', 'short'] },
  aacl: { venue: 'AACL', volumes: ['main', 'long', 'short'] },
  ijcnlp: { venue: 'IJCNLP-AACL', volumes: ['main', 'long', 'short'] },
  coling: { venue: 'COLING', volumes: ['main', '1'] },
  lrec: { venue: 'LREC', volumes: ['main', '1'] },
  conll: { venue: 'CoNLL', volumes: ['main', '1'] },
  sigdial: { venue: 'SIGDIAL', volumes: ['1'] },
  inlg: { venue: 'INLG', volumes: ['main', '1'] },
  semeval: { venue: 'SemEval', volumes: ['1'] },
  starsem: { venue: '*SEM', volumes: ['1'] },
  wmt: { venue: 'WMT', volumes: ['1'] },
  iwslt: { venue: 'IWSLT', volumes: ['1'] },
  eamt: { venue: 'EAMT', volumes: ['1'] },
  amta: { venue: 'AMTA', volumes: ['research'] },
  ranlp: { venue: 'RANLP', volumes: ['main', '1'] },
  tacl: { venue: 'TACL', volumes: ['1'] },
  cl: { venue: 'Comput. Linguist.', volumes: ['1', '2', '3', '4'] },
};

/** Letters of the old ids. Volume 1 is the main track, but for those of `OTHER_VOLUMES`. */
const LETTERS: Record<string, string> = {
  P: 'ACL',
  D: 'EMNLP',
  N: 'NAACL',
  E: 'EACL',
  C: 'COLING',
  I: 'IJCNLP',
  L: 'LREC',
  K: 'CoNLL',
  Q: 'TACL',
  J: 'Comput. Linguist.',
};

/** Further volumes of a main track: short papers, posters, second halves. */
const OTHER_VOLUMES = new Set(
  (
    'P98-2 P06-2 P08-2 P09-2 P10-2 P11-2 P12-2 P13-2 P14-2 P15-2 P16-2 P17-2 P18-2 ' +
    'N03-2 N04-4 N06-2 N07-2 N09-2 N18-2 N00-2 E14-4 E17-2 I08-2 I17-2 ' +
    'C98-2 C00-2 C04-2 C08-2 C10-2 C12-2'
  ).split(' '),
);

/** Volumes of the letters S and W that belong to a conference of the table. */
const EXCEPTIONS: Record<string, string> = {
  ...numbered('SemEval', 'S07-1 S10-1 S13-2 S14-2 S15-2 S16-1 S17-2 S18-1 S19-2'),
  ...numbered('*SEM', 'S13-1 S14-1 S15-1 S16-2 S17-1 S18-2 S19-1'),
  ...numbered('SIGDIAL', 'W13-40 W14-43 W15-46 W16-36 W17-55 W18-50 W19-59'),
  ...numbered('INLG', 'W16-66 W17-35 W18-65 W19-86'),
};

/** Judges by the id of the ACL Anthology, where the record or its DOI has one. */
export function judgeByAcl({ externalIds }: PaperRecord): VenueJudgement | undefined {
  const text = externalIds?.ACL || aclIdOfDoi(externalIds?.DOI ?? '');
  return text ? judgeAclId(text) : undefined;
}

/** Returns what may be an id of the Anthology: `P19-1001` for `10.18653/v1/P19-1001`. */
export function aclIdOfDoi(doi: string): string | undefined {
  return DOI.exec(doi)?.[1];
}

/** Returns undefined for what is no id of the Anthology: `10.3115/1219840.1219841`. */
export function judgeAclId(text: string): VenueJudgement | undefined {
  const evidence: Evidence = { kind: 'acl', text };
  const volume = newVolume(text) ?? oldVolume(text);
  if (!volume) return undefined;
  const { venue, year } = volume;
  return venue === undefined ? { refused: evidence } : { claim: { venue, year, evidence } };
}

function newVolume(id: string): { venue?: string; year: number } | undefined {
  const [, year, collection = '', volume = ''] = NEW_ID.exec(id.toLowerCase()) ?? [];
  if (year === undefined) return undefined;
  const venue = collection === 'findings' ? findings(volume) : mainVenue(collection, volume);
  // The one year in which the two conferences were one.
  if (venue === 'LREC' && year === '2024') return { venue: 'LREC-COLING', year: 2024 };
  return venue === undefined ? { year: Number(year) } : { venue, year: Number(year) };
}

function mainVenue(collection: string, volume: string): string | undefined {
  const known = Object.hasOwn(COLLECTIONS, collection) ? COLLECTIONS[collection] : undefined;
  return known?.volumes.includes(volume) ? known.venue : undefined;
}

/** Returns `EMNLP Findings`, never the name of the conference. */
function findings(volume: string): string | undefined {
  const conference = venueByShortName(volume.replace(/ijcnlp.*/, 'ijcnlp-aacl'));
  return conference && `${conference.short} Findings`;
}

function oldVolume(id: string): { venue?: string; year: number } | undefined {
  const [, letter = '', digits, first, second] = OLD_ID.exec(id.toUpperCase()) ?? [];
  if (digits === undefined) return undefined;
  const year = Number(digits) + (Number(digits) < 60 ? 2000 : 1900);
  const volume = `${letter}${digits}-${first}`;
  const exception = EXCEPTIONS[volume] ?? EXCEPTIONS[`${volume}${second}`];
  const isMain = first === '1' || letter === 'J' || OTHER_VOLUMES.has(volume);
  const venue = exception ?? (isMain ? LETTERS[letter] : undefined);
  return venue === undefined ? { year } : { venue, year };
}

function numbered(venue: string, volumes: string): Record<string, string> {
  return Object.fromEntries(volumes.split(' ').map((volume) => [volume, venue]));
}
