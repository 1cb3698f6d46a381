import { describe, expect, test } from '@jest/globals';
import type { PaperRecord } from '../../../src/fields/venue/record.ts';
import { judgeVenue, venueOf } from '../../../src/fields/venue/venue.ts';

const CORR = 'journals/corr/abs-2301-00001';
const ARXIV_DOI = '10.48550/arXiv.2301.00001';

/** A record as Semantic Scholar answers: the preprint's year, and `ArXiv` for a journal. */
function record(venue: string, ids: PaperRecord['externalIds'] = {}, more: PaperRecord = {}) {
  return {
    title: 'A Made-up Paper',
    venue,
    publicationVenue: { name: venue },
    journal: { name: 'ArXiv', volume: 'abs/2301.00001' },
    year: 2022,
    externalIds: ids,
    ...more,
  };
}

describe('a venue with the year of its proceedings', () => {
  test.each<[string, PaperRecord, string, number, string]>([
    [
      'a DBLP key and the name agree',
      record('International Conference on Learning Representations', {
        DBLP: 'conf/iclr/DoeR23',
        DOI: ARXIV_DOI,
      }),
      'ICLR',
      2023,
      'dblp',
    ],
    [
      'an IEEE DOI, whose key is that of the preprint',
      record('Computer Vision and Pattern Recognition', {
        DBLP: CORR,
        DOI: '10.1109/CVPR52729.2023.01234',
      }),
      'CVPR',
      2023,
      'doi',
    ],
    [
      'an IEEE DOI in small letters',
      record('Computer Vision and Pattern Recognition', { DOI: '10.1109/cvpr52729.2023.01234' }),
      'CVPR',
      2023,
      'doi',
    ],
    [
      'the volume in a DOI of the AAAI',
      record('AAAI Conference on Artificial Intelligence', {
        DBLP: CORR,
        DOI: '10.1609/aaai.v37i4.25600',
      }),
      'AAAI',
      2023,
      'doi',
    ],
    [
      'the number of an edition',
      record(
        'Symposium on the Theory of Computing',
        { DBLP: CORR, DOI: '10.1145/1.2' },
        {
          journal: { name: 'Proceedings of the 55th Annual ACM Symposium on Theory of Computing' },
        },
      ),
      'STOC',
      2023,
      'journal',
    ],
    [
      'the number of an edition in words',
      record(
        'ACM Conference on Recommender Systems',
        { DBLP: 'conf/recsys/DoeR21' },
        {
          journal: { name: 'Fifteenth ACM Conference on Recommender Systems' },
        },
      ),
      'RecSys',
      2021,
      'dblp',
    ],
    [
      'the volume of Advances',
      record(
        'Neural Information Processing Systems',
        { DBLP: CORR },
        {
          journal: { name: 'Advances in Neural Information Processing Systems 35' },
        },
      ),
      'NeurIPS',
      2022,
      'journal',
    ],
    [
      'the number of the conference whose volume it is',
      record(
        'Neural Information Processing Systems',
        { DBLP: CORR },
        {
          journal: {
            name: 'Proceedings of the 36th International Conference on Neural Information Processing Systems',
          },
        },
      ),
      'NeurIPS',
      2022,
      'journal',
    ],
    [
      'the year in the name of the proceedings',
      record(
        'Conference on Fairness, Accountability and Transparency',
        { DBLP: CORR },
        {
          journal: {
            name: 'Proceedings of the 2023 ACM Conference on Fairness, Accountability, and Transparency',
          },
        },
      ),
      'FAccT',
      2023,
      'journal',
    ],
    [
      'a conference that is called a workshop',
      record('IEEE Workshop/Winter Conference on Applications of Computer Vision', {
        DBLP: 'conf/wacv/DoeR23',
        DOI: '10.1109/WACV56688.2023.00012',
      }),
      'WACV',
      2023,
      'dblp',
    ],
    [
      'a journal by its own key',
      record('Transactions of the Association for Computational Linguistics', {
        DBLP: 'journals/tacl/DoeR23',
      }),
      'TACL',
      2023,
      'dblp',
    ],
    [
      'a journal by its volume, not by the year in its DOI',
      record(
        'IEEE Transactions on Pattern Analysis and Machine Intelligence',
        {
          DBLP: CORR,
          DOI: '10.1109/TPAMI.2022.3034267',
        },
        {
          journal: {
            name: 'IEEE Transactions on Pattern Analysis and Machine Intelligence',
            volume: '45',
          },
        },
      ),
      'TPAMI',
      2023,
      'journal',
    ],
    [
      'a journal whose volumes are years',
      record(
        'Trans. Mach. Learn. Res.',
        { DBLP: CORR },
        {
          journal: { name: 'Trans. Mach. Learn. Res.', volume: '2023' },
        },
      ),
      'TMLR',
      2023,
      'journal',
    ],
    [
      'early AISTATS, kept under JMLR at DBLP',
      record(
        'International Conference on Artificial Intelligence and Statistics',
        {
          DBLP: 'journals/jmlr/DoeR11',
        },
        { year: 2011 },
      ),
      'AISTATS',
      2011,
      'dblp',
    ],
    [
      'a conference paper with a journal version later',
      record(
        'International Colloquium on Automata, Languages and Programming',
        {
          DBLP: 'conf/icalp/DoeR21',
          DOI: '10.1145/3568398',
        },
        { journal: { name: 'ACM Transactions on Algorithms', volume: '19' } },
      ),
      'ICALP',
      2021,
      'dblp',
    ],
    [
      'a conference by its DOI, where DBLP has the journal version',
      record('ACM-SIAM Symposium on Discrete Algorithms', {
        DBLP: 'journals/siamdm/DoeR24',
        DOI: '10.1137/1.9781611977073.12',
      }),
      'SODA',
      2022,
      'doi',
    ],
    [
      'a chapter in a main volume',
      record('European Conference on Computer Vision', {
        DBLP: CORR,
        DOI: '10.1007/978-3-031-19790-1_2',
      }),
      'ECCV',
      2022,
      'doi',
    ],
    [
      'a name that is shared, with a DOI',
      record('Embedded Systems and Applications', { DBLP: CORR, DOI: '10.4230/LIPIcs.ESA.2022.5' }),
      'ESA',
      2022,
      'doi',
    ],
    [
      'a preprint server for a name, with a key and a journal',
      record(
        'bioRxiv',
        { DBLP: 'journals/bib/DoeR23', DOI: '10.1101/2022.08.30.555473' },
        {
          journal: { name: 'Briefings in Bioinformatics', volume: '24' },
        },
      ),
      'Briefings in Bioinformatics',
      2023,
      'dblp',
    ],
    [
      'a preprint server for a name, with a DOI that names the venue',
      record('arXiv.org', { DBLP: CORR, DOI: '10.24963/ijcai.2023/12' }),
      'IJCAI',
      2023,
      'doi',
    ],
    [
      'no name, with the name of the proceedings and a published DOI',
      record(
        '',
        { DOI: '10.1145/1234567.1234568' },
        {
          journal: { name: 'Proceedings of the ACM Web Conference 2023' },
        },
      ),
      'WWW',
      2023,
      'journal',
    ],
    [
      'Findings by the name of their volume',
      record(
        '',
        { DOI: '10.18653/unknown' },
        {
          journal: {
            name: 'Findings of the Association for Computational Linguistics: EMNLP 2023',
          },
        },
      ),
      'EMNLP Findings',
      2023,
      'journal',
    ],
  ])('%s', (_, given, venue, year, kind) => {
    expect(venueOf(given)).toMatchObject({ venue, year, evidence: { kind } });
  });

  test('the evidence is a literal of the record', () => {
    const given = record('International Conference on Machine Learning', {
      DBLP: 'conf/icml/DoeR23',
    });
    expect(venueOf(given)?.evidence).toEqual({ kind: 'dblp', text: 'conf/icml/DoeR23' });
  });
});

