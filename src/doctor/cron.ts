import { Cron } from 'croner';
import { parse } from 'yaml';
import * as z from 'zod';

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
export function nextOf(crons: readonly string[], now: Time): number | undefined {
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
