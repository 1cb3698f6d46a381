import { Cron } from 'croner';
import { parse } from 'yaml';
import * as z from 'zod';
import { timestamp } from '../snapshot/dates.ts';
import type { Result } from './checks.ts';

const Workflow = z.object({
  on: z.object({ schedule: z.array(z.object({ cron: z.string() })) }),
});

/** Returns the cron lines of a workflow, in whatever YAML style it is written. */
export function cronLines(workflow: string): string[] {
  try {
    return Workflow.parse(parse(workflow)).on.schedule.map(({ cron }) => cron);
  } catch {
    return [];
  }
}

interface Time {
  toISOString(): string;
}

/**
 * Returns the next time of a workflow's schedule in milliseconds since 1970; undefined without a
 * schedule, or with one that GitHub cannot read.
 */
export function nextRun(workflow: string, now: Time): number | undefined {
  return nextOf(cronLines(workflow), now);
}

/** GitHub reads cron lines as UTC. */
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

/** Checks the schedule of a workflow's text. `now` is in milliseconds since 1970. */
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
    const todo = 'Choose another minute, such as 17.';
    return { what, state: 'warning', found: 'GitHub delays or drops runs at minute 0.', todo };
  }
  return { what, state: 'ok', found: `Next run: ${timestamp(new Date(next))}.` };
}

function isOnTheHour(cron: string): boolean {
  const [minutes = ''] = cron.trim().split(/\s+/);
  return minutes.split(',').some((part) => /^(?:\*(?:\/\d+)?|0+(?:-\d+)?(?:\/\d+)?)$/.test(part));
}
