import { beforeAll, expect, test } from '@jest/globals';
import { asksForStars } from '../../sandbox/github/own-queries.ts';
import { killRun, problemsOf, STARS } from '../../sandbox/kill.ts';
import { runAction } from '../../sandbox/runner.ts';
import { writes } from '../helpers/run.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();

beforeAll(() => {
  for (const [key, numbers] of Object.entries(STARS)) sandbox.world.set(key, numbers);
});

/** Spread over a run, in milliseconds; `npm run kill` tries 200 others. */
const MOMENTS = [350, 900, 1_500, 2_100, 2_700];

test.each([
  ['nothing is there', false],
  ['a pull request waits', true],
])('a run that is killed leaves nothing half done: %s', async (_, isWaiting) => {
  const killed = await Promise.all(
    MOMENTS.map((afterMs) =>
      killRun(sandbox, { name: `killed-${isWaiting}-${afterMs}`, afterMs, isWaiting }),
    ),
  );

  expect(killed.flatMap(problemsOf)).toEqual([]);
  expect(killed.filter(({ inTime }) => inTime).length).toBeGreaterThan(0);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends a run cleanly', async (signal) => {
  const repository = await sandbox.github.createRepository({
    name: signal.toLowerCase(),
    files: { 'README.md': '- ![s](https://img.shields.io/github/stars/o/one)\n' },
  });
  let kill = (_: NodeJS.Signals) => {};
  // The runner cancels while GitHub is being asked for stars, and never gets an answer.
  sandbox.github.fault({
    action: 'hang',
    match: (request) => {
      if (asksForStars(request)) kill(signal);
      return asksForStars(request);
    },
  });

  const { exitCode, stdout, requests } = await runAction(sandbox, {
    repository: repository.fullName,
    event: 'workflow_dispatch',
    onStart: (send) => {
      kill = send;
    },
  });
  sandbox.clearFaults();

  expect(stdout).toContain('::error::The run was cancelled; nothing was written.');
  expect(exitCode).toBe(1);
  expect(writes(requests)).toEqual([]);
});
