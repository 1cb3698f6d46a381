/**
 * Runs the benchmarks one after the other, each in a separate process, and prints all claims at the
 * end. `--full` includes the largest sizes.
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
  console.error(`Unknown benchmark: ${unknown.join(', ')}. Benchmarks: ${SCRIPTS.join(', ')}.`);
  process.exitCode = 2;
} else {
  const musts = (names.length > 0 ? names : SCRIPTS).flatMap((name) => measured(name));
  console.log(`\n**Claims**\n\n${mustLines(musts)}`);
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
