/**
 * Counts the requests of a first run, of a run in which every count changed, and of one without
 * changes. Compares them with the minimum by batch size and with one request per row.
 */
import { type RefreshListsInput, refreshLists } from './helpers/refresh-lists.ts';
import type { Must, Table } from './helpers/report.ts';
import { repositoryRequests } from './helpers/repository-requests.ts';
import { isFull, progress, runScript } from './helpers/run-script.ts';
import { type FarSandbox, startFarSandbox } from './helpers/sandbox-process.ts';
import {
  type Amounts,
  amountsOf,
  KINDS,
  modelName,
  namespacesOf,
  subjectLists,
} from './helpers/subject-lists.ts';

const SIZES = [10, 100, 1_000, 10_000, ...(isFull ? [100_000] : [])];
/** Subjects per request. For the Hub, it is one namespace. */
const BATCH = { papers: 500, repositories: 100 };
/** The list of the claim: at most 2 + 20 + 120 requests. */
const NAMED: Amounts = { papers: 1_000, repositories: 1_000, models: 300 };
const MOST = { semanticScholar: 2, github: 20, huggingFace: 120 };
/** Above the threshold at which a changed count is published. */
const MOVE = 1.1;

type Upstream = keyof typeof MOST;
type Counts = Record<Upstream, number>;

await runScript('requests', async () => {
  const rows: (string | number)[][] = [];
  for (const kind of KINDS) {
    for (const size of SIZES) {
      progress(`requests: ${kind}, ${size}`);
      const amounts = amountsOf(kind, size);
      const runs = (await threeRuns(amounts)).map((counts) => total(counts));
      rows.push([kind, size, ...runs, floorOf(amounts), size]);
    }
  }
  const head = ['list', 'subjects', 'first run', 'all moved', 'none moved', 'floor', 'per row'];
  const title = 'Requests to the sources in one run';
  const named = await namedList();
  const repository = await unchangedRun();
  return {
    tables: [{ title, head, rows }, named.table, repository.table],
    musts: [...named.musts, ...repository.musts],
  };
});

/** A first run, one in which every count changed, and one without changes. */
async function threeRuns(amounts: Amounts): Promise<Counts[]> {
  await using sandbox = await startFarSandbox();
  const keys = Array.from(
    { length: amounts.models },
    (_, index) => `hf:models/${modelName(index)}`,
  );
  await sandbox.change({ do: 'list', keys });
  const lists = subjectLists(amounts);
  const first = await counted(sandbox, { lists, day: 0 });
  await sandbox.change({ do: 'grow', factor: MOVE });
  const { lists: after, snapshot } = first.refreshed;
  const second = await counted(sandbox, { lists: after, snapshot, day: 1 });
  const { refreshed } = second;
  const third = await counted(sandbox, { ...refreshed, day: 2 });
  return [first.counts, second.counts, third.counts];
}

async function counted(sandbox: FarSandbox, input: RefreshListsInput) {
  const refreshed = await refreshLists(sandbox, input);
  const requests = await sandbox.requests();
  const of = (server: Upstream) => requests.filter((one) => one.server === server).length;
  const counts = {
    semanticScholar: of('semanticScholar'),
    github: of('github'),
    huggingFace: of('huggingFace'),
  };
  return { refreshed, counts };
}

async function namedList(): Promise<{ table: Table; musts: Must[] }> {
  progress('requests: the named list');
  const runs = await threeRuns(NAMED);
  const names = ['first run', 'all moved', 'none moved'];
  const rows = runs.map((counts, index) => [
    names[index] ?? '',
    ...Object.values(counts),
    total(counts),
  ]);
  const most = Math.max(...runs.map(total));
  const holds = runs.every((counts) =>
    Object.entries(MOST).every(([name, limit]) => counts[name as Upstream] <= limit),
  );
  const claim =
    '1,000 papers, 1,000 repositories and 300 models of 60 namespaces take at most 2 + 20 + 120 requests';
  const title = '1,000 papers, 1,000 repositories, 300 models of 60 namespaces';
  const head = ['run', 'Semantic Scholar', 'GitHub', 'Hugging Face', 'all'];
  return {
    table: { title, head, rows },
    musts: [{ claim, measured: `${most} in the largest run`, holds }],
  };
}

async function unchangedRun(): Promise<{ table: Table; musts: Must[] }> {
  progress('requests: the repository');
  const runs = await repositoryRequests(amountsOf('mix', 1_000));
  const rows = runs.map(({ name, reads, writes }) => [name, reads, writes]);
  const unchanged = runs.filter(({ isUnchanged }) => isUnchanged);
  const most = Math.max(...unchanged.map(({ reads, writes }) => reads + writes));
  const written = Math.max(...unchanged.map(({ writes }) => writes));
  return {
    table: {
      title:
        'Requests to the repository, lists of 1,000 subjects, mix, the built Action on a schedule',
      head: ['run', 'that read', 'that write'],
      rows,
    },
    musts: [
      {
        claim: 'a run without changes sends the repository at most 4 requests, none of them writes',
        measured: `${most} requests in the largest run, ${written} of them writes`,
        holds: most <= 4 && written === 0,
      },
    ],
  };
}

/** The minimum: full batches, and one listing per namespace. */
function floorOf({ papers, repositories, models }: Amounts): number {
  const batches = Math.ceil(papers / BATCH.papers) + Math.ceil(repositories / BATCH.repositories);
  return batches + namespacesOf(models);
}

function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
