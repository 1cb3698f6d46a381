/**
 * Runs the measurements one after the other, each in a process of its own, and ends with all that
 * must hold. `--full` measures the largest sizes too.
 *
 *   npm run bench
 *   npm run bench -- requests
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Must, mustLines, type Result } from './helpers/report.ts';
import { RESULTS } from './helpers/run-script.ts';
import { SCRIPTS } from './scripts.ts';

const given = process.argv.slice(2);
const flags = given.filter((word) => word.startsWith('--'));
const names = given.filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !SCRIPTS.includes(name));

if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are ${SCRIPTS.join(', ')}.`);
  process.exitCode = 2;
} else {
  const musts = (names.length > 0 ? names : SCRIPTS).flatMap((name) => measured(name));
  console.log(`\n**Must hold**\n\n${mustLines(musts)}`);
  if (musts.some(({ holds }) => !holds)) process.exitCode = 1;
}

function measured(name: string): readonly Must[] {
  const start = performance.now();
  console.log(`\n## ${name}`);
  const { status } = spawnSync(process.execPath, [`bench/${name}.ts`, ...flags], {
    stdio: 'inherit',
  });
  console.log(`\n${Math.round((performance.now() - start) / 1000)} s`);
  if (status !== 0) return [{ claim: `${name} runs to its end`, measured: 'no', holds: false }];
  const result: Result = JSON.parse(readFileSync(`${RESULTS}/${name}.json`, 'utf8'));
  return result.musts;
}
