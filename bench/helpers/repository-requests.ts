import { runAction } from '../../sandbox/runner.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { buildDoors } from './build.ts';
import { type Amounts, subjectLists } from './subject-lists.ts';

/** What one night asks of the repository. */
export interface RepositoryNight {
  readonly name: string;
  readonly reads: number;
  readonly writes: number;
}

const REPOSITORY = { owner: 'acme', name: 'list' };
const FULL_NAME = `${REPOSITORY.owner}/${REPOSITORY.name}`;
/** Asking for stars is a matter of the sources. */
const GRAPHQL = '/graphql';

/**
 * Runs the built Action on a list for a first night and, when its pull request is merged, for one on
 * which nothing moved.
 */
export async function repositoryRequests(amounts: Amounts): Promise<RepositoryNight[]> {
  using built = buildDoors();
  await using sandbox = await startSandbox();
  const [list] = subjectLists(amounts);
  const files = { 'README.md': list?.text ?? '' };
  const repository = await sandbox.github.createRepository({ ...REPOSITORY, files });
  const first = await night(sandbox, { name: 'first night', entry: built.action });
  const [pull] = await repository.pullRequests();
  await repository.api('PUT', `/pulls/${pull?.number}/merge`);
  await repository.api('DELETE', '/git/refs/heads/readme-tally/refresh');
  return [first, await night(sandbox, { name: 'none moved', entry: built.action })];
}

async function night(
  sandbox: Sandbox,
  { name, entry }: { name: string; entry: string },
): Promise<RepositoryNight> {
  const run = { repository: FULL_NAME, event: 'schedule', isBrisk: true, entry };
  const { exitCode, stdout, requests } = await runAction(sandbox, run);
  if (exitCode !== 0) throw new Error(`The Action failed:\n${stdout}`);
  const asked = requests.filter(({ server, path }) => server === 'github' && path !== GRAPHQL);
  const reads = asked.filter(({ method }) => method === 'GET').length;
  return { name, reads, writes: asked.length - reads };
}
