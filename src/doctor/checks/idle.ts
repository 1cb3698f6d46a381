import type { Asked, RepositoryFacts } from '../../github/settings.ts';
import type { Result } from '../checks.ts';

/** GitHub turns the schedules of a public repository off after 60 days without a push. */
const WARN_DAYS = 45;
const DAY = 24 * 60 * 60 * 1000;

/** Says whether GitHub is about to turn the schedule off. `now` is in milliseconds since 1970. */
export function checkIdle(asked: Asked<RepositoryFacts>, now: number): Result {
  const what = 'idle days';
  if (!('answer' in asked)) return { what, state: 'unknown', found: 'GitHub did not say.' };
  const { pushedAt, isPrivate } = asked.answer;
  const days = Math.floor((now - Date.parse(pushedAt)) / DAY);
  if (isPrivate || !(days >= WARN_DAYS)) {
    return { what, state: 'ok', found: `The last push was ${days} days ago.` };
  }
  const found = `Nothing was pushed for ${days} days; after 60 GitHub turns schedules off.`;
  return { what, state: 'warning', found, todo: 'Push something, or give the job actions: write.' };
}
