import { describe, expect, test } from '@jest/globals';
import { readDblpKey } from '../../../src/fields/venue/dblp.ts';
import { readDoi } from '../../../src/fields/venue/doi.ts';
import { readFindings, readJournal } from '../../../src/fields/venue/journal-name.ts';

describe('DBLP keys', () => {
  test.each([
    ['conf/nips/VaswaniSPUJGKP17', 'NeurIPS', 2017],
    ['conf/icml/XuYM023', 'ICML', 2023],
    ['conf/cvpr/DengDSLL009', 'CVPR', 2009],
    ['conf/nips/CohnGJ94', 'NeurIPS', 1994],
    ['conf/chi/DoeR22a', 'CHI', 2022],
    ['journals/pami/DoeR22', 'TPAMI', 2022],
    ['conf/unheard/DoeR22', undefined, 2022],
    ['conf/nips/2020', 'NeurIPS', undefined],
  ])('%s is %s %s', (text, short, year) => {
    const key = readDblpKey(text);
    expect([key?.venue?.short, key?.year]).toEqual([short, year]);
  });

  test.each(['journals/corr/abs-2301-00001', 'journals/corr/KingmaB14', '', null, undefined])(
    '%s says nothing',
    (text) => expect(readDblpKey(text)).toBeUndefined(),
  );
});

describe('DOIs', () => {
  test.each([
    ['10.1109/CVPR52688.2022.00123', 'CVPR', 2022],
    ['10.1109/CVPR.2016.90', 'CVPR', 2016],
    ['10.1109/3DV50981.2020.00020', '3DV', 2020],
    ['10.1109/ROBOT.2009.5152473', 'ICRA', 2009],
    ['10.1109/SP46215.2023.10179300', 'IEEE S&P', 2023],
    ['10.23919/DATE54114.2022.9774567', 'DATE', 2022],
    ['https://doi.org/10.24963/ijcai.2019/714', 'IJCAI', 2019],
    ['10.24963/kr.2021/12', 'KR', 2021],
    ['10.4230/LIPIcs.SoCG.2022.14', 'SoCG', 2022],
    ['10.21437/Interspeech.2023-123', 'INTERSPEECH', 2023],
    ['10.14722/ndss.2023.23123', 'NDSS', 2023],
    ['10.15607/RSS.2020.XVI.001', 'RSS', 2020],
    ['10.5441/002/edbt.2020.12', 'EDBT', 2020],
    ['10.5244/C.30.87', 'BMVC', 2016],
    ['10.56553/popets-2023-0012', 'PoPETs', 2023],
    ['10.1609/aaai.v38i1.27750', 'AAAI', 2024],
    ['10.1609/icwsm.v17i1.22123', 'ICWSM', 2023],
    ['10.1609/icaps.v33i1.27182', 'ICAPS', 2023],
    ['10.1609/aies.v7i1.31613', 'AIES', 2024],
    ['10.1145/3394486.3403118', 'KDD', 2020],
    ['10.1145/3528233.3530733', 'SIGGRAPH', 2022],
    ['10.1137/1.9781611975994.27', 'SODA', 2020],
    ['10.52202/075280-0001', 'NeurIPS', 2023],
    ['10.1109/TPAMI.2022.3034267', 'TPAMI', undefined],
    ['10.1038/s41467-022-12345-6', 'Nature Communications', undefined],
    ['10.1038/srep12927', 'Scientific Reports', undefined],
    ['10.1162/tacl_a_00412', 'TACL', undefined],
    ['10.1016/j.media.2022.102400', 'MedIA', undefined],
  ])('%s is %s %s', (doi, short, year) => {
    const { venue, year: found } = readDoi(doi);
    expect([venue?.short, found]).toEqual([short, year]);
  });

  test.each([
    '10.1109/CVPRW53098.2021.00171',
    '10.1109/ICCVW.2019.00123',
    '10.1109/IPDPSW.2019.00142',
    '10.1109/ICSE-Companion52605.2021.00012',
  ])('%s is of a side track', (doi) => {
    expect(readDoi(doi)).toEqual({ isSideTrack: true });
  });

  test.each([
    '10.48550/arXiv.2301.00001',
    '10.1101/2020.01.01.123456',
    '10.2139/ssrn.4336224',
    '10.21203/rs.3.rs-220713/v1',
  ])('%s is a preprint', (doi) => {
    expect(readDoi(doi)).toEqual({ isPreprint: true });
  });

  test('Genome Research shares the prefix of bioRxiv', () => {
    expect(readDoi('10.1101/gr.123456.120').venue?.short).toBe('Genome Research');
  });

  test.each(['', null, undefined, 'nonsense', '10.1145/3568398', '10.1609/aaai.v19i1.1', '10.9/x'])(
    '%s says nothing',
    (doi) => expect(readDoi(doi)).toEqual({}),
  );

  test.each([
    ['10.1007/978-3-319-46487-9_40', 'ECCV', 2016],
    ['10.1007/978-3-319-24574-4_28', 'MICCAI', 2015],
    ['10.1007/978-3-030-66415-2_1', undefined, undefined],
    ['10.1007/978-3-662-43951-7_7', undefined, undefined],
  ])('the book of %s is %s %s', (doi, venue, year) => {
    expect(readDoi(doi).venue).toBeUndefined();
    expect(readDoi(doi).book?.edition).toEqual(venue && { venue, year });
  });
});

