import { setTimeout as delay } from 'node:timers/promises';
import type { Request } from './exchange.ts';
import type { Repository } from './github/repository.ts';
import { runAction, startAction } from './runner.ts';
import type { Sandbox } from './sandbox.ts';

const BRANCH = 'readme-tally/refresh';
const LIST = '- [One](x) ![s](https://img.shields.io/github/stars/o/one)\n';

/** The visible state of a repository. */
export interface Seen {
  readonly main: string | undefined;
  /** The list on the branch of the pull request. */
  readonly proposed: string | undefined;
  readonly pulls: readonly string[];
}

/** The state before a run was killed, after that, and after the next run. */
export interface Killed {
  /** Whether the run was killed before it ended. */
  readonly inTime: boolean;
  readonly before: Seen;
  readonly broken: Seen;
  readonly finished: Seen;
}

/** When a run is killed. */
export type Moment = { afterMs: number } | DeathAt;

/** Kills a run during a request. The sandbox must have no other client at the time. */
export interface DeathAt {
  /** Selects the request. `count` starts at 1. */
  at(request: Request, count: number): boolean;
  /** Whether the request still takes effect. No response is sent either way. */
  isCarriedOut: boolean;
}

/** More requests than a run sends, so that some runs end before they are killed. */
const MOST_REQUESTS = 13;

/** Chooses a request at random. `random` returns numbers from 0 to 1, as `Math.random` does. */
export function randomDeath(random: () => number): DeathAt {
  const last = 1 + Math.floor(random() * MOST_REQUESTS);
  return { at: (_, count) => count === last, isCarriedOut: random() < 0.5 };
}

/**
 * Kills a run of the built Action at this moment, then runs it again. Creates the repository `name`
 * for it, with an open pull request if `isWaiting` is set.
 */
export async function killRun(
  sandbox: Sandbox,
  { name, isWaiting, ...moment }: { name: string; isWaiting: boolean } & Moment,
): Promise<Killed> {
  const repository = await sandbox.github.createRepository({ name, files: { 'README.md': LIST } });
  // A run that is killed after a time needs its real pauses.
  const isBrisk = 'at' in moment;
  const run = { repository: repository.fullName, event: 'workflow_dispatch', isBrisk };
  if (isWaiting) {
    await runAction(sandbox, run);
    await repository.commit('main', { 'README.md': `# New\n\n${LIST}` });
  }
  const before = await seen(repository);
  const { kill, finished } = await startAction(sandbox, run);
  if ('at' in moment) dieAt(sandbox, moment, () => kill('SIGKILL'));
  else await Promise.race([finished, delay(moment.afterMs).then(() => kill('SIGKILL'))]);
  const { exitCode } = await finished;
  if ('at' in moment) sandbox.clearFaults();
  const broken = await seen(repository);
  await runAction(sandbox, run);
  return { inTime: exitCode === null, before, broken, finished: await seen(repository) };
}

/**
 * Cuts all connections from a request on. For the repository, this is the same as killing the run.
 */
export function dieAt(
  sandbox: Sandbox,
  { at, isCarriedOut }: DeathAt,
  die: () => void = () => {},
): void {
  let count = 0;
  let isDead = false;
  const isLast = (request: Request) => {
    if (isDead) return false;
    count += 1;
    isDead = at(request, count);
    if (isDead) die();
    return isDead;
  };
  const { github, semanticScholar, openAlex, huggingFace } = sandbox;
  for (const server of [github, semanticScholar, openAlex, huggingFace]) {
    server.fault({ action: 'reset', match: () => isDead });
    server.fault({ action: isCarriedOut ? 'lose' : 'reset', match: isLast });
  }
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

/** Returns the problems that a killed run left behind. */
export function problemsOf({ before, broken, finished }: Killed): string[] {
  const wanted = before.main?.replace(/!\[s\]\([^)]*\)/, BADGE);
  const problems: string[] = [];
  if (broken.main !== before.main) problems.push('the base branch was changed');
  if (![before.proposed, wanted].includes(broken.proposed))
    problems.push('the list on the branch is incomplete');
  if (finished.proposed !== wanted) problems.push('the next run did not finish the list');
  if (finished.pulls.length !== 1)
    problems.push(`there are ${finished.pulls.length} pull requests`);
  return problems;
}

/** The badge for 1,987 stars. */
const BADGE = '![s: 2k](https://img.shields.io/badge/stars-2k-blue?tally=github:o/one)';
export const STARS = { 'github:o/one': { stars: 1_987 } };
