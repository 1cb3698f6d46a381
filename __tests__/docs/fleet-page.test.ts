/** docs/fleet.md, held against the config, the workflow and the script that it describes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { arithmetic } from '../../scripts/fleet-arithmetic/arithmetic.ts';
import { SOURCE_LIMITS } from '../../scripts/fleet-arithmetic/limits.ts';
import { FleetConfig, parseFleetConfig } from '../../src/config/fleet.ts';
import { REPOSITORY } from '../../src/config/version.ts';
import type { Plan } from '../../src/fleet/files/plan-file.ts';
import { FLEET_OPERATIONS } from '../../src/report/fleet/report.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { codeOf, readProject } from '../helpers/pages.ts';
import { ROOT } from '../helpers/paths.ts';
import { lintFaults, unpinnedActions } from '../helpers/workflow-faults.ts';

const page = readProject('docs/fleet.md');
const [config = '', ...workflows] = codeOf('docs/fleet.md', 'yaml');
const called = readFileSync(join(ROOT, '.github/workflows/fleet.yml'), 'utf8');

test('the config is one that can be used', () => {
  const { repositories, defaults } = parseFleetConfig(config, 'page');
  expect(repositories).toHaveLength(3);
  expect(defaults).toEqual({ threshold: { percent: 5 } });
});

test('each setting has a row with its default', () => {
  const { limits, defaults: _, ...settings } = FleetConfig.parse({});
  const nested = Object.entries(limits).map(([name, value]) => [`limits.${name}`, value]);
  for (const [name, value] of [...Object.entries(settings), ...nested]) {
    expect(page).toContain(`| \`${name}\` | \`${JSON.stringify(value)}\` |`);
  }
});

test('the workflows pass the linter, and use inputs and secrets that there are', () => {
  expect(workflows).toHaveLength(2);
  const isOurs = (uses: string) => uses.startsWith(`${REPOSITORY}/`) || uses === `${REPOSITORY}@v1`;
  for (const text of workflows) {
    expect(lintFaults(text, '.github/workflows/page.yml')).toEqual([]);
    expect(unpinnedActions(text, isOurs)).toEqual([]);
  }
  const { fleet } = parse(workflows[1] ?? '').jobs;
  const { inputs, secrets } = parse(called).on.workflow_call;
  expect(fleet.uses).toBe(`${REPOSITORY}/.github/workflows/fleet.yml@v1`);
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(fleet.with)));
  expect(Object.keys(secrets).toSorted()).toEqual(Object.keys(fleet.secrets).toSorted());
});

test('each input and output of a fleet has a row', () => {
  const action = parse(readProject('action.yml')) as {
    inputs: Record<string, { default?: string }>;
    outputs: Record<string, object>;
  };
  for (const [name, { default: value }] of Object.entries(action.inputs)) {
    const cell = value === undefined ? '' : `\`${value}\` `;
    if (name.startsWith('fleet')) expect(page).toContain(`| \`${name}\` | ${cell}|`);
  }
  const outputs = Object.keys(action.outputs).filter((name) => name.startsWith('fleet'));
  const rows = page.match(/^\| (`fleet-[^|]*`) \| [^|`]/gm)?.join() ?? '';
  for (const name of outputs) expect(rows).toContain(`\`${name}\``);
});

test('each result of the report is explained', () => {
  for (const operation of FLEET_OPERATIONS) expect(page).toContain(`\`${operation}\``);
});

test('the reusable workflow has an output for each job that collects, and a key for one source', () => {
  const { jobs } = parse(called);
  const most = (isSecond: boolean) =>
    SOURCES.filter((source) => ('isSecond' in source && source.isSecond === true) === isSecond)
      .map((source) => ('jobs' in source ? Number(source.jobs) : 1))
      .reduce((sum, count) => sum + count, 0);
  expect(Object.keys(jobs.collect.outputs).length).toBeGreaterThanOrEqual(most(false));
  expect(Object.keys(jobs.second.outputs).length).toBeGreaterThanOrEqual(most(true));
  for (const name of ['collect', 'second']) {
    const text = JSON.stringify(jobs[name]);
    expect(text).not.toMatch(/app-private-key|create-github-app-token/);
    for (const [, source, secret] of text.matchAll(/source == '([\w-]+)' && secrets\.([\w-]+)/g)) {
      expect(SOURCES.find(({ id }) => id === source)?.key?.input).toBe(secret);
    }
  }
  for (const name of ['read', 'publish', 'plan', 'report']) {
    expect(JSON.stringify(jobs[name])).not.toMatch(/api-key|hugging-face-token/);
  }
});

/** What the 25 lists of the test corpus ask for, each subject once. */
const OF_25_LISTS = {
  shards: [
    shard('semantic-scholar', 3_036, 75),
    shard('github', 3_105),
    shard('hugging-face', 1_158),
    shard('gitlab', 3),
    shard('openalex', 2_940),
  ],
  groups: [{ owner: 'acme', members: Array.from({ length: 25 }) }],
} as unknown as Plan;

test('the arithmetic is what the script computes for 400 times the lists of the corpus', () => {
  const [, shown] = /<!-- arithmetic -->\n\n([\s\S]*?)\n\n<!-- \/arithmetic -->/.exec(page) ?? [];
  expect(shown).toBe(arithmetic(OF_25_LISTS, 400));
});

test('the script knows the limits of each source', () => {
  expect(Object.keys(SOURCE_LIMITS).toSorted()).toEqual(SOURCES.map(({ id }) => id).toSorted());
});

function shard(source: string, subjects: number, titles = 0) {
  return { source, index: 0, digest: '', subjects, titles, requests: 0 };
}
