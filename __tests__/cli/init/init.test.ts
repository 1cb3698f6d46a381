import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type InitOptions, initFolder } from '../../../src/cli/init/init.ts';
import { ACTION } from '../../../src/config/version.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const CONFIG = '.github/readme-tally.yml';
const WORKFLOW = '.github/workflows/readme-tally.yml';
const LIVE = '- [a](https://github.com/o/a) ![s](https://img.shields.io/github/stars/o/a)\n';
const PAPER = '- [p](https://arxiv.org/abs/1901.08746)\n';
const GIT = { '.git/config': '[remote "origin"]\n\turl = https://github.com/acme/list.git\n' };

async function init(folder: string, more: Partial<InitOptions> = {}): Promise<string> {
  const plain = { files: [], config: CONFIG, action: ACTION, dryRun: false, force: false };
  return initFolder({ folder, ...plain, ...more });
}

async function contents(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile());
  const pairs = files.map(async ({ parentPath, name }) => {
    const full = join(parentPath, name);
    return [full.slice(folder.length + 1), await readFile(full, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

test('writes the workflow, and a config file only if it is needed', async () => {
  const [badges, papers] = await Promise.all([
    temporaryFolder({ ...GIT, 'README.md': LIVE }),
    temporaryFolder({ ...GIT, 'README.md': PAPER }),
  ]);
  const output = await init(badges);
  await init(papers);
  expect(output).toContain('Repository: acme/list\nREADME.md: stars in 1 live badge');
  expect(output).toContain('No config file needed');
  expect(Object.keys(await contents(badges)).toSorted()).toEqual(
    ['.git/config', WORKFLOW, 'README.md'].toSorted(),
  );
  expect((await contents(papers))[CONFIG]).toContain('  papers: citations # 1 paper linked');
});

test.each([
  ['commands: { allow: { add: everybody } }', true],
  ['commands: { allow: { add: triage } }', false],
  ['snapshot: a.yml', false],
])('comments of everybody start the workflow with %s: %s', async (config, isOpen) => {
  const folder = await temporaryFolder({ ...GIT, 'README.md': LIVE, [CONFIG]: config });
  await init(folder);
  expect((await contents(folder))[WORKFLOW]?.includes("'/tally add '")).toBe(isOpen);
});

test('recommends a token for more requests to Hugging Face than are allowed without one', async () => {
  const models = Array.from({ length: 501 }, (_, index) => {
    return `- [m](https://huggingface.co/o/m-${index})\n`;
  });
  const advised = await temporaryFolder({ ...GIT, 'README.md': models.join('') });
  const plain = await temporaryFolder({ ...GIT, 'README.md': models.slice(1).join('') });
  expect(await init(advised)).toMatch(
    /The lists link to 501 pages of Hugging Face\. Add a secret HF_TOKEN/,
  );
  expect(await init(plain)).not.toContain('HF_TOKEN');
});

test('a second run changes nothing, and a dry run writes nothing', async () => {
  const folder = await temporaryFolder({ ...GIT, 'README.md': PAPER });
  const before = await contents(folder);
  const shown = await init(folder, { dryRun: true });
  expect(await contents(folder)).toEqual(before);
  expect(shown).toContain(`${WORKFLOW}: would be written:\n\n    name: readme-tally\n`);
  await init(folder);
  const after = await contents(folder);
  const output = await init(folder, { force: true });
  expect(await contents(folder)).toEqual(after);
  expect(output.match(/already up to date/g)).toHaveLength(2);
});

test('nothing that exists is overwritten without --force', async () => {
  const files = { 'README.md': PAPER, [CONFIG]: 'adopt: []\n', [WORKFLOW]: 'name: mine\n' };
  const folder = await temporaryFolder(files);
  const output = await init(folder);
  expect(await contents(folder)).toEqual(files);
  expect(output.match(/already exists, not changed\. Use --force/g)).toHaveLength(2);
  await init(folder, { force: true });
  expect((await contents(folder))[WORKFLOW]).toContain(`uses: ${ACTION}`);
});

describe('reports', () => {
  test('that there is no Git repository', async () => {
    const folder = await temporaryFolder({ 'README.md': LIVE });
    expect(await init(folder)).toContain('This folder is not the root of a Git repository.');
  });

  test('that there are no counts, and writes nothing', async () => {
    const folder = await temporaryFolder({ 'README.md': '# A list\n' });
    await expect(init(folder)).rejects.toThrow(/^No counts found in any Markdown file/);
    expect(Object.keys(await contents(folder))).toEqual(['README.md']);
  });

  test('which of several lists are included', async () => {
    const files = { 'README.md': LIVE, 'docs/b.md': LIVE, 'docs/links.md': PAPER };
    const folder = await temporaryFolder(files);
    const output = await init(folder);
    expect(output).toContain('docs/b.md: stars in 1 live badge');
    expect(output).toContain(
      'docs/links.md: skipped, since it shows no counts. To include it: npx readme-tally@1 init',
    );
    const { [WORKFLOW]: workflow } = await contents(folder);
    expect(workflow).toContain('files: |\n            README.md\n            docs/b.md\n');
  });

  test('that another workflow runs it', async () => {
    const folder = await temporaryFolder({
      'README.md': LIVE,
      '.github/workflows/tally.yml': 'jobs: {a: {steps: [{uses: o/readme-tally@v1}]}}\n',
    });
    expect(await init(folder)).toContain('tally.yml already runs readme-tally.');
  });
});

test('a worktree has the remote of its repository', async () => {
  const git = await temporaryFolder({
    config: GIT['.git/config'],
    'worktrees/w/commondir': '../..\n',
  });
  const folder = await temporaryFolder({
    'README.md': LIVE,
    '.git': `gitdir: ${join(git, 'worktrees/w')}\n`,
  });
  expect(await init(folder)).toContain('Repository: acme/list\n');
});
