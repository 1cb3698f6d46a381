/** The marks of repositories come into real lists once, and leave their bytes. */
import { expect, test } from '@jest/globals';
import { findSlots } from '../../src/markdown/slots/find-slots.ts';
import { corpusFiles, describeCorpus, readCorpus, readRecent } from '../helpers/corpus.ts';
import { kindOf, marked } from '../helpers/marks.ts';

const MARKS = { archived: '🗄️', inactive: '💤', rising: '📈' };

describeCorpus('lists of other people', () => {
  test.each(corpusFiles)('%s gets marks once, and has its bytes again without them', (file) => {
    const text = readCorpus(file);
    for (const by of ['stars-30d', 'citations-90d'] as const) {
      const status = { ...MARKS, by };
      const once = marked(text, status, readRecent);
      const { status: places } = findSlots(text, { status, read: readRecent });
      expect(once !== text).toBe(places.some(kindOf));
      expect(marked(once, status, readRecent) === once).toBe(true);
      expect(marked(once, undefined, readRecent) === text).toBe(true);
    }
  });
});
