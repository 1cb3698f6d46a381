import { ConfigError } from '../../config/config-error.ts';
import { COMMAND, isPublished } from '../../config/version.ts';
import { plainLines } from '../../escape/characters.ts';
import { terminalText } from '../../escape/plain.ts';
import { KEEP_ALIVE_PATH } from '../../github/keep-alive.ts';
import type { List } from '../../markdown/read-list.ts';
import { PLAIN, type Screen } from '../../report/terminal/screen.ts';
import {
  gitConfig,
  isReadme,
  readMarkdownFiles,
  readWorkflows,
  remoteAddress,
  repositoryOf,
} from '../files/checkout.ts';
import { mayEverybodyAdd, readConfigFile } from '../files/config.ts';
import { readLists, readOptional, writeText } from '../files/files.ts';
import { refusePaths } from '../load.ts';
import { type Choice, choose, isList } from './choose.ts';
import { configText, describeList, skippedLine } from './config-file.ts';
import {
  type Answers,
  type Conversation,
  EXAMPLE_TITLE,
  type Introduction,
} from './conversation.ts';
import { keepAliveWorkflow } from './keep-alive-workflow.ts';
import { previewLines, previewText } from './preview.ts';
import { hubTokenAdvice, type Survey, surveyList } from './survey.ts';
import { nightlyMinute, usesAction, WORKFLOW_PATH, workflowText } from './workflow-file.ts';

export interface InitOptions {
  readonly folder: string;
  /** Paths and patterns of the lists; when empty, all Markdown files are searched. */
  readonly files: readonly string[];
  readonly config: string;
  /** The Action: `owner/name@ref`. */
  readonly action: string;
  readonly dryRun: boolean;
  readonly force: boolean;
  /** Whether to write the workflow that keeps the schedule enabled. */
  readonly keepAlive?: boolean;
  /** Whether the workflow publishes the page, too. */
  readonly hasPage?: boolean;
  /** Asks a person; absent where the defaults are used. */
  readonly conversation?: Conversation | undefined;
  /** What the output is written for; default: a file. */
  readonly screen?: Screen;
}

/**
 * Writes the workflow and, if needed, the config file, and the workflow that keeps the schedule
 * enabled if that is wanted. Returns the output.
 */
export async function initFolder(given: InitOptions): Promise<string> {
  const { folder, action, hasPage = false } = given;
  refusePaths([...given.files, given.config]);
  const { path: config } = await readConfigFile(folder, given.config);
  const options = { ...given, config };
  const git = await gitConfig(folder);
  const remote = git === undefined ? undefined : remoteAddress(git);
  const own = remote === undefined ? undefined : repositoryOf(remote);
  const { lists, surveys, others } = await findLists(options, own);
  const repository = repositoryLine(git, own);
  const { choice, days } = await decide(options, {
    repository,
    surveys,
    defaults: choose(surveys),
  });
  const preview = previewText(previewLines(lists, choice, own), options.screen ?? PLAIN);
  if (preview.length > 0) options.conversation?.preview(preview);
  const files = surveys.map(({ path }) => path);
  const isOpen = await mayEverybodyAdd(folder, options.config);
  const minute = nightlyMinute(own);
  const workflow = workflowText({ action, minute, days, files, isOpen, hasPage });
  const written = configFile(choice, options);
  const planned = [{ path: WORKFLOW_PATH, text: workflow }, ...written, ...keepAliveFile(options)];
  const done = await Promise.all(planned.map((file) => place(file, options)));
  const found = [
    repository,
    ...surveys.flatMap((survey) => describeList(survey, choice)),
    ...others.map(skippedLine),
  ].map(plainLines);
  const example = preview.length > 0 ? ['', `${EXAMPLE_TITLE}:`, ...preview] : [];
  const lines = [
    ...(await otherWorkflows(folder)),
    ...done,
    ...(written.length === 0 ? ['No config file needed: defaults are used.'] : []),
    '',
    ...nextSteps(action),
    ...(hasPage ? ['Once: select Settings → Pages → Source: GitHub Actions.'] : []),
    ...hubTokenAdvice(surveys),
  ].map(plainLines);
  // In a conversation, a person has seen the rest.
  return `${(options.conversation ? lines : [...found, ...example, '', ...lines]).join('\n')}\n`;
}

