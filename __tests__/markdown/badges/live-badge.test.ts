import { describe, expect, test } from '@jest/globals';
import { factText } from '../../../src/fields/fact.ts';
import { liveBadge } from '../../../src/markdown/badges/live-badge.ts';
import { parseShieldsUrl } from '../../../src/markdown/badges/shields-url.ts';
import { subjectKey } from '../../../src/subjects/subject.ts';

const SHIELDS = 'https://img.shields.io';
const PAPER = 'https://api.semanticscholar.org/graph/v1/paper';
const HUB = 'https://huggingface.co/api';
const SHA = '0123456789abcdef0123456789abcdef01234567';

function live(address: string) {
  const url = parseShieldsUrl(address);
  return url && liveBadge(url);
}

function counted(address: string) {
  const badge = live(address);
  return badge && `${badge.field} of ${factText(badge)}`;
}

function dynamic(api: string, query: string): string {
  return `${SHIELDS}/badge/dynamic/json?url=${api}&query=${query}`;
}

describe('stars of a repository on GitHub', () => {
  test.each([
    ['plain', `${SHIELDS}/github/stars/a/b`],
    ['.svg', `${SHIELDS}/github/stars/a/b.svg`],
    ['.svg with query keys', `${SHIELDS}/github/stars/a/b.svg?style=social&label=Stars`],
    ['any query keys', `${SHIELDS}/github/stars/a/b?cacheSeconds=3600&logoColor=red&x=y`],
    ['&amp;', `${SHIELDS}/github/stars/a/b?style=social&amp;label=Stars`],
    ['a slash at the end', `${SHIELDS}/github/stars/a/b/`],
    ['upper case', `${SHIELDS}/github/stars/A/B`],
    ['http', 'http://img.shields.io/github/stars/a/b'],
    ['no scheme', '//img.shields.io/github/stars/a/b'],
    ['a fragment', `${SHIELDS}/github/stars/a/b#readme`],
    ['percent-encoding', `${SHIELDS}/github/stars/%61/b`],
    [
      'a query pasted from a page',
      `${SHIELDS}/github/stars/a/b?tab=readme-ov-file.svg?style=social`,
    ],
  ])('%s', (_, address) => {
    expect(counted(address)).toBe('stars of github:a/b');
  });

  test('a name with dots and dashes', () => {
    expect(counted(`${SHIELDS}/github/stars/a-b/c.d_e-f.svg`)).toBe('stars of github:a-b/c.d_e-f');
  });

  test('is drawn as shields.io draws it by default', () => {
    expect(live(`${SHIELDS}/github/stars/a/b`)).toEqual({
      subject: { kind: 'github', id: 'a/b' },
      field: 'stars',
      label: 'stars',
      color: 'blue',
      prefix: '',
      suffix: '',
      socialLogo: 'github',
    });
  });
});

