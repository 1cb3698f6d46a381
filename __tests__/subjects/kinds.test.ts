import { describe, expect, test } from '@jest/globals';
import {
  familyOf,
  groupOf,
  isKind,
  isPaper,
  KINDS,
  mainPath,
  PAPER_KINDS,
  parseSubject,
  roleOf,
  subjectUrl,
} from '../../src/subjects/kinds.ts';
import type { Kind } from '../../src/subjects/subject.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { subject } from '../helpers/subjects.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
/** One id of each kind. */
const EXAMPLES: Record<Kind, string> = {
  arxiv: 'arxiv:1901.08746',
  acl: 'acl:P19-1001',
  doi: 'doi:10.1093/bioinformatics/btz682',
  pmid: 'pmid:31501885',
  pmcid: 'pmcid:7703786',
  corpus: 'corpus:59291975',
  s2: `s2:${SHA}`,
  github: 'github:dmis-lab/biobert',
  gitlab: 'gitlab:group/sub/project',
  codeberg: 'codeberg:forgejo/forgejo',
  hf: 'hf:models/a/b',
};

test.each([
  ['github:dmis-lab/biobert', 'https://github.com/dmis-lab/biobert'],
  ['gitlab:group/sub/project', 'https://gitlab.com/group/sub/project'],
  ['codeberg:forgejo/forgejo', 'https://codeberg.org/forgejo/forgejo'],
  ['hf:models/a/b', 'https://huggingface.co/a/b'],
  ['hf:datasets/a/b', 'https://huggingface.co/datasets/a/b'],
  ['hf:spaces/a/b', 'https://huggingface.co/spaces/a/b'],
  ['arxiv:1901.08746', 'https://arxiv.org/abs/1901.08746'],
  ['arxiv:cs/0112017', 'https://arxiv.org/abs/cs/0112017'],
  ['acl:P19-1001', 'https://aclanthology.org/P19-1001/'],
  ['corpus:59291975', 'https://api.semanticscholar.org/CorpusID:59291975'],
  ['pmid:31501885', 'https://pubmed.ncbi.nlm.nih.gov/31501885/'],
  ['pmcid:7703786', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7703786/'],
  [`s2:${SHA}`, `https://www.semanticscholar.org/paper/${SHA}`],
  ['doi:10.1093/bioinformatics/btz682', 'https://doi.org/10.1093/bioinformatics/btz682'],
  ['doi:10.1016/s2666-3864(25)1', 'https://doi.org/10.1016/s2666-3864%2825%291'],
  ['doi:10.1234/a)[x](y|<z>"', 'https://doi.org/10.1234/a%29%5Bx%5D%28y%7C%3Cz%3E%22'],
])('%s is read at %s', (key, page) => {
  expect(subjectUrl(subject(key))).toBe(page);
});

describe('family', () => {
  test.each([
    ['arxiv:1901.08746', 'paper papers paper'],
    ['doi:10.1093/bioinformatics/btz682', 'paper papers paper'],
    ['acl:P19-1001', 'paper papers paper'],
    ['corpus:59291975', 'paper papers paper'],
    ['pmid:31501885', 'paper papers paper'],
    ['pmcid:7703786', 'paper papers paper'],
    [`s2:${SHA}`, 'paper papers paper'],
    ['github:dmis-lab/biobert', 'repository repositories code'],
    ['gitlab:group/sub/project', 'repository repositories code'],
    ['codeberg:forgejo/forgejo', 'repository repositories code'],
    ['hf:models/a/b', 'model models model'],
    ['hf:models/bert-base-uncased', 'model models model'],
    ['hf:datasets/a/b', 'dataset datasets model'],
    ['hf:spaces/a/b', 'space spaces model'],
  ])('of %s, with its group and role: %s', (key, words) => {
    const one = subject(key);

    expect([familyOf(one), groupOf(one), roleOf(one)].join(' ')).toBe(words);
    expect(isPaper(one)).toBe(words.startsWith('paper'));
  });

  test('papers are asked for by their most common id', () => {
    expect(PAPER_KINDS).toEqual(['arxiv', 'acl', 'doi', 'pmid', 'pmcid', 'corpus', 's2']);
  });
});

test.each([
  ['github:dmis-lab/biobert', 'dmis-lab/biobert'],
  ['hf:models/a/b', 'a/b'],
  ['hf:datasets/a/b', 'datasets/a/b'],
  ['arxiv:1901.08746', undefined],
])('the main page of %s has the path %s', (key, path) => {
  expect(mainPath(subject(key))).toBe(path);
});

describe.each(Object.entries(KINDS))('the entry of %s', (kind, { parseLink }) => {
  test('reads the page that it writes', () => {
    const one = EXAMPLES[kind as Kind];

    expect(parseLink(new URL(subjectUrl(subject(one))))).toEqual(subject(one));
  });
});

test.each([
  ['github', true],
  ['s2', true],
  ['gitlab', true],
  ['codeberg', true],
  ['bitbucket', false],
  ['GitHub', false],
  ['', false],
  ['constructor', false],
  ['__proto__', false],
])('%j is a kind: %s', (text, is) => {
  expect(isKind(text)).toBe(is);
});

const KEYS = [
  'arxiv:1901.08746',
  'arxiv:cs/0112017',
  'doi:10.1093/bioinformatics/btz682',
  'doi:10.1016/s2666-3864(25)00001-1',
  'acl:2020.clinicalnlp-1.17',
  'acl:P19-1001',
  'corpus:59291975',
  'pmid:31501885',
  'pmcid:7703786',
  `s2:${SHA}`,
  'github:dmis-lab/biobert',
  'gitlab:group/sub/project',
  'gitlab:_a/b.c_d-e',
  'codeberg:forgejo/forgejo',
  'hf:models/GanjinZero/biobart-v2-base',
  'hf:datasets/a/b',
  'hf:spaces/a/b',
  'hf:models/gpt2',
];

describe('a subject', () => {
  test.each(KEYS)('%s is read back', (key) => {
    const subject = parseSubject(key);

    expect(subject && subjectKey(subject)).toBe(key);
  });

  test.each([
    ['github:DMIS-Lab/BioBERT', 'github:dmis-lab/biobert'],
    ['gitlab:Inkscape/Inkscape.git', 'gitlab:inkscape/inkscape'],
    ['codeberg:Codeberg/Pages-Server', 'codeberg:codeberg/pages-server'],
    ['doi:10.1093/BTZ682', 'doi:10.1093/btz682'],
    ['doi:10.48550/arXiv.1901.08746', 'arxiv:1901.08746'],
    ['arxiv:1901.08746v3', 'arxiv:1901.08746'],
    ['acl:p19-1001', 'acl:P19-1001'],
    ['corpus:007', 'corpus:7'],
  ])('%s is %s', (text, key) => {
    const subject = parseSubject(text);

    expect(subject && subjectKey(subject)).toBe(key);
  });

  test.each([
    '',
    ':',
    'github',
    'github:',
    'github:a',
    'github:a/b/c',
    'github:a/b ',
    ' github:a/b',
    'GitHub:a/b',
    'bitbucket:a/b',
    'gitlab:a',
    'gitlab:a/',
    'gitlab:a//b',
    'gitlab:-a/b',
    'gitlab:a/b.',
    'gitlab:a/b.atom',
    'gitlab:groups/b',
    'gitlab:a/../b',
    'gitlab:a/b c',
    `gitlab:a${'/b'.repeat(130)}`,
    'codeberg:a',
    'codeberg:a/b/c',
    'codeberg:explore/repos',
    'codeberg:a/..',
    'codeberg:a/-',
    'codeberg:a/b.wiki',
    'https://github.com/a/b',
    'arxiv:',
    'arxiv:biobert',
    'corpus:CorpusID:1',
    'hf:a/b',
    'hf:papers/1901.08746',
    'hf:models',
    'hf:models/a/b/c',
    'constructor:x',
    '__proto__:x',
    'github:a/b"><script>',
  ])('%j is none', (text) => {
    expect(parseSubject(text)).toBeUndefined();
  });
});