async function decide({ conversation }: InitOptions, introduction: Introduction): Promise<Answers> {
  if (conversation === undefined) return { choice: introduction.defaults, days: 'daily' };
  return conversation.ask(introduction);
}

/** Reads the named lists, or else README.md and every file that shows counts. */
async function findLists(
  { folder, files }: InitOptions,
  own: string | undefined,
): Promise<{ lists: readonly List[]; surveys: Survey[]; others: string[] }> {
  const named = files.length > 0;
  const read = named ? await readLists(folder, files) : await readMarkdownFiles(folder);
  const lists = read.map((list) => surveyList(list, own)).filter(isList);
  if (lists.length === 0) {
    const where = named ? files.join(', ') : 'any Markdown file here';
    throw new ConfigError([
      `No counts found in ${where}: no count badge, no column of counts, and no link to a paper, a GitHub repository or a Hugging Face model.`,
    ]);
  }
  const textsOf = (some: readonly Survey[]) =>
    some.flatMap(({ path }) => read.find((list) => list.path === path) ?? []);
  if (named) return { lists: textsOf(lists), surveys: lists, others: [] };
  const taken = lists.filter(({ path, slots }) => isReadme(path) || slots.length > 0);
  const surveys = taken.length > 0 ? taken : lists.slice(0, 1);
  const others = lists.filter((list) => !surveys.includes(list)).map(({ path }) => path);
  surveys.sort((a, b) => Number(isReadme(b.path)) - Number(isReadme(a.path)));
  return { lists: textsOf(surveys), surveys, others };
}

function configFile(choice: Choice, { config, action, hasPage }: InitOptions): List[] {
  const text = configText(choice, action, { hasPage });
  return text === undefined ? [] : [{ path: config, text }];
}

function keepAliveFile({ keepAlive = false }: InitOptions): List[] {
  if (!keepAlive) return [];
  const name = WORKFLOW_PATH.split('/').at(-1) ?? '';
  return [{ path: KEEP_ALIVE_PATH, text: keepAliveWorkflow(name) }];
}

/** Writes a file unless it exists. Returns a line about what was done. */
async function place(file: List, { folder, dryRun, force }: InitOptions): Promise<string> {
  const before = await readOptional(folder, file.path);
  if (before === file.text) return `${file.path}: already up to date.`;
  if (before !== undefined && !force) {
    return `${file.path}: already exists, not changed. Use --force to overwrite it.`;
  }
  if (dryRun) return `${file.path}: would be written:\n\n${indented(file.text)}`;
  await writeText(folder, file);
  return `${file.path}: ${before === undefined ? 'created' : 'overwritten'}.`;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}

async function otherWorkflows(folder: string): Promise<string[]> {
  const workflows = await readWorkflows(folder);
  return workflows
    .filter(({ path, text }) => path !== WORKFLOW_PATH && usesAction(text))
    .map(
      ({ path }) =>
        `${terminalText(path)} already runs readme-tally. Keep only one of the two workflows.`,
    );
}

function repositoryLine(git: string | undefined, own: string | undefined): string {
  if (own !== undefined) return `Repository: ${own}`;
  return git === undefined
    ? 'This folder is not the root of a Git repository. GitHub runs workflows only from there: run `git init`, or run this command in the root.'
    : 'The Git repository has no remote: the workflow gets the default schedule.';
}

function nextSteps(action: string): string[] {
  return [
    `Next: preview the counts with \`${COMMAND} refresh --dry-run\`, then commit and push the files.`,
    ...(isPublished(action)
      ? []
      : [
          'Replace OWNER with the owner of the Action, or run init with --action owner/readme-tally@v1.',
        ]),
    'Once: enable Settings → Actions → General → Allow GitHub Actions to create and approve pull requests.',
  ];
}
