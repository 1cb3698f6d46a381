import { describe, expect, test } from '@jest/globals';
import { judgePage } from '../../../src/fields/venue/pages.ts';
import { judgeVenue, venueOf } from '../../../src/fields/venue/venue.ts';

test.each([
  ['https://aclanthology.org/2023.acl-long.12.pdf', 'ACL', 2023],
  ['https://www.aclanthology.org/D19-1410', 'EMNLP', 2019],
  ['https://proceedings.neurips.cc/paper_files/paper/2022/hash/0a-Abstract.html', 'NeurIPS', 2022],
  ['https://papers.nips.cc/paper/2017/file/0a-Paper.pdf', 'NeurIPS', 2017],
  ['https://openaccess.thecvf.com/content/CVPR2023/papers/A.pdf', 'CVPR', 2023],
  ['http://openaccess.thecvf.com/content_cvpr_2018/html/A.html', 'CVPR', 2018],
  ['https://www.ecva.net/papers/eccv_2020/papers_ECCV/html/1.php', 'ECCV', 2020],
  ['https://proceedings.mlr.press/v162/doe22a.html', 'ICML', 2022],
  ['http://proceedings.mlr.press/v130/doe21a.html', 'AISTATS', 2021],
  ['https://www.ijcai.org/proceedings/2019/714', 'IJCAI', 2019],
  ['http://www.roboticsproceedings.org/rss16/p001.pdf', 'RSS', 2020],
  [
    'https://www.isca-speech.org/archive/interspeech_2021/doe21_interspeech.html',
    'INTERSPEECH',
    2021,
  ],
  ['https://www.usenix.org/conference/usenixsecurity22/presentation/doe', 'USENIX Security', 2022],
  ['https://doi.org/10.1109/CVPR52688.2022.00123', 'CVPR', 2022],
  ['https://doi.org/10.18653/v1/2023.findings-acl.1', 'ACL Findings', 2023],
])('%s is %s %i', (url, venue, year) => {
  expect(judgePage(url)?.claim).toMatchObject({ venue, year });
});

test.each([
  'https://openaccess.thecvf.com/content/CVPR2021W/W/papers/A.pdf',
  'https://openaccess.thecvf.com/content_ICCVW_2019/papers/A.pdf',
  'https://openaccess.thecvf.com/content_cvpr_2018_workshops/w1/html/A.html',
  'https://aclanthology.org/2022.naacl-srw.4/',
  'https://doi.org/10.1109/CVPRW53098.2021.00171',
])('%s is of a side track', (url) => {
  expect(judgePage(url)).toHaveProperty('refused');
});

test.each([
  'https://arxiv.org/abs/2301.00001',
  'https://doi.org/10.48550/arXiv.2301.00001',
  'https://openreview.net/forum?id=abc',
  'https://proceedings.mlr.press/v9999/doe22a.html',
  'https://example.org/?u=https://proceedings.mlr.press/v162/doe22a.html',
  'not a URL',
])('%s says nothing', (url) => {
  expect(judgePage(url)).toBeUndefined();
});

describe('OpenAlex beside Semantic Scholar', () => {
  const title = 'A Made-up Paper: on Nothing';
  const page = { landing_page_url: 'https://proceedings.mlr.press/v162/doe22a.html' };
  const work = { title: 'A made-up paper — on nothing', locations: [page] };
  const icml = { title, venue: 'International Conference on Machine Learning', year: 2022 };

  test('it adds the year', () => {
    expect(venueOf(icml)).not.toHaveProperty('year');
    expect(venueOf(icml, work)).toMatchObject({
      venue: 'ICML',
      year: 2022,
      evidence: { kind: 'page' },
    });
  });

  test('it names the venue of what is a preprint at Semantic Scholar', () => {
    expect(venueOf({ title, venue: 'arXiv.org' }, work)).toMatchObject({
      venue: 'ICML',
      year: 2022,
    });
  });

  test('it distinguishes Findings from the conference', () => {
    const emnlp = {
      title,
      venue: 'Conference on Empirical Methods in Natural Language Processing',
    };
    const doi = 'https://doi.org/10.18653/v1/2023.findings-emnlp.12';
    expect(venueOf(emnlp)).toBeUndefined();
    expect(venueOf(emnlp, { title, doi })).toMatchObject({ venue: 'EMNLP Findings', year: 2023 });
  });

  test('it refuses a workshop', () => {
    const pdf_url = 'https://openaccess.thecvf.com/content/CVPR2021W/W/papers/A.pdf';
    const cvpr = { title, venue: 'Computer Vision and Pattern Recognition' };
    expect(venueOf(cvpr)?.venue).toBe('CVPR');
    expect(judgeVenue(cvpr, { title, locations: [{ pdf_url }] })).toHaveProperty('refused');
  });

  test.each([
    ['another title', icml, { ...work, title: 'Another Paper' }],
    ['no title', icml, { ...work, title: null }],
    ['another venue', { ...icml, venue: 'Neural Information Processing Systems' }, work],
    [
      'two venues',
      icml,
      {
        ...work,
        locations: [page, { pdf_url: 'https://papers.nips.cc/paper/2022/file/0a-Paper.pdf' }],
      },
    ],
    ['no locations', icml, { title, locations: null }],
  ])('%s adds nothing', (_, record, other) => {
    expect(venueOf(record, other)).toEqual(venueOf(record));
  });

  test('the PDF that Semantic Scholar names counts, too', () => {
    const openAccessPdf = { url: 'https://proceedings.mlr.press/v162/doe22a/doe22a.pdf' };
    expect(venueOf({ ...icml, openAccessPdf })).toMatchObject({ venue: 'ICML', year: 2022 });
  });
});