describe('citations at Semantic Scholar', () => {
  test.each([
    ['raw url', dynamic(`${PAPER}/CorpusID:59291975?fields=citationCount`, '%24.citationCount')],
    ['raw url without fields', dynamic(`${PAPER}/CorpusID:59291975`, '$.citationCount')],
    [
      'encoded url',
      dynamic(
        encodeURIComponent(`${PAPER}/CorpusID:59291975?fields=citationCount`),
        '$.citationCount',
      ),
    ],
    ['a bare field', dynamic(`${PAPER}/CorpusID:59291975`, 'citationCount')],
    ['a field without a dot', dynamic(`${PAPER}/CorpusID:59291975`, '$citationCount')],
    ['&amp;', dynamic(`${PAPER}/CorpusID:59291975`, 'citationCount').replaceAll('&', '&amp;')],
    [
      'keys in another order',
      `${SHIELDS}/badge/dynamic/json?query=citationCount&label=x&url=${PAPER}/CorpusId:59291975`,
    ],
    ['.svg', dynamic(`${PAPER}/CorpusID:59291975`, 'citationCount').replace('json?', 'json.svg?')],
    ['lower case', dynamic(`${PAPER}/corpusid:59291975`, 'citationCount')],
  ])('%s', (_, address) => {
    expect(counted(address)).toBe('citations of corpus:59291975');
  });

  test.each([
    ['arXiv:1901.08746', 'arxiv:1901.08746'],
    ['arXiv:1901.08746v2', 'arxiv:1901.08746'],
    ['ARXIV:cs%2F0112017', 'arxiv:cs/0112017'],
    ['DOI:10.1093%2Fbioinformatics%2Fbtz682', 'doi:10.1093/bioinformatics/btz682'],
    ['DOI:10.1093/Bioinformatics/btz682', 'doi:10.1093/bioinformatics/btz682'],
    ['10.1093/bioinformatics/btz682', 'doi:10.1093/bioinformatics/btz682'],
    ['DOI:10.48550/arXiv.1901.08746', 'arxiv:1901.08746'],
    ['ACL%3A2020.clinicalnlp-1.17', 'acl:2020.clinicalnlp-1.17'],
    ['ACL:P19-1001', 'acl:P19-1001'],
    ['PMID:31501885', 'pmid:31501885'],
    ['PMCID:PMC7703786', 'pmcid:7703786'],
    [SHA, `s2:${SHA}`],
  ])('%s', (id, key) => {
    expect(counted(dynamic(`${PAPER}/${id}?fields=citationCount`, '%24.citationCount'))).toBe(
      `citations of ${key}`,
    );
  });

  test.each([
    ['a sha', `${PAPER}/${SHA}`, `s2:${SHA}`],
    ['a DOI that is encoded once more', `${PAPER}/DOI:10.1234%2Fx?fields=y`, 'doi:10.1234/x'],
  ])('encoded url of %s', (_, api, key) => {
    const address = dynamic(encodeURIComponent(api), '$.citationCount');

    expect(counted(address)).toBe(`citations of ${key}`);
  });
});

describe('likes and downloads at Hugging Face', () => {
  test.each([
    [
      'raw url',
      dynamic(`${HUB}/models/Org/Name-v2`, '%24.likes'),
      'likes of likes:hf:models/Org/Name-v2',
    ],
    [
      'encoded url',
      dynamic(encodeURIComponent(`${HUB}/models/Org/Name-v2`), '%24.downloads'),
      'downloads of downloads:hf:models/Org/Name-v2',
    ],
    [
      'a data set',
      dynamic(`${HUB}/datasets/org/data`, 'likes'),
      'likes of likes:hf:datasets/org/data',
    ],
    ['a space', dynamic(`${HUB}/spaces/org/demo`, '$.likes'), 'likes of likes:hf:spaces/org/demo'],
    ['a legacy name', dynamic(`${HUB}/models/gpt2`, '$.likes'), 'likes of likes:hf:models/gpt2'],
    [
      'the short host',
      dynamic('https://hf.co/api/models/a/b', '$.likes'),
      'likes of likes:hf:models/a/b',
    ],
  ])('%s', (_, address, count) => {
    expect(counted(address)).toBe(count);
  });

  test('is drawn as shields.io draws it by default', () => {
    const address = `${dynamic(`${HUB}/models/a/b`, '$.likes')}&prefix=%E2%99%A5+&suffix=+people`;

    expect(live(address)).toEqual({
      subject: { kind: 'hf', id: 'models/a/b' },
      field: 'likes',
      label: 'custom badge',
      color: 'brightgreen',
      prefix: '♥ ',
      suffix: ' people',
    });
  });
});

