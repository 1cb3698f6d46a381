import { describe, expect, test } from '@jest/globals';
import { isCounted } from '../../src/subjects/kinds.ts';
import type { Metric } from '../../src/subjects/subject.ts';
import { METRICS, subjectKey } from '../../src/subjects/subject.ts';
import { countText, parseCount, parseSubject } from '../../src/subjects/subject-text.ts';
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

describe('a subject', () => {
  test.each(KEYS)('%s is read back', (key) => {
    const subject = parseSubject(key);

    expect(subject && subjectKey(subject)).toBe(key);
  });

  test.each([
    ['github:DMIS-Lab/BioBERT', 'github:dmis-lab/biobert'],
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
    'gitlab:a/b',
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

describe('a count', () => {
  test.each<[string, string, Metric]>([
    ['github:a/b', 'github:a/b', 'stars'],
    ['stars:github:a/b', 'github:a/b', 'stars'],
    ['arxiv:1901.08746', 'arxiv:1901.08746', 'citations'],
    ['likes:hf:models/a/b', 'hf:models/a/b', 'likes'],
    ['downloads:hf:models/a/b', 'hf:models/a/b', 'downloads'],
  ])('%s is read', (text, key, metric) => {
    const count = parseCount(text);

    expect(count && [subjectKey(count.subject), count.metric]).toEqual([key, metric]);
  });

  test.each([
    '',
    'likes',
    'likes:',
    'hf:models/a/b',
    'stars:hf:models/a/b',
    'likes:github:a/b',
    'forks:github:a/b',
    'stars:stars:github:a/b',
    'stars:',
  ])('%j is none', (text) => {
    expect(parseCount(text)).toBeUndefined();
  });

  test.each<[string, Metric, string]>([
    ['github:a/b', 'stars', 'github:a/b'],
    ['hf:models/a/b', 'likes', 'likes:hf:models/a/b'],
    ['hf:models/a/b', 'downloads', 'downloads:hf:models/a/b'],
  ])('%s by %s is written %s', (key, metric, text) => {
    const subject = parseSubject(key);

    expect(subject && countText({ subject, metric })).toBe(text);
  });

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KEYS), fc.constantFrom(...METRICS), (key, metric) => {
        const subject = parseSubject(key);
        fc.pre(subject !== undefined && isCounted(subject, metric));
        expect(parseCount(countText({ subject, metric }))).toEqual({ subject, metric });
      }),
    );
  });
});

test('no text makes it throw', () => {
  const parts = fc.constantFrom('github', 'hf', 'models', 'likes', ':', '/', '%', 'a', '1', '.');

  fc.assert(
    fc.property(fc.array(parts), (texts) => {
      const text = texts.join('');
      const count = parseCount(text);
      expect(count === undefined || parseCount(countText(count)) !== undefined).toBe(true);
    }),
  );
});
