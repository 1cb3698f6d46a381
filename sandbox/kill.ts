import { setTimeout as delay } from 'node:timers/promises';
import type { Repository } from './github/repository.ts';
import { runAction } from './runner.ts';
import type { Sandbox } from './sandbox.ts';

/** The branch of the pull request. */
const BRANCH = 'readme-tally/refresh';
const LIST = '- [One](x) ![s](https://img.shields.io/github/stars/o/one)\n';

/** What somebody who looks at the repository sees. */
export interface Seen {
  readonly main: string | undefined;
  /** The list on our branch. */
  readonly proposed: string | undefined;
  readonly pulls: readonly string[];
}

/** What one kill left behind, and what the next run made of it. */
export interface Killed {
  /** Whether the run was still going. */
  readonly inTime: boolean;
  readonly before: Seen;
  readonly broken: Seen;
  readonly finished: Seen;
}

/**
 * Kills a run of the built Action after `afterMs` milliseconds, looks at the repository, and runs
 * again. `name` is of a repository that is made for it; in half of them a pull request waits.
 */
export async function killRun(
  sandbox: Sandbox,
  { name, afterMs, isWaiting }: { name: string; afterMs: number; isWaiting: boolean },
): Promise<Killed> {
  const repository = await sandbox.github.createRepository({ name, files: { 'README.md': LIST } });
  const run = { repository: repository.fullName, event: 'workflow_dispatch' };
  if (isWaiting) {
    await runAction(sandbox, run);
    await repository.commit('main', { 'README.md': `# New\n\n${LIST}` });
  }
  const before = await seen(repository);
  const { exitCode } = await runAction(sandbox, {
    ...run,
    onStart: (kill) => void delay(afterMs).then(() => kill('SIGKILL')),
  });
  const broken = await seen(repository);
  await runAction(sandbox, run);
  return { inTime: exitCode === null, before, broken, finished: await seen(repository) };
}

async function seen(repository: Repository): Promise<Seen> {
  const pulls = await repository.pullRequests();
  const text = async (ref: string) => (await repository.readFile(ref, 'README.md'))?.toString();
  const branch = await repository.branch(BRANCH);
  return {
    main: await text('main'),
    proposed: branch === undefined ? undefined : await text(BRANCH),
    pulls: pulls.map(({ state, title }) => `${state} ${title}`),
  };
}

/** Says what is wrong with what a kill left behind; nothing when all is well. */
export function problemsOf({ before, broken, finished }: Killed): string[] {
  const wanted = before.main?.replace(/!\[s\]\([^)]*\)/, BADGE);
  const problems: string[] = [];
  if (broken.main !== before.main) problems.push('the base was touched');
  if (![before.proposed, wanted].includes(broken.proposed))
    problems.push('half a list stands there');
  if (finished.proposed !== wanted) problems.push('the next run did not finish the list');
  if (finished.pulls.length !== 1)
    problems.push(`there are ${finished.pulls.length} pull requests`);
  return problems;
}

/** As it stands in the list when the repository has 1,987 stars. */
const BADGE = '![s](https://img.shields.io/badge/stars-2k-blue?tally=github:o/one)';
export const STARS = { 'github:o/one': { stars: 1_987 } };
