import { describe, expect, test } from '@jest/globals';
import { factText, parseFact } from '../../src/fields/fact.ts';
import { FIELD_NAMES, type FieldName, hasField } from '../../src/fields/table.ts';
import { parseSubject } from '../../src/subjects/kinds.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { fc } from '../helpers/property.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
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
  'hf:models/GanjinZero/biobart-v2-base',
  'hf:datasets/a/b',
  'hf:spaces/a/b',
  'hf:models/gpt2',
];

describe('a fact', () => {
  test.each<[string, string, FieldName]>([
    ['github:a/b', 'github:a/b', 'stars'],
    ['stars:github:a/b', 'github:a/b', 'stars'],
    ['arxiv:1901.08746', 'arxiv:1901.08746', 'citations'],
    ['likes:hf:models/a/b', 'hf:models/a/b', 'likes'],
    ['downloads:hf:models/a/b', 'hf:models/a/b', 'downloads'],
    ['last-commit:github:a/b', 'github:a/b', 'last-commit'],
    ['license:hf:spaces/a/b', 'hf:spaces/a/b', 'license'],
  ])('%s is read', (text, key, field) => {
    const count = parseFact(text);

    expect(count && [subjectKey(count.subject), count.field]).toEqual([key, field]);
  });

  test.each([
    '',
    'likes',
    'likes:',
    'hf:models/a/b',
    'stars:hf:models/a/b',
    'likes:github:a/b',
    'forks:hf:models/a/b',
    'license:arxiv:1901.08746',
    'venue:arxiv:1901.08746',
    'stars:stars:github:a/b',
    'stars:',
  ])('%j is none', (text) => {
    expect(parseFact(text)).toBeUndefined();
  });

  test.each<[string, FieldName, string]>([
    ['github:a/b', 'stars', 'github:a/b'],
    ['hf:models/a/b', 'likes', 'likes:hf:models/a/b'],
    ['hf:models/a/b', 'downloads', 'downloads:hf:models/a/b'],
    ['github:a/b', 'archived', 'archived:github:a/b'],
  ])('%s by %s is written %s', (key, field, text) => {
    const subject = parseSubject(key);

    expect(subject && factText({ subject, field })).toBe(text);
  });

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KEYS), fc.constantFrom(...FIELD_NAMES), (key, field) => {
        const subject = parseSubject(key);
        // No slot names a venue.
        fc.pre(subject !== undefined && hasField(subject, field) && field !== 'venue');
        expect(parseFact(factText({ subject, field }))).toEqual({ subject, field });
      }),
    );
  });
});

test('no text makes it throw', () => {
  const parts = fc.constantFrom('github', 'hf', 'models', 'likes', ':', '/', '%', 'a', '1', '.');

  fc.assert(
    fc.property(fc.array(parts), (texts) => {
      const text = texts.join('');
      const count = parseFact(text);
      expect(count === undefined || parseFact(factText(count)) !== undefined).toBe(true);
    }),
  );
});
