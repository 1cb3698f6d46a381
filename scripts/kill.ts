import { parseArgs } from 'node:util';
import { killRun, problemsOf, STARS } from '../sandbox/kill.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';

/** Kills runs of the built Action at random times, and prints the problems that remain. */
const { positionals } = parseArgs({ allowPositionals: true });
const kills = Number(positionals[0] ?? 200);
/** In milliseconds. A run takes about this long, so some runs end before they are killed. */
const LONGEST = 4_000;
const AT_ONCE = 10;
/** A sandbox accepts 5,000 requests. */
const PER_SANDBOX = 40;

let next = 0;
let inTime = 0;
const failures: string[] = [];

while (next < kills) {
  await using sandbox = await startSandbox();
  for (const [key, numbers] of Object.entries(STARS)) sandbox.world.set(key, numbers);
  const end = Math.min(kills, next + PER_SANDBOX);
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(sandbox, end)));
}
for (const failure of failures) process.stdout.write(`${failure}\n`);
process.stdout.write(
  `${kills} runs, ${inTime} of them killed before they ended: ${failures.length} problems.\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

async function work(sandbox: Sandbox, end: number): Promise<void> {
  while (next < end) {
    const index = next++;
    const afterMs = Math.random() * LONGEST;
    const name = `killed-${index}`;
    const killed = await killRun(sandbox, { name, afterMs, isWaiting: index % 2 === 1 });
    if (killed.inTime) inTime++;
    const problems = problemsOf(killed);
    failures.push(...problems.map((problem) => `after ${Math.round(afterMs)} ms: ${problem}`));
  }
}
