import { parse } from 'yaml';
import type { ApiResult, ScheduledRun } from '../github/settings.ts';
import { timestamp } from '../snapshot/dates.ts';
import type { Result } from './checks.ts';
import { cronLines, cronProblem, nextOf } from './cron.ts';

const what = 'schedule';
const EXAMPLE = "on: schedule: - cron: '17 3 * * *'";
const PAGE =
  'https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule';
const DAY = 24 * 60 * 60 * 1000;

export interface ScheduleFacts {
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly isFork?: boolean;
  /** The latest run that the schedule started; null where there has been none. */
  readonly last?: ApiResult<ScheduledRun | null> | undefined;
}

/** Checks that the schedule of a workflow's text starts it. */
export function checkSchedule(
  workflow: string,
  { now, isFork = false, last }: ScheduleFacts,
): Result {
  const crons = cronLines(workflow);
  if (crons.length === 0) return withoutSchedule(workflow);
  const next = nextOf(crons, new Date(now));
  const blocked = wrongCron(crons, next) ?? blockedJob(workflow, isFork);
  if (blocked !== undefined) return blocked;
  const late = lateness(crons, { now, last });
  if (late !== undefined) return late;
  if (crons.some(isOnTheHour)) {
    const todo = 'Choose another minute, such as 17.';
    return { what, state: 'warning', found: 'GitHub delays or drops runs at minute 0.', todo };
  }
  return {
    what,
    state: 'ok',
    found: `Next run: ${timestamp(new Date(next ?? now))}.${lastText(last)}`,
  };
}

/** A workflow may be no YAML, or have a schedule in a form that GitHub does not know. */
function withoutSchedule(workflow: string): Result {
  const todo = `Write it as in ${EXAMPLE}.`;
  const problem = { what, state: 'problem', todo, fix: PAGE } as const;
  try {
    const triggers: unknown = (parse(workflow) as { on?: unknown } | null)?.on;
    const names = typeof triggers === 'object' && triggers !== null ? triggers : {};
    if (
      Array.isArray(triggers)
        ? triggers.includes('schedule')
        : 'schedule' in names || triggers === 'schedule'
    ) {
      return {
        ...problem,
        found: 'GitHub cannot read the schedule. It is not a list of cron lines.',
      };
    }
  } catch {
    return { ...problem, found: 'The workflow is not valid YAML.', todo: 'Correct it.' };
  }
  return {
    what,
    state: 'warning',
    found: 'The workflow has no schedule.',
    todo: `Add it: ${EXAMPLE}.`,
  };
}

function wrongCron(crons: readonly string[], next: number | undefined): Result | undefined {
  const todo = `Write it as in ${EXAMPLE}.`;
  for (const cron of crons) {
    const problem = cronProblem(cron);
    if (problem === undefined) continue;
    const found = `GitHub cannot read the schedule. ${JSON.stringify(cron)}: ${problem}.`;
    return { what, state: 'problem', found, todo, fix: PAGE };
  }
  if (next !== undefined) return undefined;
  const found = `The schedule never occurs: ${crons.join(', ')}.`;
  return { what, state: 'problem', found, todo, fix: PAGE };
}

/** A condition that compares the event with another one, and nothing else. */
const OTHER_EVENT = /^(?:\$\{\{)?\s*github\.event_name\s*==\s*'(?!schedule')\w{1,40}'\s*(?:\}\})?$/;
const NEVER = /^(?:\$\{\{\s*)?false(?:\s*\}\})?$/;
const NOT_IN_FORKS = /!\s*github\.event\.repository\.fork\b/;

function blockedJob(workflow: string, isFork: boolean): Result | undefined {
  const jobs = Object.values(
    (parse(workflow) as { jobs?: Record<string, { if?: unknown }> }).jobs ?? {},
  );
  const conditions = jobs.map((job) => String(job?.if ?? '').trim());
  const todo = 'Change the `if` of the job.';
  const fix =
    'https://docs.github.com/actions/how-tos/write-workflows/choose-when-workflows-run/control-jobs-with-conditions';
  if (conditions.length === 0) return undefined;
  if (conditions.every((one) => OTHER_EVENT.test(one) || NEVER.test(one))) {
    const found = `Its runs do nothing: the condition of the job is ${conditions.join(', ')}.`;
    return { what, state: 'problem', found, todo, fix };
  }
  if (isFork && conditions.every((one) => NOT_IN_FORKS.test(one))) {
    const found =
      'Its runs do nothing: the repository is a fork, which the condition of the job skips.';
    return { what, state: 'problem', found, todo: 'Remove `!github.event.repository.fork`.', fix };
  }
  return undefined;
}

/** GitHub starts runs late, and drops some; two missed ones in a row are not that. */
function lateness(crons: readonly string[], { now, last }: ScheduleFacts): Result | undefined {
  if (last === undefined || !('value' in last) || last.value === null) return undefined;
  const at = Date.parse(last.value.at);
  let due: number | undefined = at;
  for (let missed = 0; missed < 3 && due !== undefined; missed++)
    due = nextOf(crons, new Date(due));
  if (due === undefined || due + DAY > now) return undefined;
  const found = `The last scheduled run was ${timestamp(new Date(at))}, and later ones are missing.`;
  const todo = 'Disable the workflow and enable it again.';
  const fix = 'gh workflow disable readme-tally && gh workflow enable readme-tally';
  return { what, state: 'warning', found, todo, fix };
}

function lastText(last: ScheduleFacts['last']): string {
  if (last === undefined || !('value' in last)) return '';
  if (last.value === null) return ' It has not started a run yet.';
  const { at, conclusion } = last.value;
  return ` Last scheduled run: ${timestamp(new Date(Date.parse(at)))} (${conclusion ?? 'running'}).`;
}

function isOnTheHour(cron: string): boolean {
  const [minutes = ''] = cron.trim().split(/\s+/);
  return minutes.split(',').some((part) => /^(?:\*(?:\/\d+)?|0+(?:-\d+)?(?:\/\d+)?)$/.test(part));
}
