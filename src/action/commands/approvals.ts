import type { Level } from '../../config/permissions.ts';
import type { RepositoryState } from '../../fleet/repository/load.ts';
import type { RunResult } from '../../fleet/repository/run.ts';
import {
  commentsSince,
  likersOf,
  readThread,
  rewriteComment,
  writeComment,
} from '../../github/own-comments.ts';
import { isAllowed, type Permission, permissionOf } from '../../github/permission.ts';
import type { Repository } from '../../github/read-repository.ts';
import type { Adding } from '../../snapshot/requests.ts';
import { type Approved, approveAll } from './approve.ts';
import { hasOnlyCommands } from './closes-issue.ts';
import type { EntryServices } from './prepare-entry.ts';
import { addedText, isBlocked } from './run-entries.ts';
import { decided, type Suggestion, suggestionsIn } from './suggestion.ts';
import { changedSuggestion, REPLACED } from './suggestion-text.ts';

/** Suggestions older than this many days are not read. */
const DAYS = 30;
const DAY = 86_400_000;
/** The most suggestions that a run adds. The next run adds the others. */
const MOST_SUGGESTIONS = 20;

/** The suggestions that a person with access approved with a 👍. */
export interface Approvals {
  /** Returns the entries that they request. Makes no requests unless everybody may suggest. */
  readonly requests: (state: RepositoryState) => Promise<readonly Adding[]>;
  /** Writes the result into their comments. */
  readonly report: (runResult: RunResult) => Promise<void>;
}

/** Handles the approvals since the last run: a reaction starts no workflow. */
export function approvals(
  repository: Repository,
  now: () => Date,
  services: EntryServices,
): Approvals {
  const { github, name } = repository;
  let approved: readonly Approved[] = [];
  return {
    async requests(state) {
      if (state.config.commands.allow.add !== 'everybody') return [];
      const suggestions = await approvedSuggestions(repository, state, now());
      const account = await state.account();
      approved = await approveAll(suggestions, {
        state,
        services,
        hasOnlyCommands: async (issue) =>
          hasOnlyCommands(await readThread(github, name, { issue, account })),
      });
      return approved.flatMap((one) => ('added' in one ? [one.added.request] : []));
    },
    async report(runResult) {
      if (isBlocked(runResult)) return;
      for (const one of approved) await reportOn(repository, one, runResult);
    },
  };
}

async function reportOn(
  { github, name }: Repository,
  approved: Approved,
  runResult: RunResult,
): Promise<void> {
  const { suggestion } = approved;
  const { comment, body } = suggestion;
  if ('changed' in approved) {
    await writeComment(github, name, changedSuggestion(suggestion, approved.changed));
  }
  const sentence = sentenceOf(approved, runResult);
  if (sentence === undefined) return;
  await rewriteComment(github, name, { comment, body: decided(body, sentence) });
}

function sentenceOf(approved: Approved, runResult: RunResult): string | undefined {
  if ('added' in approved) return addedText([approved.added], runResult);
  if ('changed' in approved) return REPLACED;
  const { isTemporary, problem } = approved.refused;
  return isTemporary ? undefined : problem;
}

/**
 * Returns the suggestions that a person approved who may accept them, oldest first. A 👍 of anybody
 * else counts towards no limit; what takes the fewest requests is checked first.
 */
async function approvedSuggestions(
  { github, name }: Repository,
  { account, config }: RepositoryState,
  now: Date,
): Promise<Suggestion[]> {
  const since = new Date(now.getTime() - DAYS * DAY).toISOString();
  const liked: { readonly likes: number; readonly suggestion: Suggestion }[] = [];
  for await (const one of commentsSince(github, name, { since, account: await account() })) {
    const [suggestion] = one.likes > 0 ? suggestionsIn([one]) : [];
    if (suggestion) liked.push({ likes: one.likes, suggestion });
  }
  const isApproved = approvalCheck({ github, name }, config.commands.allow.accept ?? 'write');
  const found: Suggestion[] = [];
  for (const { suggestion } of liked.toSorted((a, b) => a.likes - b.likes)) {
    if (found.length === MOST_SUGGESTIONS) break;
    if (await isApproved(suggestion)) found.push(suggestion);
  }
  return found.toSorted((a, b) => a.comment - b.comment);
}

/** Reads the permission of each person once. */
function approvalCheck({ github, name }: Pick<Repository, 'github' | 'name'>, least: Level) {
  const permissions = new Map<string, Permission>();
  return async ({ comment }: Suggestion): Promise<boolean> => {
    for await (const login of likersOf(github, name, comment)) {
      const permission = permissions.get(login) ?? (await permissionOf(github, name, login));
      permissions.set(login, permission);
      if (isAllowed(permission, least)) return true;
    }
    return false;
  };
}
