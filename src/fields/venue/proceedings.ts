/**
 * Proceedings that are known by a number of their publisher, as the venue and the year they are of.
 * A number that is not here proves nothing.
 */

/** The part of an ACM DOI before the dot: `10.1145/3394486.3403118`. */
const ACM = numbers(`
KDD 2016 2939672, 2017 3097983, 2018 3219819, 2019 3292500, 2020 3394486, 2021 3447548, 2022 3534678, 2023 3580305, 2024 3637528
WWW 2018 3178876, 2019 3308558, 2020 3366423, 2021 3442381, 2022 3485447, 2023 3543507, 2024 3589334, 2025 3696410
SIGIR 2017 3077136, 2018 3209978, 2019 3331184, 2020 3397271, 2021 3404835, 2022 3477495, 2023 3539618, 2024 3626772, 2025 3726302
CIKM 2019 3357384, 2020 3340531, 2021 3459637, 2022 3511808, 2023 3583780, 2024 3627673
WSDM 2018 3159652, 2019 3289600, 2020 3336191, 2021 3437963, 2022 3488560, 2023 3539597, 2024 3616855
RecSys 2018 3240323, 2019 3298689, 2020 3383313, 2021 3460231, 2022 3523227, 2023 3604915, 2024 3640457
ACM MM 2018 3240508, 2019 3343031, 2020 3394171, 2021 3474085, 2022 3503161, 2023 3581783, 2024 3664647
CHI 2018 3173574, 2019 3290605, 2020 3313831, 2021 3411764, 2022 3491102, 2023 3544548, 2024 3613904, 2025 3706598
UIST 2020 3379337, 2021 3472749, 2022 3526113, 2023 3586183, 2024 3654777
FAccT 2020 3351095, 2021 3442188, 2022 3531146, 2023 3593013, 2024 3630106, 2025 3715275
SIGGRAPH 2022 3528233, 2023 3588432, 2024 3641519, 2025 3721238
SIGGRAPH Asia 2022 3550469, 2023 3610548, 2024 3680528
ICSE 2020 3377811, 2022 3510003, 2024 3597503
CCS 2016 2976749, 2017 3133956, 2018 3243734, 2019 3319535, 2020 3372297, 2021 3460120, 2022 3548606, 2023 3576915, 2024 3658644
STOC 2019 3313276, 2020 3357713, 2021 3406325, 2022 3519935, 2023 3564246, 2024 3618260
SIGMOD 2019 3299869, 2020 3318464, 2021 3448016, 2022 3514221
`);

/** The ISBN in a DOI of SIAM: `10.1137/1.9781611975994.27`. */
const SIAM = numbers(`
SODA 2010 9781611973075, 2011 9781611973082, 2012 9781611973099, 2013 9781611973105, 2014 9781611973402, 2015 9781611973730, 2016 9781611974331, 2017 9781611974782, 2018 9781611975031, 2019 9781611975482, 2020 9781611975994, 2021 9781611976465, 2022 9781611977073, 2023 9781611977554, 2024 9781611977912, 2025 9781611978322
SDM 2020 9781611976236, 2021 9781611976700, 2022 9781611977172, 2023 9781611977653
`);

/** The number in a DOI of Curran Associates: `10.52202/068431-1800`. */
const CURRAN = numbers('NeurIPS 2022 068431, 2023 075280, 2024 079017');