describe('a venue without a year', () => {
  test.each<[string, PaperRecord, string]>([
    [
      'the name alone; the year is the preprint’s',
      record('International Conference on Learning Representations', {
        DBLP: CORR,
        DOI: ARXIV_DOI,
      }),
      'ICLR',
    ],
    [
      'a journal with the year of submission in its DOI',
      record('IEEE Transactions on Mobile Computing', { DOI: '10.1109/TMC.2022.3356178' }),
      'TMC',
    ],
    [
      'a journal with several volumes a year',
      record(
        'Physical Review Letters',
        { DOI: '10.1103/PhysRevLett.119.148301' },
        {
          journal: { name: 'Physical review letters', volume: '119 14' },
        },
      ),
      'Phys. Rev. Lett.',
    ],
    [
      'years that disagree',
      record(
        'International Conference on Pattern Recognition',
        {
          DBLP: 'conf/icpr/DoeR20',
          DOI: '10.1109/ICPR48806.2021.9412345',
        },
        { year: 2020 },
      ),
      'ICPR',
    ],
    [
      'a DOI of a journal, and a preprint server for a name',
      record('arXiv.org', { DBLP: CORR, DOI: '10.1038/s41586-022-01234-5' }),
      'Nature',
    ],
  ])('%s', (_, given, venue) => {
    const claim = venueOf(given);
    expect(claim?.venue).toBe(venue);
    expect(claim).not.toHaveProperty('year');
  });
});

