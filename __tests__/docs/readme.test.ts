/** What README.md states, compared with what the project does. */
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { runAction } from '../../sandbox/runner.ts';
import { nightlyMinute } from '../../src/cli/init/workflow-file.ts';
import { applyEdits } from '../../src/markdown/edits.ts';
import { codeOf, pages, readProject } from '../helpers/pages.ts';
import { findSlots } from '../helpers/slots.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';
import type { Workflow } from '../helpers/workflow-faults.ts';

const readme = pages.find(({ path }) => path === 'README.md')?.text ?? '';

const sandbox = useSandbox();

test('a maintainer reads it in a few minutes', () => {
  expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(200);
});

test('the two commands are at the top', () => {
  expect(codeOf('README.md', 'sh')[0]).toMatch(/^npm ci && npm run demo .*\nnpm cit /);
});

describe('the workflow of the quick start', () => {
  const [text = ''] = codeOf('README.md', 'yaml');
  const workflow = parse(text) as Workflow & { permissions: Record<string, 'write'> };

  test('is short, and starts at the minute that init proposes', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(16);
    expect(text).toContain(`cron: '${nightlyMinute(undefined)} 3 * * *'`);
  });

  test('runs with the permissions that it grants, and with no others', async () => {
    const files = { 'README.md': readProject('sandbox/fixtures/seed.md') };
    const repository = await sandbox.github.createRepository({ name: 'quick-start', files });
    const { permissions } = sandbox.github.settings(repository.fullName);
    Object.assign(permissions, { actions: 'none', contents: 'none', issues: 'none' });
    Object.assign(permissions, { 'pull-requests': 'none' }, workflow.permissions);

    const run = await runAction(sandbox, {
      repository: repository.fullName,
      event: 'schedule',
      isBrisk: true,
    });

    expect([run.exitCode, run.outputs.operation, run.outputs.changed]).toEqual([
      0,
      'created',
      '15',
    ]);
    expect(run.stdout).not.toContain('::warning');
  });
});

test('the badge before and after is what readme-tally writes', () => {
  const [diff = ''] = codeOf('README.md', 'diff');
  const [live = '', ours = ''] = diff.split('\n').map((line) => line.slice(1));
  const [slot] = findSlots(live);
  expect(slot && applyEdits(live, [{ ...slot, text: slot.write('2k') }])).toBe(ours);
});

describe('action.yml', () => {
  const action = parse(readProject('action.yml')) as {
    inputs: Record<string, { default?: string }>;
    outputs: object;
  };

  /** Those of a fleet are in docs/fleet.md. */
  const isOfFleet = (name: string) => name.startsWith('fleet-');
  const inputs = Object.entries(action.inputs).filter(([name]) => !isOfFleet(name));

  test('each input has a row with its default, and no other has', () => {
    const rows = [...section('### Inputs').matchAll(/^\| `([^`]+)` \| (?:`([^`]*)` )?\|/gm)];
    expect(rows.map(([, name, value]) => [name, value])).toEqual(
      expect.arrayContaining(inputs.map(([name, input]) => [name, input.default])),
    );
    expect(rows).toHaveLength(inputs.length);
  });

  test('each output has a row, and no other has', () => {
    const cells = [...section('### Outputs').matchAll(/^\| (`.+?`) \|/gm)];
    const names = cells.flatMap(([, cell = '']) => cell.match(/(?<=`)[\w-]+(?=`)/g) ?? []);
    const outputs = Object.keys(action.outputs).filter((name) => !isOfFleet(name));
    expect(names.sort()).toEqual(outputs.sort());
  });
});

function section(heading: string): string {
  const [, text = ''] = readme.split(`\n${heading}\n`);
  return text.split(/^##/m)[0] ?? '';
}
