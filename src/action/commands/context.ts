import { nextRun } from '../../doctor/cron.ts';
import { loadRepository, type RepositoryState } from '../../fleet/repository/load.ts';
import { type RunOptions, runOnRepository } from '../../fleet/repository/run.ts';
import { statusOf } from '../../github/client.ts';
import type { Overview } from '../../github/overview.ts';
import {
  type ReadComment,
  readThread,
  rewriteComment,
  writeComment,
} from '../../github/own-comments.ts';
import { findPullRequest } from '../../github/pull-request.ts';
import { readOptional } from '../../github/read-files.ts';
import type { Repository } from '../../github/read-repository.ts';
import { requestBudgets } from '../../refresh/plan.ts';
import { linePage } from '../../report/links.ts';
import { timestamp } from '../../snapshot/dates.ts';
import { type Described, describeSubject } from '../../sources/describe.ts';
import { type SubjectKey, subjectKey } from '../../subjects/subject.ts';
import type { Inputs } from '../inputs.ts';
import { approveAll } from './approve.ts';
import { hasOnlyCommands } from './closes-issue.ts';
import type { CommandContext, SourceRequests } from './command.ts';
import type { CommentCommand } from './comment-event.ts';
import type { EntryServices } from './prepare-entry.ts';
import { decided, type Suggestion, suggestionsIn } from './suggestion.ts';

/** The dependencies of a comment command. */
export interface ActionContext {
  readonly repository: Repository;
  readonly inputs: Pick<Inputs, 'files' | 'config' | 'dryRun'>;
  readonly sources: RunOptions;
  /** The file of the workflow that runs: `readme-tally.yml`. */
  readonly workflow: string | undefined;
  /** What was read of the repository to find out who may use a command. */
  readonly overview?: Overview | undefined;
}

/** Creates what the commands may use. Makes no requests before one of its functions is called. */
export function commandContext(
  context: ActionContext,
  { issue, mayClose, comments: count, comment }: CommentCommand,
): CommandContext {
  const { repository, inputs, sources } = context;
  const { github, name } = repository;
  const services = entryServices(context);
  let state: Promise<RepositoryState> | undefined;
  const read = () => {
    state ??= loadRepository(repository, inputs, {
      overview: context.overview,
      now: timestamp(context.sources.now()),
    });
    return state;
  };
  let comments: Promise<ReadComment[]> | undefined;
  const thread = () => {
    comments ??= read().then(async ({ account }) =>
      readThread(github, name, { issue, account: await account() }),
    );
    return comments;
  };
  return {
    ...services,
    comment,
    mayClose,
    issueToClose: async () => {
      if (!mayClose) return undefined;
      const isClear = count <= 1 || hasOnlyCommands(await thread());
      return isClear ? issue : undefined;
    },
    suggestions: async () => suggestionsIn(await thread()),
    approve: async (suggestions) =>
      approveAll(suggestions, {
        services,
        state: await read(),
        hasOnlyCommands: async () => hasOnlyCommands(await thread()),
      }),
    write: async (comment) => {
      if (!inputs.dryRun) await writeComment(github, name, comment);
    },
    decide: async ({ comment, body }: Suggestion, sentence) => {
      if (inputs.dryRun) return;
      await rewriteComment(github, name, { comment, body: decided(body, sentence) });
    },
    read,
    run: async (request) =>
      runOnRepository(repository, inputs, { ...sources, request, state: await state }),
    async pullRequest({ config, base }) {
      const { branch } = config['pull-request'];
      const found = await findPullRequest(github, name, { branch, base: base.branch });
      return found?.isOpen ? found : undefined;
    },
    nextRun: (state) => nextRunOf(context, state),
    requests: (state) => requestsOf(context, state),
    asksAlone: (source) => sources.sources.some(({ id, asksAlone }) => id === source && asksAlone),
  };
}

/** Creates what preparing an entry needs. A run that starts over describes no subject again. */
export function entryServices({
  repository: { name, server },
  sources,
}: Pick<ActionContext, 'repository' | 'sources'>): EntryServices {
  const own = `${name.owner}/${name.repo}`;
  const described = new Map<SubjectKey, Promise<Described>>();
  return {
    own,
    async describe(subject, { config: { limits } }) {
      const budgetOf = requestBudgets(limits, sources.sources, sources.cancelled);
      const key = subjectKey(subject);
      const answer = described.get(key) ?? describeSubject(subject, { ...sources, budgetOf });
      described.set(key, answer);
      return answer;
    },
    lineUrl: ({ base: { branch } }, file, line) => linePage({ server, own, branch }, file, line),
  };
}

async function nextRunOf(
  { repository: { github, name }, sources, workflow }: ActionContext,
  { base }: RepositoryState,
): Promise<string | undefined> {
  if (workflow === undefined) return undefined;
  const path = `.github/workflows/${workflow}`;
  const file = await readOptional(github, name, { tree: base.tree, path });
  const time = file && nextRun(file.text, sources.now());
  return time === undefined ? undefined : timestamp(new Date(time));
}

/** Only GitHub reports the requests that are left without counting the question. */
async function requestsOf(
  { repository: { github }, sources }: ActionContext,
  { config }: RepositoryState,
): Promise<SourceRequests[]> {
  const left = await github.rateLimit.get().then(
    ({ data }) => data.resources.graphql?.remaining,
    (error) => {
      if (statusOf(error) === undefined) throw error;
      return undefined;
    },
  );
  return sources.sources.map(({ id, name, requests }) => {
    const perRun = config.limits.requests[id] ?? requests;
    return id === 'github' && left !== undefined ? { name, perRun, left } : { name, perRun };
  });
}