describe('no venue', () => {
  test.each<[string, PaperRecord]>([
    ['nothing at all', {}],
    [
      'nulls',
      { title: null, venue: null, publicationVenue: null, journal: null, externalIds: null },
    ],
    ['a preprint', record('arXiv.org', { DBLP: CORR, DOI: ARXIV_DOI })],
    ['a preprint server that is called a journal', record('medRxiv')],
    ['a name outside the table', record('Journal of Improbable Studies', { DOI: '10.9999/1' })],
    [
      'a conference with Findings, without an ACL id',
      record('Conference on Empirical Methods in Natural Language Processing', {
        DBLP: 'conf/emnlp/DoeR22',
      }),
    ],
    [
      'a key of another venue',
      record('International Conference on Machine Learning', { DBLP: 'conf/nips/DoeR22' }),
    ],
    [
      'a key outside the table',
      record('International Conference on Machine Learning', { DBLP: 'books/sp/DoeR22' }),
    ],
    [
      'a journal for a DOI and a conference for a name',
      record('Computer Vision and Pattern Recognition', {
        DBLP: CORR,
        DOI: '10.1016/j.patcog.2022.108643',
      }),
    ],
    [
      'other proceedings',
      record(
        'International Conference on Software Engineering',
        { DBLP: CORR },
        {
          journal: { name: '2022 International Conference on Something Near It' },
        },
      ),
    ],
    ['a shared name alone', record('Embedded Systems and Applications', { DBLP: CORR })],
    [
      'a chapter in a volume of workshops',
      record('European Conference on Computer Vision', {
        DBLP: 'conf/eccv/DoeR22',
        DOI: '10.1007/978-3-031-25056-9_3',
      }),
    ],
    [
      'a book near the main volumes, without a name',
      record('', { DOI: '10.1007/978-3-030-58475-7_3' }),
    ],
    [
      'a year far from the paper’s own',
      record('International Conference on Machine Learning', { DBLP: 'conf/icml/DoeR08' }),
    ],
    [
      'the name of proceedings and a preprint’s DOI',
      record(
        '',
        { DOI: ARXIV_DOI },
        {
          journal: { name: 'Proceedings of the ACM Web Conference 2023' },
        },
      ),
    ],
    ['a key alone', record('arXiv.org', { DBLP: 'conf/cvpr/DoeR22', DOI: ARXIV_DOI })],
  ])('%s', (_, given) => {
    expect(judgeVenue(given)).toEqual({});
  });
});

describe('a track beside the main one', () => {
  test.each<[string, PaperRecord, string]>([
    [
      'an IEEE workshop volume',
      record('Computer Vision and Pattern Recognition', {
        DBLP: 'conf/cvpr/DoeR23',
        DOI: '10.1109/CVPRW59228.2023.00012',
      }),
      'doi',
    ],
    [
      'an IEEE track',
      record('International Conference on Software Engineering', {
        DOI: '10.1109/ICSE-SEIP52600.2021.00012',
      }),
      'doi',
    ],
    [
      'DBLP’s sign for workshops',
      record('EdgeSys@EuroSys', { DBLP: 'conf/eurosys/DoeR22' }),
      'name',
    ],
    ['workshops in a name', record('ICIAP Workshops', { DBLP: 'conf/iciap/DoeR22' }), 'name'],
    ['a companion', record('GECCO Companion', { DBLP: 'conf/gecco/DoeR22' }), 'name'],
    [
      'workshops of the venue in the name of the proceedings',
      record(
        'IEEE International Conference on Computer Vision',
        { DBLP: 'conf/iccv/DoeR23' },
        {
          journal: {
            name: '2023 IEEE/CVF International Conference on Computer Vision Workshops (ICCVW)',
          },
        },
      ),
      'journal',
    ],
    [
      'extended abstracts',
      record(
        'International Conference on Human Factors in Computing Systems',
        {
          DBLP: 'conf/chi/DoeR22a',
        },
        {
          journal: {
            name: 'Extended Abstracts of the 2022 CHI Conference on Human Factors in Computing Systems',
          },
        },
      ),
      'journal',
    ],
    [
      'posters',
      record(
        'International Conference on Computer Graphics and Interactive Techniques',
        {},
        {
          journal: { name: 'ACM SIGGRAPH 2022 Posters' },
        },
      ),
      'journal',
    ],
    [
      'a student abstract',
      record(
        'AAAI Conference on Artificial Intelligence',
        { DBLP: 'conf/aaai/DoeR22' },
        {
          title: 'A Made-up Paper (Student Abstract)',
        },
      ),
      'name',
    ],
    [
      'a demo of the ACL',
      record('Annual Meeting of the Association for Computational Linguistics', {
        DBLP: 'conf/acl/DoeR23',
        ACL: '2023.acl-demo.12',
      }),
      'acl',
    ],
  ])('%s', (_, given, kind) => {
    expect(judgeVenue(given)).toMatchObject({ refused: { kind } });
    expect(venueOf(given)).toBeUndefined();
  });
});
