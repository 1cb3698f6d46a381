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

/** An approval older than this many days is not seen any more. */
const DAYS = 30;
const DAY = 86_400_000;
/** So many suggestions are looked at in a run. */
const MOST = 20;

/** The suggestions that people with rights put a 👍 on. */
export interface Approvals {
  /** Finds them, and gives the entries that they ask for. Asks nothing unless everybody may suggest. */
  readonly requests: (start: RepositoryState) => Promise<readonly Adding[]>;
  /** Says in their comments what became of them. */
  readonly report: (night: RunResult) => Promise<void>;
}

/** Takes what was approved between two runs: a reaction starts none. */
export function approvals(place: Repository, now: () => Date, desk: EntryServices): Approvals {
  const { github, name } = place;
  let approved: readonly Outcome<Suggestion>[] = [];
  return {
    async requests(start) {
      if (start.config.commands.allow.add !== 'everybody') return [];
      const suggestions = await approvedSuggestions(place, start, now());
      approved = await prepareAll(suggestions, start, desk);
      return approved.flatMap(({ prepared }) => ('problem' in prepared ? [] : [prepared.request]));
    },
    async report(night) {
      if (isBlocked(night)) return;
      for (const { wanted, prepared } of approved) {
        const sentence = sentenceOf(prepared, night);
        if (sentence === undefined) continue;
        const { comment, body } = wanted;
        await rewriteComment(github, name, { comment, body: decided(body, sentence) });
      }
    },
  };
}

function sentenceOf(
  prepared: Outcome<Suggestion>['prepared'],
  night: RunResult,
): string | undefined {
  if (!('problem' in prepared)) return addedText([prepared], night);
  return prepared.mayPass ? undefined : prepared.problem;
}

async function approvedSuggestions(
  { github, name }: Repository,
  { config }: RepositoryState,
  now: Date,
): Promise<Suggestion[]> {
  const since = new Date(now.getTime() - DAYS * DAY).toISOString();
  const liked = suggestionsIn(await likedComments(github, name, since));
  const least: Level = config.commands.allow.accept ?? 'write';
  const rights = new Map<string, Permission>();
  const found: Suggestion[] = [];
  for (const suggestion of liked.slice(0, MOST)) {
    for (const login of await likersOf(github, name, suggestion.comment)) {
      const permission = rights.get(login) ?? (await permissionOf(github, name, login));
      rights.set(login, permission);
      if (!isAllowed(permission, least)) continue;
      found.push(suggestion);
      break;
    }
  }
  return found;
}
