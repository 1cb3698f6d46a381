import { urlPath } from '../escape/data.ts';
import { isAddressTooLong } from './address-length.ts';
import { codebergLink, codebergRepository } from './codeberg.ts';
import { gitlabLink, gitlabProject } from './gitlab.ts';
import { huggingFaceLink } from './hugging-face.ts';
import { aclPaper, arxivPaper, doiPaper, numberedPaper, shaPaper } from './paper-ids.ts';
import { aclLink, arxivLink, doiLink, pubmedLink } from './paper-links.ts';
import { githubLink, parseHubRepository, parseRepository } from './repository-ids.ts';
import { semanticScholarLink } from './semantic-scholar.ts';
import type { Kind, Subject } from './subject.ts';

/** What ids denote, with its key in the config's `show` and its role among the links of an entry. */
const FAMILIES = {
  paper: { group: 'papers', role: 'paper' },
  repository: { group: 'repositories', role: 'code' },
  model: { group: 'models', role: 'model' },
  dataset: { group: 'datasets', role: 'model' },
  space: { group: 'spaces', role: 'model' },
} as const;

export type Family = keyof typeof FAMILIES;
export type FamilyGroup = (typeof FAMILIES)[Family]['group'];
/** The keys of the config's `show`. */
export const FAMILY_GROUPS: readonly FamilyGroup[] = Object.values(FAMILIES).map(
  ({ group }) => group,
);
/** What a link of an entry leads to. */
export type SubjectRole = (typeof FAMILIES)[Family]['role'];

/** All that depends on the kind alone. A new kind needs only its name in `Kind` and an entry. */
interface KindEntry {
  /** A function of the id where one namespace contains several families. */
  readonly family: Family | ((id: string) => Family);
  /** The field of a slot that names none: `tally=github:o/r`. Absent: each slot names its field. */
  readonly usual?: string;
  /** The fields that it has, where it has not all of its family. */
  readonly fields?: readonly string[];
  /** Parses the id after `kind:`. Strict: undefined for ids that cannot exist. */
  readonly parse: (id: string) => Subject | undefined;
  /** Parses the address of a page about such a subject. Kinds of one site may share it. */
  readonly parseLink: (url: URL) => Subject | undefined;
  readonly url: (id: string) => string;
  /** The path of the main page, where other pages about the subject lie below it. */
  readonly path?: (id: string) => string;
}

const PAPER = { family: 'paper', usual: 'citations' } as const;

/** Of several ids of one paper, sources are asked for the first kind in this order. */
export const KINDS: Readonly<Record<Kind, KindEntry>> = {
  arxiv: {
    ...PAPER,
    parse: arxivPaper,
    parseLink: arxivLink,
    url: (id) => `https://arxiv.org/abs/${id}`,
  },
  acl: {
    ...PAPER,
    parse: aclPaper,
    parseLink: aclLink,
    url: (id) => `https://aclanthology.org/${id}/`,
  },
  doi: {
    ...PAPER,
    parse: doiPaper,
    parseLink: doiLink,
    url: (id) => `https://doi.org/${urlPath(id)}`,
  },
  pmid: {
    ...PAPER,
    parse: (id) => numberedPaper('pmid', id),
    parseLink: pubmedLink,
    url: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
  },
  pmcid: {
    ...PAPER,
    parse: (id) => numberedPaper('pmcid', id),
    parseLink: pubmedLink,
    url: (id) => `https://pmc.ncbi.nlm.nih.gov/articles/PMC${id}/`,
  },
  corpus: {
    ...PAPER,
    parse: (id) => numberedPaper('corpus', id),
    parseLink: semanticScholarLink,
    url: (id) => `https://api.semanticscholar.org/CorpusID:${id}`,
  },
  s2: {
    ...PAPER,
    parse: shaPaper,
    parseLink: semanticScholarLink,
    url: (id) => `https://www.semanticscholar.org/paper/${id}`,
  },
  github: {
    family: 'repository',
    usual: 'stars',
    parse: parseRepository,
    parseLink: githubLink,
    url: (id) => `https://github.com/${id}`,
    path: (id) => id,
  },
  gitlab: {
    family: 'repository',
    usual: 'stars',
    fields: ['stars', 'forks', 'last-activity', 'created', 'archived', 'description'],
    parse: gitlabProject,
    parseLink: gitlabLink,
    url: (id) => `https://gitlab.com/${id}`,
    path: (id) => id,
  },
  codeberg: {
    family: 'repository',
    usual: 'stars',
    fields: [
      'stars',
      'forks',
      'watchers',
      'open-issues',
      'last-activity',
      'created',
      'language',
      'archived',
      'description',
    ],
    parse: codebergRepository,
    parseLink: codebergLink,
    url: (id) => `https://codeberg.org/${id}`,
    path: (id) => id,
  },
  hf: {
    family: hubFamily,
    parse: parseHubRepository,
    parseLink: huggingFaceLink,
    url: (id) => `https://huggingface.co/${hubPath(id)}`,
    path: hubPath,
  },
};

/** The kinds of papers, in the order of `KINDS`. */
export const PAPER_KINDS = (Object.keys(KINDS) as Kind[]).filter(
  (kind) => KINDS[kind].family === 'paper',
);

export function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}

/** Parses `kind:id`, strictly: ids that no source could know are refused. */
export function parseSubject(text: string): Subject | undefined {
  if (isAddressTooLong(text)) return undefined;
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon);
  return isKind(kind) ? KINDS[kind].parse(text.slice(colon + 1)) : undefined;
}

export function familyOf({ kind, id }: Subject): Family {
  const { family } = KINDS[kind];
  return typeof family === 'function' ? family(id) : family;
}

export function isPaper(subject: Subject): boolean {
  return familyOf(subject) === 'paper';
}

/** Returns the key of the config's `show` for subjects like this one. */
export function groupOf(subject: Subject): FamilyGroup {
  return FAMILIES[familyOf(subject)].group;
}

export function roleOf(subject: Subject): SubjectRole {
  return FAMILIES[familyOf(subject)].role;
}

/** Returns the page where a person can read about the subject. */
export function subjectUrl({ kind, id }: Subject): string {
  return KINDS[kind].url(id);
}

/** Returns the path of the subject's main page, if other pages about it lie below that one. */
export function mainPath({ kind, id }: Subject): string | undefined {
  return KINDS[kind].path?.(id);
}

function hubFamily(id: string): Family {
  if (id.startsWith('datasets/')) return 'dataset';
  return id.startsWith('spaces/') ? 'space' : 'model';
}

/** Addresses of models have no `models/` in front. */
function hubPath(id: string): string {
  return id.replace(/^models\//, '');
}
