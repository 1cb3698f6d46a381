/** Every paper of the lists is published: no venue that a person wrote changes. */
import { expect, test } from '@jest/globals';
import { published } from '../../src/audit/rules/published.ts';
import { readVenueText } from '../../src/fields/venue/spelling.ts';
import { linkSubject } from '../../src/subjects/link.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { findingsIn, fixed, listOf } from '../helpers/audit.ts';
import { corpusFiles, describeCorpus, readCorpus } from '../helpers/corpus.ts';

const venue = {
  value: 'CoRL 2031',
  source: 'semantic-scholar',
  evidence: { kind: 'dblp', text: 'conf/corl/Firn31' },
};
const PREPRINT = /arxiv|preprint|biorxiv|medrxiv|corr/i;

function findingsOf(text: string) {
  const links = listOf(text).entries.flatMap((entry) => entry.links);
  const papers = links.flatMap(({ url }) => linkSubject(url) ?? []);
  const subjects = Object.fromEntries(
    papers.map((subject) => [subjectKey(subject), { fields: { venue } }]),
  );
  const snapshot = { version: 1, checkedAt: '2031-11-22T03:17:41Z', subjects } as const;
  return findingsIn(text, published, { snapshot });
}

describeCorpus('venues', () => {
  let written = 0;

  test.each(corpusFiles)('%s', (file) => {
    const text = readCorpus(file);
    const findings = findingsOf(text);
    for (const { fix } of findings) {
      for (const { from, to } of fix?.edits ?? []) {
        const old = text.slice(from, to);
        const isPreprint = PREPRINT.test(old) && readVenueText(old)?.isPreprint !== false;
        expect([old, isPreprint || !/\p{L}/u.test(old)]).toEqual([old, true]);
        written += 1;
      }
    }
    const after = fixed(text, findings);
    expect(findingsOf(after).filter(({ fix }) => fix)).toEqual([]);
  });

  test('many are written', () => {
    expect(written).toBeGreaterThan(1000);
  });
});
