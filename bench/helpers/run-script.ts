import { mkdirSync, writeFileSync } from 'node:fs';
import { thisMachine } from './machine.ts';
import { type Measured, type Result, resultText } from './report.ts';

/** The folder of the results. */
export const RESULTS = 'bench/results';

/** Whether to measure the largest sizes, too. */
export const isFull = process.argv.includes('--full');

/** Runs a benchmark, prints its result and writes it to `bench/results/<name>.json`. */
export async function runScript(name: string, measure: () => Promise<Measured>): Promise<void> {
  const measured = await measure();
  const result: Result = {
    name,
    command: `npm run bench -- ${name}${isFull ? ' --full' : ''}`,
    date: new Date().toISOString().slice(0, 10),
    machine: thisMachine(),
    ...measured,
  };
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(`${RESULTS}/${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\n${resultText(result)}`);
}

/** Prints progress to stderr. */
export function progress(line: string): void {
  process.stderr.write(`  ${line}\n`);
}
