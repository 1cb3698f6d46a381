/** An entry goes into real lists without a byte of theirs changed, and without a fact of others. */
import { expect, test } from '@jest/globals';
import type { Entry } from '../../src/markdown/entries/entry.ts';
import { applyAddition } from '../../src/markdown/new-entry/add-entry.ts';
import type { Addition } from '../../src/markdown/new-entry/addition.ts';
import { nameOf } from '../../src/markdown/new-entry/choose-section.ts';
import { entrySubjects } from '../../src/markdown/new-entry/find-subject.ts';
import { groupsOf, isFitting } from '../../src/markdown/new-entry/sections.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { MODEL, ownKeys, PAPER, TOOL, without } from '../helpers/additions.ts';
import { corpusFiles, describeCorpus, readCorpus, readRecent } from '../helpers/corpus.ts';
import { refreshed } from '../helpers/rewriting.ts';

/** Sections of a list that are tried for each kind of entry: they are much alike. */
const MOST = 2;
const ADDITIONS = [
  ['paper', PAPER],
  ['code', TOOL],
  ['model', MODEL],
] as const;

/** Every way to add to a list, up to some of each kind. */
function attempts(text: string): Addition[] {
  const groups = groupsOf(text, readRecent(text).entries);
  return ADDITIONS.flatMap(([role, addition]) => {
    const fitting = groups.filter((group) => isFitting(group, text, role));
    const sections = [...new Set(fitting.map((group) => nameOf(group, fitting)))];
    const step = Math.max(1, Math.floor(sections.length / MOST));
    return sections
      .filter((section, index) => section !== '' && index % step === 0)
      .map((section) => ({ ...addition, section }));
  });
}

/** Its words; the number of an item and the code of a percent sign are none. */
function wordsOf(text: string): Set<string> {
  const plain = text.replace(/^\s*\d+\./, '').replace(/%[\dA-F]{2}/gi, ' ');
  return new Set(plain.toLowerCase().match(/\p{L}+|\p{N}+/gu));
}

/** Words that stand in one entry of the list only, and not in what is added. */
function foreign(line: string, others: ReadonlyMap<string, number>, addition: Addition): string[] {
  const own = wordsOf(`${JSON.stringify(addition)} et al corpusid tally`);
  const { year = '', month = '', day = '' } = addition;
  const dates = [
    String(year).slice(2),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ];
  return [...wordsOf(line)].filter(
    (word) => !own.has(word) && !dates.includes(word) && (others.get(word) ?? 0) < 2,
  );
}

function countWords(text: string, entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of entries) {
    for (const word of wordsOf(text.slice(from, to))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

describeCorpus('adding to the corpus', () => {
  test.each(
    corpusFiles.flatMap((name) => [[name, 'as it is'] as const, [name, 'refreshed'] as const]),
  )('%s, %s', (name, state) => {
    const before = readCorpus(name);
    const text = state === 'refreshed' ? refreshed(before, { read: readRecent }) : before;
    const words = countWords(text, readRecent(text).entries);
    for (const addition of attempts(text)) {
      const added = applyAddition(text, addition, readRecent);
      if ('problem' in added) continue;
      const { line, text: next } = added;
      expect(without(next, line)).toContain(text);
      const entry = readRecent(next).entries.find((one) => one.line === line);
      const keys = entry ? entrySubjects(next, entry).map(subjectKey) : [];
      const own = ownKeys(addition);
      expect(keys).toContain(addition.subject);
      expect(keys.filter((key) => !own.has(key))).toEqual([]);
      const row = next.split('\n')[line - 1] ?? '';
      expect([row, foreign(row, words, addition)]).toEqual([row, []]);
    }
  });
});
