import type { Field } from './field.ts';

const families = ['paper'] as const;

/** The fields of papers. */
export const PAPER_FIELDS = {
  citations: {
    type: 'count',
    families,
    words:
      /^(?:#|no\.? of |number of )?(?:paper )?(?:citations?(?: counts?)?|cites?|cited(?: by)?|引用(?:数|次数|量)?|被引(?:用)?(?:数|次数|量)?|인용(?: ?수)?)\d*$/,
    label: 'citations',
    sign: 'cited by',
    isAdopted: true,
    sentence: 'How often other papers cite it.',
    from: { 'Semantic Scholar': 'citationCount', OpenAlex: 'cited_by_count' },
  },
  'influential-citations': {
    type: 'count',
    families,
    words: /^(?:highly )?influential citations?(?: counts?)?$/,
    label: 'influential citations',
    sign: 'influential citations:',
    sentence: 'How many of its citations Semantic Scholar finds influential.',
    from: { 'Semantic Scholar': 'influentialCitationCount' },
  },
  year: {
    type: 'text',
    families,
    words: /^(?:(?:publication )?year|年份?|연도)$/,
    label: 'year',
    sentence: 'The year of publication. Of many papers it is the year of the preprint.',
    from: { 'Semantic Scholar': 'year' },
  },
  'published-on': {
    type: 'date',
    families,
    words: /^(?:publication date|published(?: on)?|date of publication|发表日期)$/,
    label: 'published',
    sentence: 'The day of publication. Of papers on arXiv it is usually that of the first version.',
    from: { 'Semantic Scholar': 'publicationDate' },
  },
  venue: {
    type: 'text',
    families,
    words: /^venue$/,
    label: 'venue',
    isProved: true,
    sentence:
      'Where it was published, and the year of the proceedings or volume. Only `published` writes it ([Venues](venues.md)).',
    from: { 'Semantic Scholar': 'publicationVenue' },
  },
  retracted: {
    type: 'flag',
    families,
    words: /^retracted$/,
    label: 'retracted',
    mark: 'retracted',
    yes: 'yes',
    no: 'no',
    colors: { all: ['red', 'lightgrey'], of: (value) => (value ? 'red' : 'lightgrey') },
    sentence:
      'Whether it was retracted. Known only of papers that Semantic Scholar does not have, since only these are requested from OpenAlex.',
    from: { OpenAlex: 'is_retracted' },
  },
  'open-access': {
    type: 'text',
    families,
    words: /^(?:open access|oa|free pdf)$/,
    label: 'open access',
    isAddress: true,
    message: () => 'PDF',
    sentence: 'The address of a free copy.',
    from: { 'Semantic Scholar': 'openAccessPdf.url', OpenAlex: 'open_access.oa_url' },
  },
} as const satisfies Record<string, Field>;
