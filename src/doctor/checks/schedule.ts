import { timestamp } from '../../timestamp.ts';
import type { Result } from '../checks.ts';
import { cronLines, nextOf } from '../cron.ts';

/** Says when a workflow runs next, by its text. `now` is in milliseconds since 1970. */
export function checkSchedule(workflow: string, now: number): Result {
  const what = 'schedule';
  const crons = cronLines(workflow);
  const next = nextOf(crons, new Date(now));
  if (crons.length === 0) {
    const todo = "Add it: on: schedule: - cron: '17 3 * * *'.";
    return { what, state: 'warning', found: 'The workflow has no schedule.', todo };
  }
  if (next === undefined) {
    const todo = "Write it as in on: schedule: - cron: '17 3 * * *'.";
    return { what, state: 'problem', found: 'GitHub cannot read the schedule.', todo };
  }
  if (crons.some(isOnTheHour)) {
    const todo = 'Name another minute, such as 17.';
    return { what, state: 'warning', found: 'At minute 0 GitHub delays or drops runs.', todo };
  }
  return { what, state: 'ok', found: `Next run: ${timestamp(new Date(next))}.` };
}

/** Says whether minute 0 is one of those that a schedule names. */
function isOnTheHour(cron: string): boolean {
  const [minutes = ''] = cron.trim().split(/\s+/);
  return minutes.split(',').some((part) => /^(?:\*(?:\/\d+)?|0+(?:-\d+)?(?:\/\d+)?)$/.test(part));
}
