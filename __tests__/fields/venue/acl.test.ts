import { expect, test } from '@jest/globals';
import { judgeAclId, judgeByAcl } from '../../../src/fields/venue/acl.ts';

test.each([
  ['2023.acl-long.12', 'ACL', 2023],
  ['2021.acl-short.3', 'ACL', 2021],
  ['2020.acl-main.398', 'ACL', 2020],
  ['2021.EMNLP-MAIN.589', 'EMNLP', 2021],
  ['2024.naacl-long.290', 'NAACL', 2024],
  ['2024.eacl-short.2', 'EACL', 2024],
  ['2022.aacl-main.4', 'AACL', 2022],
  ['2023.ijcnlp-main.4', 'IJCNLP-AACL', 2023],
  ['2020.coling-main.7', 'COLING', 2020],
  ['2022.coling-1.7', 'COLING', 2022],
  ['2022.lrec-1.7', 'LREC', 2022],
  ['2024.lrec-main.592', 'LREC-COLING', 2024],
  ['2023.conll-1.5', 'CoNLL', 2023],
  ['2023.sigdial-1.57', 'SIGDIAL', 2023],
  ['2022.inlg-main.1', 'INLG', 2022],
  ['2023.semeval-1.9', 'SemEval', 2023],
  ['2022.starsem-1.9', '*SEM', 2022],
  ['2023.wmt-1.9', 'WMT', 2023],
  ['2020.tacl-1.5', 'TACL', 2020],
  ['2022.cl-3.2', 'Comput. Linguist.', 2022],
  ['2023.findings-emnlp.12', 'EMNLP Findings', 2023],
  ['2021.findings-acl.1', 'ACL Findings', 2021],
  ['2022.findings-naacl.1', 'NAACL Findings', 2022],
  ['2022.findings-aacl.1', 'AACL Findings', 2022],
  ['2023.findings-ijcnlp.1', 'IJCNLP-AACL Findings', 2023],
  ['D19-1410', 'EMNLP', 2019],
  ['N19-1423', 'NAACL', 2019],
  ['N18-2015', 'NAACL', 2018],
  ['P18-1031', 'ACL', 2018],
  ['P17-2012', 'ACL', 2017],
  ['P06-2012', 'ACL', 2006],
  ['P98-2123', 'ACL', 1998],
  ['E17-2068', 'EACL', 2017],
  ['E14-4001', 'EACL', 2014],
  ['C18-1001', 'COLING', 2018],
  ['C12-2004', 'COLING', 2012],
  ['L18-1550', 'LREC', 2018],
  ['K19-1001', 'CoNLL', 2019],
  ['I17-2001', 'IJCNLP', 2017],
  ['Q18-1001', 'TACL', 2018],
  ['J93-2004', 'Comput. Linguist.', 1993],
  ['S17-2083', 'SemEval', 2017],
  ['S18-1001', 'SemEval', 2018],
  ['S18-2023', '*SEM', 2018],
  ['W18-5011', 'SIGDIAL', 2018],
  ['W17-3518', 'INLG', 2017],
])('%s is %s %i', (text, venue, year) => {
  expect(judgeAclId(text)).toEqual({ claim: { venue, year, evidence: { kind: 'acl', text } } });
});

test.each([
  '2021.acl-demo.36',
  '2022.naacl-srw.4',
  '2023.emnlp-industry.12',
  '2023.acl-tutorials.1',
  '2022.nlp4convai-1.8',
  '2023.conll-babylm.3',
  '2023.findings-unknown.3',
  '2023.constructor-1.3',
  'D19-3001',
  'D19-5401',
  'D18-2012',
  'N19-2001',
  'N19-3001',
  'N19-4001',
  'N18-5001',
  'P19-2001',
  'P19-3001',
  'P18-4001',
  'P07-2045',
  'E17-3001',
  'C16-2001',
  'K18-2001',
  'I17-3001',
  'W18-5446',
  'W04-1013',
])('%s is of another track', (text) => {
  expect(judgeAclId(text)).toEqual({ refused: { kind: 'acl', text } });
});

test.each(['', '1219840.1219841', '2023.acl', 'X19-1001x'])('%j is no id', (text) => {
  expect(judgeAclId(text)).toBeUndefined();
});

test.each([
  [{ ACL: 'D19-1410', DOI: '10.18653/v1/D19-1410' }, 'D19-1410'],
  [{ DOI: '10.18653/V1/2021.NAACL-MAIN.386' }, '2021.NAACL-MAIN.386'],
  [{ DOI: '10.3115/v1/D14-1181' }, 'D14-1181'],
  [{ ACL: '2022.naacl-main.258', DOI: '10.48550/arXiv.2205.01523' }, '2022.naacl-main.258'],
])('%j holds the id', (externalIds, text) => {
  expect(judgeByAcl({ externalIds })?.claim?.evidence).toEqual({ kind: 'acl', text });
});

test.each([{ DOI: '10.3115/1219840.1219841' }, { DOI: '10.48550/arXiv.2205.01523' }, { ACL: '' }])(
  '%j holds none',
  (externalIds) => expect(judgeByAcl({ externalIds })).toBeUndefined(),
);
