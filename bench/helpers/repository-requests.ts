import type { Request } from '../../sandbox/exchange.ts';
import { asksForStars, isOwnMutation } from '../../sandbox/github/own-queries.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { runAction } from '../../sandbox/runner.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { buildEntryPoints } from './build.ts';
import { type Amounts, subjectLists } from './subject-lists.ts';

/** The requests of one run to the repository of the list. */
export interface RepositoryRun {
  readonly name: string;
  /** Whether nothing has changed since the previous run. */
  readonly isUnchanged: boolean;
  readonly reads: number;
  readonly writes: number;
}

const BRANCH = 'readme-tally/refresh';
const SNAPSHOT = 'data/readme-tally.json';

/** The files of a repository, and the lists that its workflow names. */
interface Scene {
  readonly name: string;
  readonly inputs: Record<string, string>;
  files(list: string): Record<string, string>;
}

const SCENES: readonly Scene[] = [
  { name: 'one list', inputs: {}, files: (list) => ({ 'README.md': list }) },
  {
    name: 'three lists, a config, a snapshot',
    inputs: { files: 'README.md\ndocs/*.md' },
    files: (list) => ({
      'README.md': list,
      'docs/a.md': `# A\n\n${list}`,
      'docs/b.md': `# B\n\n${list}`,
      '.github/readme-tally.yml': `snapshot: ${SNAPSHOT}\n`,
    }),
  },
];

/**
 * Runs the built Action on each repository: a first run, one with an open pull request, one after
 * merging it, and one after deleting its branch. No count changes.
 */
export async function repositoryRequests(amounts: Amounts): Promise<RepositoryRun[]> {
  using built = buildEntryPoints();
  await using sandbox = await startSandbox();
  const [list] = subjectLists(amounts);
  const runs: RepositoryRun[] = [];
  for (const [index, scene] of SCENES.entries()) {
    const files = scene.files(list?.text ?? '');
    const place = { owner: 'acme', name: `list-${index}`, files };
    const repository = await sandbox.github.createRepository(place);
    const run = (name: string) =>
      runScene(sandbox, repository, { name, scene, entry: built.action });
    runs.push({ ...(await run('first run')), isUnchanged: false });
    runs.push(await run('pull request waits'));
    const [pull] = await repository.pullRequests();
    await repository.api('PUT', `/pulls/${pull?.number}/merge`);
    runs.push(await run('merged'));
    await repository.api('DELETE', `/git/refs/heads/${BRANCH}`);
    runs.push(await run('merged, no branch'));
    if (!(await repository.readFile('main', SNAPSHOT))) throw new Error('There is no snapshot.');
  }
  return runs;
}

async function runScene(
  sandbox: Sandbox,
  { fullName }: Repository,
  { name, scene, entry }: { name: string; scene: Scene; entry: string },
): Promise<RepositoryRun> {
  const { inputs } = scene;
  const run = { repository: fullName, event: 'schedule', isBrisk: true, inputs, entry };
  const { exitCode, stdout, requests } = await runAction(sandbox, run);
  if (exitCode !== 0) throw new Error(`The Action failed:\n${stdout}`);
  // Requests for stars are requests to a source.
  const asked = requests.filter((one) => one.server === 'github' && !asksForStars(one));
  const writes = asked.filter(isWrite).length;
  const reads = asked.length - writes;
  return { name: `${scene.name}: ${name}`, isUnchanged: true, reads, writes };
}

function isWrite(request: Request): boolean {
  if (request.path === '/graphql') return isOwnMutation(request);
  return request.method !== 'GET';
}
