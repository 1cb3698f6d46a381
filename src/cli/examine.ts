import { defaultConfig, parseConfig } from '../config/parse.ts';
import type { Config } from '../config/schema.ts';
import { checkBranchRules } from '../doctor/branch-rules.ts';
import {
  checkIdle,
  checkLabel,
  checkPullRequests,
  checkToken,
  checkWorkflow,
  doctorTable,
  hasProblem,
  type Result,
} from '../doctor/checks.ts';
import { checkCommentFilter } from '../doctor/comment-filter.ts';
import { checkSchedule } from '../doctor/cron.ts';
import { checkSources } from '../doctor/source-check.ts';
import { printedJson } from '../escape/data.ts';
import { readLastActivity } from '../github/activity.ts';
import type { GitHub, RepositoryName } from '../github/client.ts';
import { KEEP_ALIVE_PATH } from '../github/keep-alive.ts';
import {
  branchRules,
  hasLabel,
  mayOpenPullRequests,
  repositoryFacts,
  workflowState,
} from '../github/settings.ts';
import type { List } from '../markdown/read-list.ts';
import { keepHeapSmallFor } from '../refresh/heap.ts';
import { parseSnapshot } from '../snapshot/file.ts';
import type { CollectOptions } from '../sources/collect.ts';
import { gitConfig, readWorkflows, remoteAddress, repositoryOf } from './files/checkout.ts';
import { localSnapshotPlace, readConfigFile } from './files/config.ts';
import { entryAt } from './files/entries.ts';
import { readOptional } from './files/files.ts';
import { usesAction, WORKFLOW_PATH } from './init/workflow-file.ts';
import { checkLive, type LiveOptions } from './live.ts';

/** The output formats. */
export const FORMATS = ['table', 'json'] as const;

export interface DoctorOptions extends Pick<CollectOptions, 'sources' | 'connect'> {
  readonly folder: string;
  readonly config: string;
  readonly format: (typeof FORMATS)[number];
  /** `owner/name`; default: that of the Git remote. */
  readonly repository?: string | undefined;
  /** Absent without a token. */
  readonly github: GitHub | undefined;
  readonly now: number;
  /** Aborts the requests to the sources. */
  readonly signal: AbortSignal;
  /** Also asks the APIs that the lists need what the code expects of them. */
  readonly live?: Pick<LiveOptions, 'lists' | 'environment'> | undefined;
}

/** Retries of a request to a source. */
const RETRIES = 1;

/** Runs all checks. Returns the output, and whether there is a problem. */
export async function examine(options: DoctorOptions): Promise<{ text: string; fails: boolean }> {
  const { folder, sources, connect, signal, format, live } = options;
  const files = await checkFiles(options);
  const { config } = files;
  const [repository, asked, replies] = await Promise.all([
    checkRepository(options, files),
    checkSources({ sources, connect }, { retries: RETRIES, signal }),
    live ? checkLive({ ...live, folder, config, sources, signal }) : [],
  ]);
  const results = [...files.results, ...repository, ...asked, ...replies];
  const text = format === 'json' ? `${printedJson(results, 2)}\n` : doctorTable(results);
  return { text, fails: hasProblem(results) };
}

async function checkFiles({ folder, config: path, now }: DoctorOptions) {
  let config: Config = defaultConfig();
  const results = [
    ...(await valid('config', async () => {
      const file = await readConfigFile(folder, path);
      if (file.text === undefined) return 'No config file: defaults are used.';
      config = parseConfig(file.text, file.path);
      return `${file.path} is valid.`;
    })),
    ...(await valid('snapshot', async () => {
      const { path: at, advice = '' } = await localSnapshotPlace(folder, config.snapshot);
      const text = await readOptional(folder, at);
      if (text === undefined) return `No snapshot yet: the first run writes it. ${advice}`.trim();
      keepHeapSmallFor(text.length);
      parseSnapshot(text, at);
      return `${at} is valid. ${advice}`.trim();
    })),
  ];
  let workflow: List | undefined;
  const unreadable = await valid('workflow', async () => {
    workflow = await findWorkflow(folder);
    return '';
  });
  results.push(...unreadable.filter(({ state }) => state === 'problem'));
  if (workflow !== undefined) {
    results.push(checkSchedule(workflow.text, now), ...checkCommentFilter(workflow.text, config));
  }
  return { config, results, workflow: workflow?.path ?? WORKFLOW_PATH };
}

/** Finds the workflow by its default path, or else the first one that uses the Action. */
async function findWorkflow(folder: string) {
  const workflows = await readWorkflows(folder);
  return (
    workflows.find(({ path }) => path === WORKFLOW_PATH) ??
    workflows.find(({ text }) => usesAction(text))
  );
}

/** Validates a file: one result when it is valid, otherwise one for each problem. */
async function valid(what: string, check: () => Promise<string>): Promise<Result[]> {
  try {
    return [{ what, state: 'ok', found: await check() }];
  } catch (error) {
    const problems = error instanceof Error ? error.message : String(error);
    return problems.split('\n').map((found) => ({ what, state: 'problem', found }));
  }
}

async function checkRepository(
  { folder, github, repository, now }: DoctorOptions,
  { config, workflow: path }: { config: Config; workflow: string },
): Promise<Result[]> {
  const remote = remoteAddress((await gitConfig(folder)) ?? '');
  const full = repository ?? (remote === undefined ? undefined : repositoryOf(remote));
  const what = 'repository';
  if (full === undefined) {
    const todo = 'Specify it with --repository owner/name.';
    return [{ what, state: 'unknown', found: 'No Git remote.', todo }];
  }
  if (github === undefined) {
    const todo = 'Set GITHUB_TOKEN or GH_TOKEN.';
    const found = `${full} was not checked: a token is required.`;
    return [{ what, state: 'unknown', found, todo }];
  }
  const [owner = '', repo = ''] = full.split('/');
  const name: RepositoryName = { owner, repo };
  const workflow = path.split('/').at(-1) ?? '';
  const { labels, branch, 'commit-message': message } = config['pull-request'];
  const hasKeepAlive = (await entryAt(folder, KEEP_ALIVE_PATH)) !== undefined;
  const [facts, lastCommit, state, mayOpen, rules, ...found] = await Promise.all([
    repositoryFacts(github, name),
    readLastActivity(github, name).catch(() => undefined),
    workflowState(github, name, workflow),
    mayOpenPullRequests(github, name),
    branchRules(github, name, branch),
    ...labels.map(async (label) => checkLabel(label, await hasLabel(github, name, label))),
  ]);
  return [
    checkToken(facts),
    checkIdle(facts, { now, lastCommit, hasKeepAlive }),
    checkWorkflow(path, state),
    checkPullRequests(mayOpen),
    checkBranchRules({ branch, message }, rules),
    ...found,
  ];
}
