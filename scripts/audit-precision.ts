/**
 * Measures the precision of the audit on a folder of lists. Findings that depend on the lists only
 * are judged manually, in `audit-precision/judgements.json`. For all others, errors are planted in
 * the sandbox: a finding is correct if its error was planted. The result is always the same.
 *
 *     npm run audit-precision -- [folder] [sample size] [seed]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startSandbox } from '../sandbox/sandbox.ts';
import { auditLists } from '../src/audit/audit.ts';
import { auditContext } from '../src/audit/context.ts';
import type { Finding } from '../src/audit/finding.ts';
import { RULES } from '../src/audit/rules/index.ts';
import { slotOptions } from '../src/config/slot-options.ts';
import { readList } from '../src/markdown/read-list.ts';
import { sample } from './audit-precision/draw.ts';
import { judgementOf } from './audit-precision/judgements.ts';
import { type Plant, plantErrors } from './audit-precision/plants.ts';
import { CONFIG, runTwice } from './audit-precision/run-twice.ts';
import { sourceTitles, titlesIn } from './audit-precision/titles.ts';

const [folder = '../shared/corpus', size = '100'] = process.argv.slice(2);
const lists = readdirSync(resolve(folder))
  .filter((name) => name.endsWith('.md'))
  .toSorted()
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

console.log('Findings from the lists only, judged manually\n');
const plain = { ignore: { subjects: [], sections: [] } };
const alone = lists.flatMap((list) => auditLists(auditContext([readList(list, plain)]), RULES));
for (const { id, isOff } of RULES) row(`${id}${isOff ? ' (off)' : ''}`, judged(alone, id));
printOthers(alone, []);

await using sandbox = await startSandbox();
const read = lists.map((list) => readList(list, slotOptions(CONFIG, undefined)));
const titles = read.map(titlesIn);
// Two versions of a list have the same maintainers.
const homeOf = (path: string) => path.replace(/(?:@.*)?\.md$/, '');
const titlesOfSources = lists.map(({ path }, index) => {
  const others = titles.filter((_, at) => homeOf(lists[at]?.path ?? '') !== homeOf(path));
  return sourceTitles(titles[index] ?? new Map(), others);
});
const plants = plantErrors(sandbox.world, read, titles);
const findings = await runTwice(sandbox, { lists, titles: titlesOfSources, plants });
const drawn = sample(findings, Number(size));
const by = titlesOfSources.flatMap((some) => [...some.values()]);
const byOthers = by.filter((one) => one.by === 'list').length;
console.log(`\nFindings with planted errors: sample of ${drawn.length} of ${findings.length}`);
console.log(`${by.length} titles: ${byOthers} from another list, the others reworded\n`);
for (const { id, isOff } of RULES) {
  const planted = plants.filter(({ rule }) => rule === id);
  const hits = planted.filter(({ isFound }) => findings.some(isFound)).length;
  const name = planted.length === 0 ? id : `${id}: ${hits} of ${planted.length} planted`;
  row(isOff ? `${name} (off)` : name, judged(drawn, id, plants));
}
printOthers(findings, plants);

function judged(some: readonly Finding[], id: string, all: readonly Plant[] = []): string[] {
  return some.filter(({ rule }) => rule === id).map((one) => judgementOf(one, all));
}

/** Prints a line per rule with findings. */
function row(name: string, verdicts: readonly string[]): void {
  if (verdicts.length === 0) return;
  const right = verdicts.filter((verdict) => verdict === 'right').length;
  console.log(`${String(right).padStart(4)} of ${String(verdicts.length).padStart(3)}  ${name}`);
}

/** Prints the total of correct findings, and the incorrect ones. */
function printOthers(some: readonly Finding[], all: readonly Plant[]): void {
  const others = some.filter((one) => judgementOf(one, all) !== 'right');
  console.log(`${some.length - others.length} of ${some.length} findings are correct.`);
  for (const one of others) {
    console.log(`\n${judgementOf(one, all)}: ${one.id}  ${one.file}:${one.line}`);
    console.log(`  ${one.entry}\n  ${one.message}`);
  }
}
