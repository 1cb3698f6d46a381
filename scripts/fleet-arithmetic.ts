/**
 * Prints how many requests and hours a run of a fleet takes, from the plan of its stage `plan`.
 * `--times 10` computes it for ten times as many lists, with nothing shared among them.
 *
 *   npm run fleet-arithmetic -- .readme-tally-fleet/plan.json --times 10
 */
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readDigested } from '../src/fleet/files/digested-file.ts';
import { Plan } from '../src/fleet/files/plan-file.ts';
import { arithmetic } from './fleet-arithmetic/arithmetic.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '1' } },
});
const [path] = positionals;
const times = Number(values.times);
if (path === undefined || !(times > 0)) {
  console.error('Usage: npm run fleet-arithmetic -- <plan.json> [--times <number>]');
  process.exitCode = 2;
} else {
  const plan = await readDigested(dirname(path), basename(path), { schema: Plan });
  console.log(arithmetic(plan, times));
}
