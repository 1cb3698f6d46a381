import { readAccount } from '../../github/account.ts';
import { react, refuseCommand, reply } from '../../github/reply.ts';
import { accessOf, type Refusal } from './access.ts';
import { answerSuggestion } from './answer-suggestion.ts';
import type { CommentCommand } from './comment-event.ts';
import type { ActionContext } from './context.ts';
import { COMMANDS } from './index.ts';
import { type CommentResult, type Permitted, runCommand } from './run-command.ts';

/** Checks who wrote a command, runs it, and replies. Throws only when no reply can be sent. */
export async function handleComment(
  request: CommentCommand,
  context: ActionContext,
): Promise<CommentResult> {
  const { dryRun } = context.inputs;
  const command = COMMANDS.find((one) => one.name === request.call.command);
  const access = await accessOf(request, context, command);
  if ('refusal' in access) {
    const advice = dryRun ? NOT_WRITTEN : await refuse(request, context, access);
    return { markdown: access.refusal, advice: advice ? [advice] : [] };
  }
  const permitted = { command, access: access.may };
  const known = { ...context, overview: access.overview };
  if (dryRun) {
    const { fault, ...answer } = await runCommand(request, known, permitted);
    return { ...answer, advice: [NOT_WRITTEN], fault };
  }
  if (access.may === 'run') return runAndReply(request, known, permitted);
  return answerSuggestion(request, known, { ...permitted, limit: access.limit });
}

/** A dry run does not write to the thread. */
const NOT_WRITTEN = 'Dry run: the reply was not posted, and nothing was written.';

function refuse(
  request: CommentCommand,
  { repository: { github, name } }: ActionContext,
  { refusal, left }: Refusal,
): Promise<string | undefined> {
  const { comments } = request;
  return refuseCommand(github, name, { thread: request, comments, sentence: refusal, left });
}

async function runAndReply(
  request: CommentCommand,
  context: ActionContext,
  { command, access }: Permitted,
): Promise<CommentResult> {
  const { github, name } = context.repository;
  const { comment } = request;
  const accepted = await react(github, name, { comment, reaction: 'eyes' });
  const { fault, ...answer } = await runCommand(request, context, { command, access });
  const { markdown, runResult, isFailed } = answer;
  const account = accepted.account ?? (await readAccount(github));
  const replied = await reply(github, name, { thread: request, markdown, account });
  const reaction = isFailed ? 'confused' : 'rocket';
  const reacted = await react(github, name, { comment, reaction });
  const advice = [
    ...new Set([accepted.advice, replied, reacted.advice].filter((one) => one !== undefined)),
  ];
  return { markdown, advice, runResult, fault };
}
