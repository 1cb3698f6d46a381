import { Cron } from 'croner';
import { parse } from 'yaml';
import * as z from 'zod';

const Workflow = z.object({
  on: z.object({ schedule: z.array(z.object({ cron: z.string() })) }),
});

/**
 * Gives when a workflow's schedule comes next, in milliseconds since 1970; nothing without a
 * schedule. GitHub reads schedules as UTC.
 */
export function nextRun(workflow: string, now: { toISOString(): string }): number | undefined {
  try {
    const { on } = Workflow.parse(parse(workflow));
    const times = on.schedule.map(({ cron }) => {
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
