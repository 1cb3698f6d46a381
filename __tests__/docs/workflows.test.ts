import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { REPOSITORY } from '../../src/config/version.ts';
import {
  lintFaults,
  stepsOf,
  unpinnedActions,
  usesLines,
  type Workflow,
} from '../helpers/workflow-faults.ts';

const folder = new URL('../../.github/workflows/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const workflows = names.map((name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

test('there are workflows to check', () => {
  expect(names).toEqual(expect.arrayContaining(['ci.yml', 'readme-tally.yml', 'release.yml']));
});

test('the linter finds a fault where there is one', () => {
  const broken = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n';
  expect(lintFaults(broken, 'a.yml')).not.toEqual([]);
});

test('an action without a full SHA is found', () => {
  const step = 'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v7\n';
  expect(unpinnedActions(step, isLocal)).toEqual(['actions/checkout@v7']);
});

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  test('passes actionlint', () => {
    expect(lintFaults(text, `.github/workflows/${name}`)).toEqual([]);
  });

  test('grants nothing at the top', () => {
    expect(workflow.permissions).toEqual({});
  });

  test('pins each foreign action by full SHA, its version beside it', () => {
    expect(usesLines(text)).toHaveLength(stepsOf(workflow).filter(({ uses }) => uses).length);
    expect(unpinnedActions(text, isLocal)).toEqual([]);
  });

  test('hands values to the shell through env, never by expression', () => {
    const scripts = stepsOf(workflow).map((step) => step.run ?? '');

    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

/** In a reusable workflow `./` is the repository that calls it. */
function isLocal(uses: string): boolean {
  return uses.startsWith('./') || uses === `${REPOSITORY}@v1`;
}
