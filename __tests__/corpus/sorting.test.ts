/** Real lists are sorted without losing a line. */
import { expect, test } from '@jest/globals';
import { factText } from '../../src/fields/fact.ts';
import { sortList } from '../../src/markdown/order/sort-list.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { listOf } from '../helpers/audit.ts';
import { corpusFiles, describeCorpus, readCorpus } from '../helpers/corpus.ts';

/** Lines without the numbers of ordered lists, which stay where they are. */
function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^(\s*)\d+([.)] )/, '$1$2'))
    .sort();
}

describeCorpus('lists of other people', () => {
  test.each(corpusFiles)('%s has the same lines in another order', (file) => {
    const text = readCorpus(file);
    for (const by of ['stars', 'citations'] as const) {
      const rules = [{ by, order: 'descending', sections: [] } as const];
      const options = {
        rules,
        scopeOf: () => 'all' as const,
        isNew: () => false,
        valueFor: ({ subject }: { readonly subject: Subject }) => {
          const name = factText({ subject, field: by });
          return name.length % 13 === 0 ? undefined : (name.length * 7919) % 1009;
        },
        read: listOf,
      };
      const sorted = sortList(listOf(text), options);
      expect(linesOf(sorted.text)).toEqual(linesOf(text));
      const again = sortList(listOf(sorted.text), options);
      expect(again.text).toBe(sorted.text);
      expect(again.moved).toEqual([]);
    }
  });
});
