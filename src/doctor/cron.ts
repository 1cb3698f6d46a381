import { Cron } from 'croner';
import { parse } from 'yaml';
import * as z from 'zod';

const Workflow = z.lazy(() =>
  z.object({
    on: z.object({ schedule: z.array(z.object({ cron: z.string() })) }),
  }),
);

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

/** GitHub has five fields, no `@daily`, and none of the signs `L`, `W`, `#`, `?` of other programs. */
const FIELDS = 5;
const FIELD = /^(?:\*|\d{1,2}|[A-Z]{3})(?:-(?:\d{1,2}|[A-Z]{3}))?(?:\/\d{1,2})?$/i;

/** Returns what GitHub does not accept in a cron line, as a clause; undefined where it is valid. */
export function cronProblem(cron: string): string | undefined {
  const fields = cron.trim().split(/\s+/);
  if (fields[0]?.startsWith('@')) return 'it has no names of schedules';
  if (fields.length !== FIELDS) return `it has ${fields.length} fields instead of ${FIELDS}`;
  const wrong = fields.find((field) => !field.split(',').every((part) => FIELD.test(part)));
  if (wrong !== undefined) return `${JSON.stringify(wrong)} is not a valid field`;
  try {
    new Cron(cron, { timezone: 'UTC', paused: true });
    return undefined;
  } catch {
    return 'a field has an invalid value';
  }
}
