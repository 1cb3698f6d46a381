/** The pages of real lists say what the lists say: counted from the list, and from `list.json`. */
import { expect, test } from '@jest/globals';
import { plainSentence } from '../../src/escape/plain.ts';
import { readList } from '../../src/markdown/read-list.ts';
import { listJson } from '../../src/page/exports/data-files.ts';
import type { ListFile } from '../../src/page/exports/list-schema.ts';
import { pageModel } from '../../src/page/model/page-model.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { corpusFiles, describeCorpus, readCorpus } from '../helpers/corpus.ts';
import { refreshed } from '../helpers/rewriting.ts';

const SHOW = {
  papers: ['citations'],
  repositories: ['stars', 'last-commit', 'license'],
  models: ['likes'],
  datasets: ['likes'],
  spaces: ['likes'],
  look: 'text',
  sections: [],
} as const;

describeCorpus.each(corpusFiles)('%s', (file) => {
  const text = refreshed(readCorpus(file), { show: SHOW });
  const options = { ignore: { subjects: [], sections: [] }, show: SHOW };
  const list = readList({ path: 'README.md', text }, options);
  const input = { lists: [list], snapshot: undefined, settings: {}, own: undefined };
  const model = pageModel({ ...input, server: 'https://github.com' });
  const { entries, fields }: ListFile = JSON.parse(listJson(model));

  test('each value of a source is on the page, and no other', () => {
    const inList = list.slots.flatMap(({ entry, field, subject, shown = '' }) => {
      const plain = plainSentence(shown).trim();
      return plain === '' ? [] : [`${entry.line} ${field} ${subjectKey(subject)} ${plain}`];
    });
    const onPage = entries.flatMap(({ line, values }) =>
      Object.entries(values).flatMap(([field, some]) =>
        some.flatMap(({ subject, shown }) =>
          subject === undefined ? [] : [`${line} ${field} ${subject} ${shown}`],
        ),
      ),
    );
    expect(inList.length).toBeGreaterThan(0);
    expect(onPage.toSorted()).toEqual([...new Set(inList)].toSorted());
    expect(fields.map(({ id }) => id)).toEqual(
      expect.arrayContaining([...new Set(onPage.map((line) => line.split(' ')[1]))]),
    );
  });

  test('each row and item with a link elsewhere is an entry', () => {
    const lines = new Set(entries.map(({ line }) => line));
    const inDetails = new Set(
      list.entries.flatMap(({ details }) => details.map(({ from }) => from)),
    );
    const missing = list.entries.filter(({ kind, line, links, title }) => {
      const isLinked = links.some(
        ({ url, from }) => /^https?:\/\/\w/.test(url) && !inDetails.has(from),
      );
      return (kind === 'row' || kind === 'item') && isLinked && title !== '' && !lines.has(line);
    });
    expect(missing.map(({ line, title }) => `${line} ${title}`)).toEqual([]);
  });
});
