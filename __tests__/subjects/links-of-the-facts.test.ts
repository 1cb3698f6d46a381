/**
 * The links that the project's facts name, each with Semantic Scholar's id. They stand beside this
 * repository, so this runs only where they are.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { linkSubject } from '../../src/subjects/link.ts';
import type { Kind } from '../../src/subjects/subject.ts';
import { SHARED } from '../helpers/paths.ts';

const FILE = resolve(SHARED, 'facts', 'links.json');
const PREFIXES: Partial<Record<Kind, string>> = {
  arxiv: 'ARXIV:',
  doi: 'DOI:',
  acl: 'ACL:',
  corpus: 'CorpusId:',
  pmid: 'PMID:',
  pmcid: 'PMCID:',
  s2: '',
};

const cases = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as { url: string; semanticScholarId: string | null }[])
  : [];

(cases.length > 0 ? describe : describe.skip)('links of the facts', () => {
  test.each(cases.length > 0 ? cases : [{ url: '', semanticScholarId: null }])(
    '$url is $semanticScholarId',
    ({ url, semanticScholarId }) => {
      const subject = linkSubject(url);
      const prefix = subject && PREFIXES[subject.kind];
      expect(prefix === undefined ? null : `${prefix}${subject?.id}`).toBe(semanticScholarId);
    },
  );
});
