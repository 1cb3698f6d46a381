import { bibtexKey, bibtexText, bibtexUrl } from '../../escape/records.ts';

/** What a reference says about a paper. */
export interface Reference {
  readonly title: string;
  /** The subject, `arxiv:1901.08746`, where it is a paper. */
  readonly paper: string;
  readonly authors: readonly string[];
  /** Whether there are more authors. */
  readonly isCut?: boolean;
  readonly year?: string | undefined;
  readonly venue?: string | undefined;
  readonly url: string | undefined;
}

/** A page shows few names, to stay small; `list.bib` has more. */
const ON_PAGE = 3;
/** The last name where there are more authors. */
const MORE = 'et al.';

/** Joins the names that a page shows of a paper's authors. */
export function shownAuthors(authors: readonly string[]): string {
  const isCut = authors.length > ON_PAGE;
  return [...authors.slice(0, ON_PAGE), ...(isCut ? [MORE] : [])].join('; ');
}

/** Separates the names from the mark for more. */
export function readAuthors(names: readonly string[]): Pick<Reference, 'authors' | 'isCut'> {
  const isCut = names.at(-1) === MORE;
  return { authors: isCut ? names.slice(0, -1) : names, isCut };
}

/** Writes a reference as an entry of BibTeX. */
export function bibtexEntry(reference: Reference, key = citationKey(reference)): string {
  const { title, authors, isCut = false, year, venue, url, paper } = reference;
  const names = [...authors.map(bibtexText), ...(isCut ? ['others'] : [])].join(' and ');
  const fields = [
    ['title', `{${bibtexText(title)}}`],
    ['author', names],
    ['year', bibtexText(year ?? yearOf(paper) ?? '')],
    ['howpublished', bibtexText(venue ?? '')],
    ...identifiers(paper),
    ['url', bibtexUrl(url ?? '')],
  ].filter(([, value]) => value !== '');
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** Returns a key such as `lee2019biobert`. */
export function citationKey({ title, authors, year, paper }: Reference): string {
  const surname = authors[0]?.split(' ').at(-1) ?? '';
  const word = title.match(/[\p{L}\p{N}]{4,40}/u)?.[0] ?? '';
  const parts = [surname, year ?? yearOf(paper) ?? '', word];
  const plain = parts.join('').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bibtexKey(/[a-z]/.test(plain) ? plain : paper);
}

/** The id of a paper on arXiv starts with its year and month: `1901.08746`, `cs/0112017`. */
function yearOf(paper: string): string | undefined {
  const short = /^arxiv:(?:[a-z-]+(?:\.[A-Z]{2})?\/)?(\d\d)\d\d/i.exec(paper)?.[1];
  if (short === undefined) return undefined;
  return `${Number(short) > 90 ? 19 : 20}${short}`;
}

function identifiers(paper: string): [string, string][] {
  const colon = paper.indexOf(':');
  const [kind, id] = [paper.slice(0, colon), paper.slice(colon + 1)];
  if (kind === 'doi') return [['doi', bibtexUrl(id)]];
  if (kind !== 'arxiv') return [];
  return [
    ['eprint', bibtexUrl(id)],
    ['archiveprefix', 'arXiv'],
  ];
}
