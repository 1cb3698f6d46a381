/**
 * Measures the audit over a folder of lists, with the sandbox answering for every subject: what the
 * lists themselves tell is judged by hand, in `audit-judgements.json`; what only a source can tell
 * is planted, so that a finding is right where something was planted, and wrong elsewhere. The same
 * every time.
 *
 *     npm run audit-precision -- [folder] [size of the sample]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bot } from '../sandbox/github/accounts.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import type { Finding } from '../src/audit/finding.ts';
import { RULES } from '../src/audit/rules.ts';
import { parseConfig } from '../src/config/parse.ts';
import { slotSettings } from '../src/config/slot-settings.ts';
import { connector } from '../src/connect.ts';
import { readList } from '../src/markdown/read-list.ts';
import { refresh } from '../src/refresh.ts';
import type { Snapshot } from '../src/snapshot/schema.ts';
import { SOURCES } from '../src/sources/index.ts';
import { judgementOf } from './audit-precision/judgements.ts';
import { plantErrors } from './audit-precision/plants.ts';
import { sample } from './audit-precision/sample.ts';

const [folder = '../shared/corpus', size = '100'] = process.argv.slice(2);
/** What comes in batches is counted everywhere, so that it is asked for. */
const CONFIG = `show:
  papers: citations
  repositories: stars
limits:
  titles: 0
`;
const NIGHTS = ['2026-11-22T03:17:41Z', '2026-11-24T03:17:41Z'];

await using sandbox = await startSandbox();
const config = parseConfig(CONFIG, 'config');
const lists = readdirSync(resolve(folder))
  .filter((name) => name.endsWith('.md'))
  .toSorted()
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
const read = lists.map((list) => readList(list, slotSettings(config, undefined)));
const plants = plantErrors(sandbox.world, read);
const sources = {
  sources: SOURCES.map((source) => ({ ...source, pace: { ...source.pace, interval: 0 } })),
  connect: connector(sandbox.environment(), { token: bot.token }),
};

// Each list by itself, as in its own repository. What is missing has to be so on two days.
const findings: Finding[] = [];
for (const list of lists) {
  let snapshot: Snapshot | undefined;
  let last: readonly Finding[] = [];
  for (const checkedAt of NIGHTS) {
    const night = await refresh({ lists: [list], config, snapshot, checkedAt }, sources);
    ({ snapshot, findings: last } = night);
  }
  findings.push(...last);
}

const drawn = new Set(sample(findings, Number(size)));
const unjudged = findings.filter((one) => judgementOf(one, plants) === 'unjudged');
if (unjudged.length > 0)
  console.log(`Nobody has judged ${unjudged.map(({ id }) => id).join(' ')}\n`);
const rows = RULES.filter(({ isOff }) => !isOff).map(({ id }) => {
  const all = findings.filter(({ rule }) => rule === id);
  const judged = all.filter((one) => drawn.has(one)).map((one) => judgementOf(one, plants));
  return { id, found: all.length, judged, planted: plants.filter(({ rule }) => rule === id) };
});
console.log('found  sampled  right  wrong  planted  found of those  rule');
for (const { id, found, judged, planted } of rows) {
  const count = (is: string) => judged.filter((one) => one === is).length;
  const hits = planted.filter((plant) => findings.some((finding) => plant.isTold(finding)));
  const cells = [found, judged.length, count('right'), count('wrong'), planted.length, hits.length];
  console.log(`${cells.map((cell) => String(cell).padStart(5)).join('  ')}  ${id}`);
}
const judged = rows.flatMap((row) => row.judged);
const right = judged.filter((one) => one === 'right').length;
console.log(`${right} of ${judged.length} sampled findings are right.`);
for (const finding of drawn) {
  const judgement = judgementOf(finding, plants);
  if (judgement === 'right') continue;
  console.log(
    `\n${judgement}: ${finding.id}  ${finding.file}:${finding.line}\n  ${finding.entry}\n  ${finding.message}`,
  );
}
