import { expect, test } from '@jest/globals';
import type { Snapshot, SubjectRecord } from '../../../src/snapshot/schema.ts';
import { modelOf } from '../../helpers/sites.ts';

const evidence = { kind: 'acl', text: '2025.naacl-long.1' };
const venue = { value: 'NAACL 2025', source: 'semantic-scholar', since: '2025-11-02', evidence };
const PAPER = '[A](https://arxiv.org/abs/2501.08746)';
const PUBLISHED = [{ kind: 'published', day: '2025-11-02', what: 'NAACL 2025' }];

function snapshotOf(subjects: Record<string, SubjectRecord>, aliases = {}): Snapshot {
  return { version: 1, checkedAt: '2025-11-22T03:17:41Z', subjects, aliases };
}

function changes(text: string, snapshot: Snapshot) {
  return modelOf({ text, snapshot }).entries.map((entry) => entry.changes);
}

function ofPaper(text: string, record: SubjectRecord['fields'] = { venue }) {
  return changes(text, snapshotOf({ 'arxiv:2501.08746': { fields: record } }))[0];
}

test.each([
  ['behind the link', `- ${PAPER} (NAACL 2025)\n`],
  ['as the list writes it', `- ${PAPER} **NAACL'25**\n`],
  ['without a year', `- ${PAPER} \`NAACL\`\n`],
  ['in a column', `| Paper | Venue |\n| --- | --- |\n| ${PAPER} | NAACL 2025 |\n`],
  ['in a badge', `- ${PAPER} ![a](https://img.shields.io/badge/Venue-NAACL_2025-blue)\n`],
])('a proved venue that the list shows is a change: %s', (_, text) => {
  expect(ofPaper(text)).toEqual(PUBLISHED);
});

test.each([
  ['the list shows none', `- ${PAPER} is a paper\n`, venue],
  ['the list shows a preprint server', `- ${PAPER} (arXiv 2025)\n`, venue],
  ['the list shows another venue', `- ${PAPER} (EMNLP 2025)\n`, venue],
  ['the list shows another year', `- ${PAPER} (NAACL 2024)\n`, venue],
  ['only a workshop is shown', `- ${PAPER} (NAACL 2025 Workshop)\n`, venue],
  ['one run alone has seen it', `- ${PAPER} (NAACL 2025)\n`, { ...venue, unconfirmed: true }],
  ['nothing proves it', `- ${PAPER} (NAACL 2025)\n`, { ...venue, evidence: undefined }],
  ['it has no day', `- ${PAPER} (NAACL 2025)\n`, { ...venue, since: undefined }],
  ['it is years old', `- ${PAPER} (NAACL 2019)\n`, { ...venue, value: 'NAACL 2019' }],
])('a venue is no change when %s', (_, text, record) => {
  expect(ofPaper(text, { venue: record })).toEqual([]);
});

test('a paper with several ids is published once', () => {
  const subjects = {
    'arxiv:2501.08746': {},
    'doi:10.18653/v1/2025.naacl-long.1': { fields: { venue } },
  };
  const aliases = { 'arxiv:2501.08746': 'doi:10.18653/v1/2025.naacl-long.1' };
  const text = `- ${PAPER} (NAACL 2025)\n- ${PAPER} [doi](https://doi.org/10.18653/v1/2025.naacl-long.1) (NAACL 2025)\n`;
  expect(changes(text, snapshotOf(subjects, aliases))).toEqual([PUBLISHED, PUBLISHED]);
});

test('a repository is archived on the day on which that was seen first', () => {
  const archived = { value: true, source: 'github', since: '2025-10-30' };
  const text =
    '- [R](https://github.com/o/r)\n- [S](https://github.com/o/s)\n- [T](https://github.com/o/t)\n- [U](https://github.com/o/u)\n';
  const subjects = {
    'github:o/r': { fields: { archived } },
    'github:o/s': { fields: { archived: { ...archived, value: false } } },
    'github:o/t': { state: 'archived', archivedOn: '2025-10-30' },
    'github:o/u': { state: 'archived' },
  };
  expect(changes(text, snapshotOf(subjects))).toEqual([
    [{ kind: 'archived', day: '2025-10-30', what: '' }],
    [],
    [{ kind: 'archived', day: '2025-10-30', what: '' }],
    [],
  ]);
});
