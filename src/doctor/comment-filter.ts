import { parse } from 'yaml';
import type { Config } from '../config/schema.ts';
import type { Result } from './checks.ts';

const WHAT = 'comments';
const HOW = 'Change the `if` of the job as docs/commands.md shows under "Set up".';

/**
 * Compares whose comments start the workflow with who may add entries: `commands.allow.add`. Returns
 * nothing for a workflow that no comment starts.
 */
export function checkCommentFilter(workflow: string, { commands }: Config): Result[] {
  const conditions = commentConditions(workflow);
  if (conditions === undefined) return [];
  const isOpen = commands.allow.add === 'everybody';
  const isFiltered = conditions.includes('author_association');
  const letsAdd = !isFiltered || /['"]\/tally add\b/.test(conditions);
  if (isOpen && !letsAdd) {
    const found =
      'Suggestions never start the workflow: its condition reads author_association, and commands.allow.add is everybody.';
    return [{ what: WHAT, state: 'warning', found, todo: HOW }];
  }
  if (!isOpen && letsAdd) {
    const found =
      'Comments of people without access start the workflow, and commands.allow.add is not everybody.';
    return [{ what: WHAT, state: 'warning', found, todo: HOW }];
  }
  const found = isOpen
    ? 'Commands of people with access, and suggestions of everybody, start the workflow.'
    : 'Only commands of people who may have access start the workflow.';
  return [{ what: WHAT, state: 'ok', found }];
}

/**
 * Returns the conditions of all jobs and steps as one text; undefined where no comment starts the
 * workflow, or where it is no YAML.
 */
function commentConditions(text: string): string | undefined {
  const workflow = parsed(text);
  if (!hasTrigger(workflow.on)) return undefined;
  const jobs = Object.values(workflow.jobs ?? {});
  const parts = jobs.flatMap((job) => [job, ...(job?.steps ?? [])]);
  return parts.map((part) => String(part?.if ?? '')).join('\n');
}

interface Part {
  readonly if?: unknown;
  readonly steps?: readonly (Part | null)[];
}

interface Workflow {
  readonly on?: unknown;
  readonly jobs?: Readonly<Record<string, Part | null>>;
}

function parsed(text: string): Workflow {
  try {
    return (parse(text) as Workflow | null) ?? {};
  } catch {
    return {};
  }
}

/** `on` is a name, a list of names or a map by name. */
function hasTrigger(on: unknown): boolean {
  if (typeof on === 'string') return on === EVENT;
  if (Array.isArray(on)) return on.includes(EVENT);
  return typeof on === 'object' && on !== null && EVENT in on;
}

const EVENT = 'issue_comment';