/** Volumes of the Proceedings of Machine Learning Research. */
const PMLR = numbers(`
ICML 2013 28, 2014 32, 2015 37, 2016 48, 2017 70, 2018 80, 2019 97, 2020 119, 2021 139, 2022 162, 2023 202, 2024 235, 2025 267
AISTATS 2010 9, 2011 15, 2012 22, 2013 31, 2014 33, 2015 38, 2016 51, 2017 54, 2018 84, 2019 89, 2020 108, 2021 130, 2022 151, 2023 206, 2024 238, 2025 258
COLT 2011 19, 2012 23, 2013 30, 2014 35, 2015 40, 2016 49, 2017 65, 2018 75, 2019 99, 2020 125, 2021 134, 2022 178, 2023 195, 2024 247, 2025 291
CoRL 2017 78, 2018 87, 2019 100, 2020 155, 2021 164, 2022 205, 2023 229, 2024 270
UAI 2019 115, 2020 124, 2021 161, 2022 180, 2023 216, 2024 244
ALT 2018 83, 2019 98, 2020 117, 2021 132, 2022 167, 2023 201, 2024 237
MIDL 2019 102, 2020 121, 2021 143, 2022 172, 2023 227, 2024 250
ACML 2017 77, 2018 95, 2019 101, 2020 129, 2021 157, 2022 189, 2023 222
L4DC 2020 120, 2021 144, 2022 168, 2023 211, 2024 242
CHIL 2022 174, 2023 209, 2024 248
CLeaR 2022 177, 2023 213, 2024 236
LoG 2022 198, 2023 231
CoLLAs 2022 199, 2023 232
`);

/** First and last title number of the ISBNs of a conference's own volumes, workshops left out. */
const SPRINGER: readonly { from: number; to: number; venue: string; year: number }[] = [
  ...ranges('978-3-319', 'ECCV 2014 10577-10605, ECCV 2016 46447-46493'),
  ...ranges('978-3-030', 'ECCV 2018 01215-01270, ECCV 2020 58451-58621'),
  ...ranges('978-3-031', 'ECCV 2022 19768-20086, ECCV 2024 72623-73661'),
  ...ranges(
    '978-3-319',
    'MICCAI 2015 24552-24574, MICCAI 2016 46719-46726, MICCAI 2017 66178-66185',
  ),
  ...ranges('978-3-030', 'MICCAI 2018 00927-00937, MICCAI 2019 32225-32254'),
  ...ranges('978-3-030', 'MICCAI 2020 59709-59728, MICCAI 2021 87192-87240'),
  ...ranges('978-3-031', 'MICCAI 2022 16430-16452, MICCAI 2023 43894-43999'),
  ...ranges('978-3-031', 'MICCAI 2024 72068-72120'),
];

export interface Edition {
  readonly venue: string;
  readonly year: number;
}

export const acmEdition = (number: string): Edition | undefined => ACM.get(number);
export const siamEdition = (isbn: string): Edition | undefined => SIAM.get(isbn);
export const curranEdition = (number: string): Edition | undefined => CURRAN.get(number);
export const pmlrEdition = (volume: string): Edition | undefined => PMLR.get(volume);

/** The venues whose main volumes under these prefixes are all in `SPRINGER`. */
export const SPRINGER_VENUES: ReadonlySet<string> = new Set(['ECCV', 'MICCAI']);
export const SPRINGER_PREFIX = /^978-3-(?:319|030|031)-/;

/** Finds the edition of a chapter by its book: `978-3-031-19842-7`. */
export function springerEdition(isbn: string): Edition | undefined {
  const book = bookNumber(isbn);
  const found = SPRINGER.find(({ from, to }) => from <= book && book <= to);
  return found && { venue: found.venue, year: found.year };
}

/** Reads lines of a venue, then years and numbers in turn. */
function numbers(table: string): ReadonlyMap<string, Edition> {
  const editions = new Map<string, Edition>();
  for (const line of table.trim().split('\n')) {
    const venue = line.slice(0, line.search(/ \d{4} /));
    for (const [, year, number = ''] of line.matchAll(/ (\d{4}) (\d+)/g)) {
      editions.set(number, { venue, year: Number(year) });
    }
  }
  return editions;
}

function ranges(
  prefix: string,
  table: string,
): { from: number; to: number; venue: string; year: number }[] {
  return table.split(', ').map((line) => {
    const [venue = '', year, span = ''] = line.split(' ');
    const [from = '', to = ''] = span.split('-').map((title) => `${prefix}-${title}`);
    return { venue, year: Number(year), from: bookNumber(from), to: bookNumber(to) };
  });
}

/** The digits of prefix and title as one number, so that books can be compared. */
function bookNumber(isbn: string): number {
  return Number(isbn.split('-').slice(0, 4).join(''));
}
