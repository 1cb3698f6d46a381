import { expect, test } from '@jest/globals';
import { proposed, runOnce } from '../helpers/run.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const CONFIG = 'limits: {requests: {github: 1}}\n';
const NAMES = Array.from({ length: 120 }, (_, index) => `o/r${index}`);
const LIST = NAMES.map((name) => `- ![s](https://img.shields.io/github/stars/${name})\n`).join('');

const sandbox = useSandbox();

test('a list that is too long for one run is worked off in several', async () => {
  const files = { 'README.md': LIST, '.github/readme-tally.yml': CONFIG };
  const repository = await sandbox.github.createRepository({ name: 'long', files });
  const counted: number[] = [];
  const left: number[] = [];

  for (const day of ['22', '23', '24']) {
    const { report } = await runOnce(sandbox, repository, { at: `2026-11-${day}T03:17:41Z` });
    counted.push((await proposed(repository)).match(/tally=github:/g)?.length ?? 0);
    left.push(report.result.usage[0]?.deferred ?? 0);
  }

  // One query asks for 50, and what was never asked for comes first.
  expect(counted).toEqual([50, 100, 120]);
  expect(left).toEqual([70, 70, 70]);
});
