import { setTimeout as delay } from 'node:timers/promises';
import type { Request } from './exchange.ts';
import type { Repository } from './github/repository.ts';
import { runAction, startAction } from './runner.ts';
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

/** When a run dies. */
export type Moment = { afterMs: number } | DeathAt;

/** A death during a request, of which the sandbox may have no other client at the time. */
export interface DeathAt {
  /** At the first request of which this is true; they are counted from 1. */
  at(request: Request, count: number): boolean;
  /** Whether the request is still carried out; there is no answer either way. */
  isCarriedOut: boolean;
}

/** More requests than a run sends here; some deaths come too late, on purpose. */
const MOST_REQUESTS = 13;

/** A death at any request of a run, carried out or not, by numbers from 0 to 1. */
export function randomDeath(random: () => number): DeathAt {
  const last = 1 + Math.floor(random() * MOST_REQUESTS);
  return { at: (_, count) => count === last, isCarriedOut: random() < 0.5 };
}

/**
 * Kills a run of the built Action at this moment, looks at the repository, and runs again. `name`
 * is of a repository that is made for it; in half of them a pull request waits.
 */
export async function killRun(
  sandbox: Sandbox,
  { name, isWaiting, ...moment }: { name: string; isWaiting: boolean } & Moment,
): Promise<Killed> {
  const repository = await sandbox.github.createRepository({ name, files: { 'README.md': LIST } });
  // Who dies by the clock has to meet the pauses of a real run; between requests nothing changes.
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
 * Lets nothing through from that request on, whichever upstream it is for. To a run in this process
 * that is a line that went dead; to the repository it is the same as a run that was killed.
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
