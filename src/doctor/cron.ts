import { Cron } from 'croner';
import { parse } from 'yaml';
import * as z from 'zod';
import { timestamp } from '../snapshot/dates.ts';
import type { Result } from './checks.ts';

const Workflow = z.object({
  on: z.object({ schedule: z.array(z.object({ cron: z.string() })) }),
});

/** Gives the cron lines of a workflow, whichever way its YAML is written; none where it has none. */
export function cronLines(workflow: string): string[] {
  try {
    return Workflow.parse(parse(workflow)).on.schedule.map(({ cron }) => cron);
  } catch {
    return [];
  }
}

/** A time that can be written as an ISO time stamp. */
interface Time {
  toISOString(): string;
}

/**
 * Gives when a workflow's schedule comes next, in milliseconds since 1970; nothing without a
 * schedule, or with one that GitHub cannot read.
 */
export function nextRun(workflow: string, now: Time): number | undefined {
  return nextOf(cronLines(workflow), now);
}

/** Gives the same for cron lines. GitHub reads them as UTC. */
function nextOf(crons: readonly string[], now: Time): number | undefined {
  try {
    const times = crons.map((cron) => {
      return new Cron(cron, { timezone: 'UTC', paused: true })
        .nextRun(now.toISOString())
        ?.getTime();
    });
    const known = times.filter((time) => time !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
  } catch {
    return undefined;
  }
}

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
