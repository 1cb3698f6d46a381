/**
 * Audits all lists of a folder. Prints the number of findings of each rule, and a sample to judge
 * manually, which is always the same. Makes no requests: a title that two other lists give a paper
 * stands for that of a source.
 *
 *     npm run audit-sample -- [folder] [size] [rule]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { auditLists } from '../src/audit/audit.ts';
import { auditContext } from '../src/audit/context.ts';
import { mentions } from '../src/audit/papers.ts';
import { RULES } from '../src/audit/rules/index.ts';
import { groupBy } from '../src/markdown/group-by.ts';
import { type ReadList, readList } from '../src/markdown/read-list.ts';
import type { Snapshot } from '../src/snapshot/schema.ts';
import { subjectKey } from '../src/subjects/subject.ts';
import { lettersOf } from '../src/subjects/titles.ts';
import { sample } from './audit-precision/draw.ts';

const OPTIONS = { ignore: { subjects: [], sections: [] } };
const [folder = '../shared/corpus', size = '100', only] = process.argv.slice(2);

/** The titles of the papers in each list, in place of those of a source. */
const read = readdirSync(resolve(folder))
  .filter((name) => name.endsWith('.md'))
  .toSorted()
  .map((path) => readList({ path, text: readFileSync(join(folder, path), 'utf8') }, OPTIONS));
const titles = read.map((list) => titlesIn(list));
const findings = read.flatMap((list, index) => {
  const others = titles.filter((_, other) => other !== index);
  return auditLists(auditContext([list], { snapshot: snapshotOf(others) }), RULES);
});

for (const { id, isOff } of RULES) {
  const count = findings.filter(({ rule }) => rule === id).length;
  console.log(`${String(count).padStart(6)}  ${id}${isOff ? ' (off)' : ''}`);
}
const drawn = findings.filter(({ rule }) => (only ? rule === only : isOn(rule)));
for (const finding of sample(drawn, Number(size))) {
  const { rule, file, line, entry, message, fix } = finding;
  console.log(`\n${rule}  ${file}:${line}\n  ${entry}\n  ${message}`);
  if (fix) console.log(`  fix: ${fix.message}`);
}

function isOn(rule: string): boolean {
  return RULES.some(({ id, isOff }) => id === rule && !isOff);
}

function titlesIn(list: ReadList): Map<string, string> {
  const found = new Map<string, string>();
  for (const [mention] of mentions(auditContext([list])).values()) {
    if (mention) found.set(subjectKey(mention.subject), mention.title);
  }
  return found;
}

/** A single list may shorten a title, describe the paper instead, or link to another one. */
function snapshotOf(others: readonly ReadonlyMap<string, string>[]): Snapshot {
  const named = others.flatMap((one) => [...one].map(([key, title]) => ({ key, title })));
  const agreed = [...groupBy(named, ({ key, title }) => `${key} ${lettersOf(title)}`).values()]
    .filter((some) => some.length > 1)
    .flatMap(([first]) => (first ? [[first.key, { title: first.title }] as const] : []));
  return { version: 1, checkedAt: '2026-11-24T03:17:00Z', subjects: Object.fromEntries(agreed) };
}