describe('names of journals and proceedings', () => {
  test.each([
    [
      '2024 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)',
      '',
      'CVPR',
      2024,
    ],
    [
      'ICASSP 2023 - 2023 IEEE International Conference on Acoustics, Speech and Signal Processing (ICASSP)',
      '',
      'ICASSP',
      2023,
    ],
    ['IEEE INFOCOM 2021 - IEEE Conference on Computer Communications', '', 'INFOCOM', 2021],
    ['2023 IEEE 64th Annual Symposium on Foundations of Computer Science (FOCS)', '', 'FOCS', 2023],
    [
      '2024 IEEE/ACM 46th International Conference on Software Engineering (ICSE)',
      '',
      'ICSE',
      2024,
    ],
    [
      'Proceedings of the 27th ACM SIGKDD Conference on Knowledge Discovery & Data Mining',
      '',
      'KDD',
      2021,
    ],
    ['Proceedings of the 28th ACM International Conference on Multimedia', '', 'ACM MM', 2020],
    ['Proceedings of the ACM on Web Conference 2025', '', 'WWW', 2025],
    [
      'Proceedings of the forty-seventh annual ACM symposium on Theory of Computing',
      '',
      'STOC',
      undefined,
    ],
    ['Computer Vision – ECCV 2022', '', 'ECCV', 2022],
    ['J. Mach. Learn. Res.', '22', 'JMLR', 2021],
    ['Physical review. E', '99 6-1', 'Phys. Rev. E', undefined],
    ['Nature', '596', 'Nature', undefined],
    ['Medical image analysis', '78', 'MedIA', undefined],
  ])('%s %s is %s %s', (name, volume, short, year) => {
    const reading = readJournal({ name, volume });
    expect([reading?.venue?.short, reading?.year]).toEqual([short, year]);
  });

  test.each(['ArXiv', 'arXiv: Combinatorics', 'CoRR', 'bioRxiv', '', null])(
    '%s says nothing',
    (name) => {
      expect(readJournal({ name, volume: '1' })).toBeUndefined();
    },
  );

  test.each([
    ['International Journal of Made-up Things', undefined],
    ['Lecture Notes in Computer Science 2021', undefined],
    ['INTERSPEECH 2021', 'INTERSPEECH'],
    ['SIAM International Conference on Data Mining', 'SDM'],
    ['IEEE International Conference on Data Mining', 'ICDM'],
    ['Pattern Recognition', 'Pattern Recognition'],
    ['International Conference on Pattern Recognition', 'ICPR'],
    ['IEEE MultiMedia', undefined],
    ['International Conference on Machine Learning and Cybernetics', undefined],
  ])('%s is %s', (name, short) => {
    expect(readJournal({ name })?.venue?.short).toBe(short);
  });

  test.each([
    [
      'Findings of the Association for Computational Linguistics: EMNLP 2023',
      'EMNLP Findings',
      2023,
    ],
    [
      'Findings of the Association for Computational Linguistics: ACL-IJCNLP 2021',
      'ACL Findings',
      2021,
    ],
    ['Findings of the ACL: NAACL 2022', 'NAACL Findings', 2022],
  ])('%s is %s %i', (name, venue, year) => {
    expect(readFindings(name)).toEqual({ venue, year });
  });

  test.each(['Findings', 'Annual Meeting of the Association for Computational Linguistics'])(
    '%s names no Findings',
    (name) => expect(readFindings(name)).toBeUndefined(),
  );
});
