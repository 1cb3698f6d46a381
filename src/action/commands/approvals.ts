import type { Level } from '../../config/permissions.ts';
import { likedComments, likersOf, rewriteComment } from '../../github/own-comments.ts';
import { isAllowed, type Permission, permissionOf } from '../../github/permission.ts';
import type { Repository } from '../../github/read-repository.ts';
import type { Adding } from '../../snapshot/requests.ts';
import type { RepositoryState } from '../load.ts';
import type { RunResult } from '../run.ts';
import { type EntryServices, type Outcome, prepareAll } from './prepare-entry.ts';
import { addedText, isBlocked } from './run-entries.ts';
import { decided, type Suggestion, suggestionsIn } from './suggestion.ts';

/** Suggestions older than this many days are not read. */
const DAYS = 30;
const DAY = 86_400_000;
/** The most suggestions that a run checks. */
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
  let approved: readonly Outcome<Suggestion>[] = [];
  return {
    async requests(state) {
      if (state.config.commands.allow.add !== 'everybody') return [];
      const suggestions = await approvedSuggestions(repository, state, now());
      approved = await prepareAll(suggestions, state, services);
      return approved.flatMap(({ prepared }) => ('problem' in prepared ? [] : [prepared.request]));
    },
    async report(runResult) {
      if (isBlocked(runResult)) return;
      for (const { item, prepared } of approved) {
        const sentence = sentenceOf(prepared, runResult);
        if (sentence === undefined) continue;
        const { comment, body } = item;
        await rewriteComment(github, name, { comment, body: decided(body, sentence) });
      }
    },
  };
}

function sentenceOf(
  prepared: Outcome<Suggestion>['prepared'],
  runResult: RunResult,
): string | undefined {
  if (!('problem' in prepared)) return addedText([prepared], runResult);
  return prepared.isTemporary ? undefined : prepared.problem;
}

async function approvedSuggestions(
  { github, name }: Repository,
  { config }: RepositoryState,
  now: Date,
): Promise<Suggestion[]> {
  const since = new Date(now.getTime() - DAYS * DAY).toISOString();
  const liked = suggestionsIn(await likedComments(github, name, since));
  const least: Level = config.commands.allow.accept ?? 'write';
  const permissions = new Map<string, Permission>();
  const found: Suggestion[] = [];
  for (const suggestion of liked.slice(0, MOST_SUGGESTIONS)) {
    for (const login of await likersOf(github, name, suggestion.comment)) {
      const permission = permissions.get(login) ?? (await permissionOf(github, name, login));
      permissions.set(login, permission);
      if (!isAllowed(permission, least)) continue;
      found.push(suggestion);
      break;
    }
  }
  return found;
}
