/** Every block of code that a page shows is run or validated: here, or in the test that is named. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config/parse.ts';
import { ACTION, REPOSITORY } from '../../src/config/version.ts';
import { parseHistory } from '../../src/history/file.ts';
import { readEntries } from '../../src/markdown/entries/read-entries.ts';
import { parseSnapshot } from '../../src/snapshot/file.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { type Block, blocksOf, pages } from '../helpers/pages.ts';
import { ROOT } from '../helpers/paths.ts';
import { commandsOf, tryCommand } from '../helpers/shell-block.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';
import { lintFaults, stepsOf, unpinnedActions, type Workflow } from '../helpers/workflow-faults.ts';

const sandbox = useSandbox();

/** Blocks that another test takes from the page and does more with than could be done here. */
const ELSEWHERE: readonly (readonly [path: string, languages: readonly string[], test: string])[] =
  [
    ['README.md', ['diff'], 'docs/readme.test.ts'],
    ['docs/adding-a-source.md', ['ts', 'diff'], 'docs/tutorial.test.ts'],
    ['docs/architecture.md', ['mermaid'], 'docs/architecture-page.test.ts'],
    ['docs/audit.md', ['markdown'], 'docs/audit-page.test.ts'],
    ['docs/configuration.md', ['text'], 'docs/configuration-page.test.ts'],
    ['docs/fleet.md', ['yaml', 'sh'], 'docs/fleet-page.test.ts'],
    ['docs/lists.md', ['markdown'], 'docs/docs.test.ts'],
    ['docs/looks.md', ['markdown'], 'scenarios/slot-styles.test.ts'],
    ['docs/order.md', ['markdown'], 'docs/order-page.test.ts'],
    ['docs/pull-request.md', ['mermaid'], 'docs/pull-request-page.test.ts'],
    ['docs/snapshot.md', ['jq', 'js'], 'docs/snapshot-page.test.ts'],
  ];

const HERE: Readonly<Record<string, (block: Block) => void | Promise<void>>> = {
  async sh({ code }) {
    for (const command of commandsOf(code)) {
      expect([command, await tryCommand(command, sandbox)]).toEqual([command, undefined]);
    }
  },
  yaml({ code }) {
    const value: unknown = parse(code);
    if (Array.isArray(value)) expectWorkflow(`${JOB}${code.replace(/^(?=.)/gm, '      ')}`);
    else if (typeof value === 'object' && value !== null && 'jobs' in value) expectWorkflow(code);
    else if (typeof value === 'object' && value !== null && 'if' in value) expectCondition(code);
    else expect(() => parseConfig(code, 'page')).not.toThrow();
  },
  json({ code }) {
    const parse = code.includes('"updatedAt"') ? parseHistory : parseSnapshot;
    expect(Object.keys(parse(code, 'page').subjects)).not.toEqual([]);
  },
  markdown({ code }) {
    const { entries } = readEntries(`| a | b | c | d |\n| - | - | - | - |\n${code}`);
    expect(entries.flatMap(({ links }) => links)).not.toEqual([]);
  },
  mdx({ code }) {
    const { entries } = readEntries(code, true);
    expect(entries.flatMap(({ markers }) => markers)).not.toEqual([]);
  },
  async ts({ code }) {
    const file = (name: string) => pathToFileURL(join(ROOT, name)).href;
    const head = `import { readFileSync } from 'node:fs';
import { startSandbox } from '${file('sandbox/sandbox.ts')}';
import { runAction } from '${file('sandbox/runner.ts')}';
const text = readFileSync(new URL('${file('sandbox/fixtures/seed.md')}'), 'utf8');
`;
    const foot = `\nif (run.exitCode !== 0) throw new Error(run.stdout + run.stderr);\n`;
    const folder = await temporaryFolder({ 'block.ts': head + code + foot });
    await promisify(execFile)(join(ROOT, 'node_modules/.bin/node'), [join(folder, 'block.ts')]);
  },
};

/** What steps of a page are put into, to be checked as a workflow. */
const JOB = `on: workflow_dispatch
permissions: {}
jobs:
  tally:
    runs-on: ubuntu-latest
    steps:
`;
const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: object };

function expectCondition(code: string): void {
  const job = JOB.replace('workflow_dispatch', 'issue_comment').replace(
    '    runs-on',
    `${code.replace(/^(?=.)/gm, '    ')}    runs-on`,
  );
  expectWorkflow(`${job}      - uses: ${ACTION}\n`);
}

function expectWorkflow(text: string): void {
  const isOurs = (uses: string) => uses.startsWith(`${REPOSITORY}@`);
  expect(lintFaults(text, '.github/workflows/page.yml')).toEqual([]);
  expect(unpinnedActions(text, isOurs)).toEqual([]);
  const steps = stepsOf(parse(text) as Workflow).filter(({ uses }) => uses && isOurs(uses));
  expect(steps).toHaveLength(1);
  // The runner only warns about an input that does not exist.
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(steps[0]?.with ?? {})));
}

const blocks = pages.flatMap(blocksOf);

test('the fences of every page are understood', () => {
  const fences = pages.map(({ text }) => text.match(/^(?:> ?| )*(?:`{3,}|~{3,})/gm)?.length ?? 0);
  expect(fences.reduce((sum, count) => sum + count, 0)).toBe(2 * blocks.length);
});

describe.each(blocks.map((block) => ({ ...block, where: `${block.path}:${block.line}` })))(
  '$where',
  (block) => {
    const elsewhere = ELSEWHERE.find(
      ([path, languages]) => path === block.path && languages.includes(block.language),
    );
    if (elsewhere !== undefined) {
      const [path, , name] = elsewhere;
      test(`its ${block.language} is held by ${name}`, () => {
        const text = readFileSync(join(ROOT, '__tests__', name), 'utf8');
        expect(text).toContain(path.split('/').at(-1));
      });
      return;
    }
    test(`its ${block.language} is what it should be`, async () => {
      const check = HERE[block.language];
      if (check === undefined) throw new Error(`Nothing holds blocks of "${block.language}".`);
      await check(block);
    }, 60_000);
  },
);
