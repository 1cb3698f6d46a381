import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Input {
  description: string;
  default?: string;
  required?: boolean;
}

interface Metadata {
  name: string;
  description: string;
  author: string;
  branding: { icon: string; color: string };
  inputs: Record<string, Input>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string };
}

/** GitHub Marketplace refuses a longer one. */
const MARKETPLACE_DESCRIPTION_LENGTH = 125;

const action = read('action.yml') as Metadata;

test('runs the built file on Node 24', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
});

test('declares the inputs with their defaults, as strings', () => {
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);

  expect(Object.fromEntries(defaults)).toEqual({
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's expression, not ours.
    token: '${{ github.token }}',
    files: 'README.md',
    config: '.github/readme-tally.yml',
    'dry-run': 'false',
    'semantic-scholar-api-key': undefined,
    'hugging-face-token': undefined,
    'openalex-api-key': undefined,
    fleet: undefined,
    'fleet-config': '.github/readme-tally-fleet.yml',
    'fleet-folder': '.readme-tally-fleet',
    'fleet-owner': undefined,
    'fleet-part': undefined,
    'fleet-plan': undefined,
    'fleet-digests': undefined,
  });
});

test('requires no input: without any, it refreshes README.md', () => {
  expect(Object.values(action.inputs).filter((input) => input.required)).toEqual([]);
});

test('declares the outputs', () => {
  expect(Object.keys(action.outputs)).toEqual([
    'operation',
    'pull-request-number',
    'pull-request-url',
    'changed',
    'stale',
    'findings',
    'findings-json',
    'snapshot',
    'fleet-plan',
    'fleet-collect',
    'fleet-second',
    'fleet-publish',
    'fleet-digests',
    'fleet-failed',
  ]);
});

test('describes every input and output in a sentence', () => {
  for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
    expect(description).toMatch(/^\S.{20,}\.$/s);
});

test('fits the Marketplace', () => {
  expect(action.name).toBe('readme-tally');
  expect(action.author).not.toBe('');
  expect(action.branding).toEqual({ icon: expect.any(String), color: expect.any(String) });
  expect(action.description.length).toBeLessThanOrEqual(MARKETPLACE_DESCRIPTION_LENGTH);
});

test('the example workflow passes only inputs that exist', () => {
  const workflow = read('.github/workflows/readme-tally.yml') as {
    jobs: { tally: { steps: { uses: string; with?: object }[] } };
  };
  const step = workflow.jobs.tally.steps.find(({ uses }) => uses === './');

  // The runner only warns about an input that does not exist, and goes on without the key.
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
  expect(step).toBeDefined();
});

function read(path: string): unknown {
  return parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}
