import { ConfigError } from '../config/config-error.ts';
import { defaultConfig, parseConfig } from '../config/parse.ts';
import type { Config } from '../config/schema.ts';
import { slotOptions } from '../config/slot-options.ts';
import { COMMAND } from '../config/version.ts';
import type { Result } from '../doctor/checks.ts';
import { checkCommentFilter } from '../doctor/comment-filter.ts';
import { type List, type ReadList, readList } from '../markdown/read-list.ts';
import { keepHeapSmallFor } from '../refresh/heap.ts';
import { listNames, plural } from '../report/phrases.ts';
import { parseSnapshot } from '../snapshot/file.ts';
import type { Subject } from '../subjects/subject.ts';
import { findMisplacedWorkflows, readWorkflows } from './files/checkout.ts';
import { localSnapshotPlace, readConfigFile } from './files/config.ts';
import { readLists, readOptional } from './files/files.ts';
import { usesAction, WORKFLOW_PATH } from './init/workflow-file.ts';
import type { LocalPlace } from './load.ts';

/** What the files of a folder say about its setup. */
export interface FilesFacts {
  readonly config: Config;
  readonly results: readonly Result[];
  /** The workflow that runs readme-tally. */
  readonly workflow: List | undefined;
  /** Workflows that run it in folders where GitHub does not look. */
  readonly misplaced: readonly string[];
  /** The lists; none where the folder has no README. */
  readonly lists: readonly ReadList[];
}

/** Returns the subjects of all counts of the lists. */
export function subjectsOf(lists: readonly ReadList[]): Subject[] {
  return lists.flatMap(({ slots }) => slots.map(({ subject }) => subject));
}

/** Checks config, snapshot, lists and workflow. */
export async function checkFiles(place: LocalPlace): Promise<FilesFacts> {
  const { folder } = place;
  let config: Config = defaultConfig();
  const results = [
    ...(await valid('config', async () => {
      const { config: path, isConfigNamed: isNamed } = place;
      const file = await readConfigFile(folder, path, { isNamed });
      if (file.text === undefined) return 'No config file: defaults are used.';
      config = parseConfig(file.text, file.path);
      return `${file.path} is valid.`;
    })),
    ...(await valid('snapshot', () => checkSnapshot(folder, config))),
  ];
  const settings = slotOptions(config);
  const lists = (await readWanted(place)).map((list) => readList(list, settings));
  results.push(checkLists(lists, place.files));
  let workflow: List | undefined;
  const unreadable = await valid('workflow', async () => {
    workflow = await findWorkflow(folder);
    return '';
  });
  results.push(...unreadable.filter(({ state }) => state === 'problem'));
  if (workflow !== undefined) results.push(...checkCommentFilter(workflow.text, config));
  const misplaced = await findMisplacedWorkflows(folder, usesAction);
  return { config, results, workflow, misplaced, lists };
}

async function checkSnapshot(folder: string, config: Config): Promise<string> {
  const { path: at, advice = '' } = await localSnapshotPlace(folder, config.snapshot);
  const text = await readOptional(folder, at);
  if (text === undefined) return `No snapshot yet: the first run writes it. ${advice}`.trim();
  keepHeapSmallFor(text.length);
  parseSnapshot(text, at);
  return `${at} is valid. ${advice}`.trim();
}

/** The default list need not exist; one that a person has named has to. */
async function readWanted({ folder, files }: LocalPlace): Promise<List[]> {
  try {
    return await readLists(folder, files);
  } catch (error) {
    const isDefault = files.length === 1 && files[0] === 'README.md';
    if (error instanceof ConfigError && isDefault) return [];
    throw error;
  }
}

function checkLists(lists: readonly ReadList[], files: readonly string[]): Result {
  const what = 'lists';
  if (lists.length === 0) {
    const todo = 'Name the lists, or run the command in their folder.';
    const found = `There is no ${files.join(', ')} in this folder.`;
    return { what, state: 'unknown', found, todo, fix: `${COMMAND} doctor docs/list.md` };
  }
  const names = listNames(lists.map(({ path }) => path));
  const count = subjectsOf(lists).length;
  if (count > 0) return { what, state: 'ok', found: `${names}: ${plural(count, 'count')}.` };
  const todo = 'See what could be shown.';
  const fix = `${COMMAND} refresh --dry-run`;
  return { what, state: 'warning', found: `${names}: no counts.`, todo, fix };
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
