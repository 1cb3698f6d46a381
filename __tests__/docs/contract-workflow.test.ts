/** The workflow contract.yml keeps one issue up to date. A `gh` of the test answers and records. */
import { execFile } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { temporaryFolder } from '../helpers/folder.ts';
import { readProject } from '../helpers/pages.ts';
import type { Workflow } from '../helpers/workflow-faults.ts';

const workflow = parse(readProject('.github/workflows/contract.yml')) as Workflow & {
  jobs: Record<string, { permissions: object; steps: { run?: string; env?: object }[] }>;
};
const step = workflow.jobs.issue?.steps[0];

/** Writes the report that the artifact holds, and prints the number of the open issue. */
const GH = `#!/usr/bin/env bash
echo "$@" >> calls
case "$1 $2" in
  'run download') mkdir -p report && printf '%s' "$REPORT" > report/contract.md ;;
  'issue list') printf '%s' "$NUMBER" ;;
esac
`;

async function run(report: string, number: string): Promise<string[]> {
  const folder = await temporaryFolder({ gh: GH });
  await chmod(join(folder, 'gh'), 0o755);
  await promisify(execFile)('bash', ['-e', '-c', step?.run ?? ''], {
    cwd: folder,
    env: {
      PATH: `${folder}:${process.env.PATH}`,
      TITLE: 'T',
      GITHUB_RUN_ID: '7',
      REPORT: report,
      NUMBER: number,
    },
  });
  const calls = (await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n');
  expect(calls[0]).toBe('run download 7 --name contract --dir report');
  expect(calls[1]).toContain('issue list --state open --author app/github-actions');
  return calls.slice(2);
}

test.each([
  ['opens one', 'differs', '', ['issue create --title T --body-file report/contract.md']],
  ['updates the open one', 'differs', '12', ['issue edit 12 --body-file report/contract.md']],
  ['closes it', '', '12', ['issue close 12 --comment All answers are as expected again.']],
  ['does nothing', '', '', []],
])('%s', async (_, report, number, calls) => {
  expect(await run(report, number)).toEqual(calls);
});

test('the job that runs packages may only read', () => {
  expect(workflow.jobs.ask?.permissions).toEqual({ contents: 'read' });
  expect(workflow.jobs.issue?.permissions).toEqual({ actions: 'read', issues: 'write' });
  expect(JSON.stringify(workflow.jobs.issue)).not.toMatch(/npm|checkout/);
});
