import { nextRun } from '../../doctor/cron.ts';
import { statusOf } from '../../github/client.ts';
import { ownComments, rewriteComment } from '../../github/own-comments.ts';
import { findPullRequest } from '../../github/pull-request.ts';
import { readOptional } from '../../github/read-files.ts';
import type { Repository } from '../../github/read-repository.ts';
import { requestBudgets } from '../../refresh/budget.ts';
import { linePage } from '../../report/links.ts';
import { timestamp } from '../../snapshot/dates.ts';
import { describeSubject } from '../../sources/describe.ts';
import type { Inputs } from '../inputs.ts';
import { loadRepository, type RepositoryState } from '../load.ts';
import { type RunOptions, runOnRepository } from '../run.ts';
import type { CommandContext, SourceRequests } from './command.ts';
import type { CommentCommand } from './comment-event.ts';
import type { EntryServices } from './prepare-entry.ts';
import { decided, type Suggestion, suggestionsIn } from './suggestion.ts';

/** What the hall has at hand when a comment comes. */
export interface ActionContext {
  readonly place: Repository;
  readonly inputs: Pick<Inputs, 'files' | 'config' | 'dryRun'>;
  readonly sources: RunOptions;
  /** The file of the workflow that runs: `readme-tally.yml`. */
  readonly workflow: string | undefined;
}

/** Gives the commands the doors that they need, and no other. */
export function commandContext(
  hall: ActionContext,
  { issue, isPullRequest, comment }: CommentCommand,
): CommandContext {
  const { place, inputs, sources } = hall;
  const { github, name } = place;
  let state: Promise<RepositoryState> | undefined;
  return {
    ...entryServices(hall),
    issue: isPullRequest ? undefined : issue,
    comment,
    suggestions: async () => suggestionsIn(await ownComments(github, name, issue)),
    decide: async ({ comment, body }: Suggestion, sentence) => {
      if (inputs.dryRun) return;
      await rewriteComment(github, name, { comment, body: decided(body, sentence) });
    },
    read: () => {
      state ??= loadRepository(place, inputs);
      return state;
    },
    run: async (request) =>
      runOnRepository(place, inputs, { ...sources, request, state: await state }),
    async pullRequest({ config, base }) {
      const { branch } = config['pull-request'];
      const found = await findPullRequest(github, name, { branch, base: base.branch });
      return found?.isOpen ? found : undefined;
    },
    nextRun: (start) => nextRunOf(hall, start),
    requests: (start) => requestsOf(hall, start),
    asksAlone: (source) => sources.sources.some(({ id, asksAlone }) => id === source && asksAlone),
  };
}

/** What writing an entry needs. */
export function entryServices({
  place: { name, server },
  sources,
}: Pick<ActionContext, 'place' | 'sources'>): EntryServices {
  const own = `${name.owner}/${name.repo}`;
  return {
    own,
    describe: async (subject, { config: { limits } }) => {
      const budgetOf = requestBudgets(limits, sources.sources, sources.cancelled);
      return describeSubject(subject, { ...sources, budgetOf });
    },
    lineUrl: ({ base: { branch } }, file, line) => linePage({ server, own, branch }, file, line),
  };
}

async function nextRunOf(
  { place: { github, name }, sources, workflow }: ActionContext,
  { base }: RepositoryState,
): Promise<string | undefined> {
  if (workflow === undefined) return undefined;
  const path = `.github/workflows/${workflow}`;
  const file = await readOptional(github, name, { tree: base.tree, path });
  const time = file && nextRun(file.text, sources.now());
  return time === undefined ? undefined : timestamp(new Date(time));
}

/** GitHub says for nothing what is left; no other source does without being asked for something. */
async function requestsOf(
  { place: { github }, sources }: ActionContext,
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
