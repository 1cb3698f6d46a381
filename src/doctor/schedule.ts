import type { Result } from './check.ts';

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** Says when a workflow runs next, by its text. `now` is in milliseconds since 1970. */
export function checkSchedule(workflow: string, now: number): Result {
  const what = 'schedule';
  const cron = /^\s*-\s*cron:\s*['"]?([^'"#\n]+?)['"]?\s*(?:#.*)?$/m.exec(workflow)?.[1];
  if (cron === undefined) {
    const todo = "Add it: on: schedule: - cron: '17 3 * * *'.";
    return { what, state: 'warning', found: 'The workflow has no schedule.', todo };
  }
  const daily = /^(\d{1,2}) (\d{1,2}) \* \* \*$/.exec(cron);
  if (/^(?:0|\*)/.test(cron)) {
    const todo = 'Name another minute, such as 17.';
    return { what, state: 'warning', found: 'At minute 0 GitHub delays or drops runs.', todo };
  }
  if (!daily) return { what, state: 'ok', found: `It runs at ${cron} (UTC).` };
  const today = Math.floor(now / DAY) * DAY + (Number(daily[2]) * 60 + Number(daily[1])) * MINUTE;
  const next = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(today > now ? today : today + DAY);
  return { what, state: 'ok', found: `Next run: ${next} UTC.` };
}