describe('other fields', () => {
  const GITHUB = 'https://api.github.com/repos/Org/Name';
  const MODEL = 'hf:models/a/b';

  test.each([
    [
      `${HUB}/models/a/b?expand[]=downloadsAllTime`,
      '$.downloadsAllTime',
      'downloads-all-time',
      MODEL,
    ],
    [`${HUB}/models/a/b`, 'lastModified', 'updated', MODEL],
    [`${HUB}/models/a/b`, '$.pipeline_tag', 'task', MODEL],
    [`${HUB}/models/a/b`, '$.cardData.license', 'license', MODEL],
    [`${PAPER}/CorpusID:1`, 'influentialCitationCount', 'influential-citations', 'corpus:1'],
    [GITHUB, '$.stargazers_count', 'stars', 'github:org/name'],
    [`${GITHUB}/`, 'watchers_count', 'stars', 'github:org/name'],
    [GITHUB, '$.subscribers_count', 'watchers', 'github:org/name'],
    [GITHUB, 'forks', 'forks', 'github:org/name'],
    [GITHUB, '$.created_at', 'created', 'github:org/name'],
    [GITHUB, '$.license.spdx_id', 'license', 'github:org/name'],
    [GITHUB, '$.language', 'language', 'github:org/name'],
    [`${GITHUB}/releases/latest`, '$.tag_name', 'release', 'github:org/name'],
    [`${GITHUB}/releases/latest`, 'published_at', 'released', 'github:org/name'],
  ])('%s %s', (api, query, field, key) => {
    for (const url of [api, encodeURIComponent(api)]) {
      const badge = live(dynamic(url, query));
      expect([badge?.field, badge && subjectKey(badge.subject)]).toEqual([field, key]);
    }
  });

  test.each([
    [GITHUB, '$.open_issues_count'],
    [GITHUB, '$.pushed_at'],
    [GITHUB, '$.tag_name'],
    [GITHUB, '$.license.name'],
    [`${GITHUB}/releases`, '$[0].tag_name'],
    [`${GITHUB}/releases/latest`, '$.stargazers_count'],
    [`${GITHUB}/releases/latest`, '$.created_at'],
    ['https://api.github.com/users/Org', '$.forks'],
    ['https://api.github.com.evil.org/repos/a/b', '$.forks'],
    [`${HUB}/spaces/a/b`, '$.downloadsAllTime'],
  ])('but not %s %s', (api, query) => {
    expect(live(dynamic(encodeURIComponent(api), query))).toBeUndefined();
  });
});

describe('is none of ours to replace', () => {
  test.each([
    ['a label', `${SHIELDS}/badge/Paper-ICLR_2024-red`],
    ['a typed number', `${SHIELDS}/badge/Citations-2-9cf`],
    ['a placeholder', `${SHIELDS}/badge/citations-N.A.-red`],
    ['contributors', `${SHIELDS}/github/contributors/a/b`],
    ['the stars of an account', `${SHIELDS}/github/stars/a`],
    ['a longer path', `${SHIELDS}/github/stars/a/b/c`],
    ['no name', `${SHIELDS}/github/stars/a/.svg`],
    ['a name that is not one', `${SHIELDS}/github/stars/a_b/c`],
    ['a placeholder in a template', `${SHIELDS}/github/stars/{owner}/{repo}`],
    ['a badge that was never closed', `${SHIELDS}/github/stars/a/b](https:/x.y`],
    ['stars elsewhere', `${SHIELDS}/bitbucket/stars/a/b`],
    ['no query keys', `${SHIELDS}/badge/dynamic/json`],
    ['no url', `${SHIELDS}/badge/dynamic/json?query=$.likes`],
    ['no query', `${SHIELDS}/badge/dynamic/json?url=${HUB}/models/a/b`],
    [
      'a template without an id',
      dynamic(`${PAPER}/CorpusID:?fields=citationCount`, '$.citationCount'),
    ],
    ['a template with a word for the id', dynamic(`${PAPER}/CorpusID:XXXX`, '$.citationCount')],
    ['an id of an unknown form', dynamic(`${PAPER}/constructor:1`, '$.citationCount')],
    ['a search', dynamic(`${PAPER}/search`, '$.citationCount')],
    ['another field', dynamic(`${PAPER}/CorpusID:1`, '$.referenceCount')],
    ['a field that is a property of every object', dynamic(`${PAPER}/CorpusID:1`, 'constructor')],
    ['a deeper field', dynamic(`${PAPER}/CorpusID:1`, '$.data[0].citationCount')],
    ['a field of something else', dynamic(`${HUB}/models/a/b`, '$.citationCount')],
    ['likes of a paper', dynamic(`${PAPER}/CorpusID:1`, '$.likes')],
    ['another API', dynamic('https://api.openalex.org/works/W1', '$.cited_by_count')],
    ['a host that ends like it', dynamic('https://evil-huggingface.co/api/models/a/b', '$.likes')],
    ['an address that is none', dynamic('huggingface.co/api/models/a/b', '$.likes')],
    ['a page, not the API', dynamic('https://huggingface.co/models/a/b', '$.likes')],
    ['a model with a longer path', dynamic(`${HUB}/models/a/b/c`, '$.likes')],
    ['XML', `${SHIELDS}/badge/dynamic/xml?url=${HUB}/models/a/b&query=$.likes`],
    ['an endpoint', `${SHIELDS}/endpoint?url=https://a.b/c.json`],
  ])('%s', (_, address) => {
    expect(counted(address)).toBeUndefined();
  });
});
