import { bot, installation } from '../../sandbox/github/accounts.ts';
import { type Cost, type Place, runFleet, sumOf } from './process.ts';

/** A stage, the number of its processes, and what they took together. */
export interface StageCost extends Cost {
  readonly stage: string;
  readonly processes: number;
}

interface Outputs {
  readonly plan: string;
  readonly collect: string;
  readonly second: string;
  readonly publish: string;
}

/**
 * Runs the stages of a fleet as processes of their own, which share a folder and nothing else. Each
 * has the token that the reusable workflow gives it. `flags` are those of the stage `publish`.
 */
export async function runStages(
  place: Place,
  owners: readonly string[],
  flags: readonly string[] = [],
): Promise<StageCost[]> {
  const stages: StageCost[] = [];
  const record = (stage: string, costs: readonly Cost[]) => {
    if (costs.length > 0) stages.push({ stage, processes: costs.length, ...sumOf(costs) });
  };
  const read: Cost[] = [];
  for (const owner of owners) {
    read.push((await runFleet(place, ['read', '--owner', owner], installation(owner).token)).cost);
  }
  record('read', read);
  const planned = await runFleet(place, ['plan']);
  record('plan', [planned.cost]);
  const outputs: Outputs = JSON.parse(planned.out);
  const known = ['--plan', outputs.plan];
  const first = await collect(place, outputs.collect, known);
  record('collect', first.costs);
  const second = await collect(place, outputs.second, [...known, '--digests', first.digests]);
  record('second', second.costs);
  const checked = [...known, '--digests', `${first.digests} ${second.digests}`];
  record('publish', await publish(place, outputs.publish, [...checked, ...flags]));
  record('report', [(await runFleet(place, ['report', ...checked])).cost]);
  return stages;
}

async function collect(place: Place, parts: string, known: readonly string[]) {
  const costs: Cost[] = [];
  const digests: string[] = [];
  for (const part of JSON.parse(parts)) {
    const args = ['collect', '--part', JSON.stringify(part), ...known];
    const { cost, out } = await runFleet(place, args, bot.token);
    costs.push(cost);
    digests.push(JSON.parse(out).digests);
  }
  return { costs, digests: digests.join(' ') };
}

async function publish(place: Place, parts: string, checked: readonly string[]): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const part of JSON.parse(parts)) {
    const args = ['publish', '--part', JSON.stringify(part), ...checked];
    costs.push((await runFleet(place, args, installation(part.owner).token)).cost);
  }
  return costs;
}
