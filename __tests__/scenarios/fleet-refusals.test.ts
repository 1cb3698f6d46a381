/** Repositories of a fleet that refuse in every way, one after the other and all together. */
import { beforeAll, expect, test } from '@jest/globals';
import { bot } from '../../sandbox/github/accounts.ts';
import type { File } from '../../sandbox/github/files.ts';
import type { RepositorySettings } from '../../sandbox/github/settings.ts';
import { failedEntries } from '../../src/report/fleet/report.ts';
import { operations, runFleetOnce } from '../helpers/fleet.ts';
import { CONFIG, proposed } from '../helpers/run.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();
const STARS = '- [One](x) ![s](https://img.shields.io/github/stars/o/one)\n';
const SNAPSHOT = 'data/readme-tally.json';

interface Refusing {
  readonly files?: Readonly<Record<string, File>>;
  readonly settings?: Partial<RepositorySettings>;
  /** A part of the sentence in the report. */
  readonly says: string;
}

const KINDS: Readonly<Record<string, Refusing>> = {
  archived: { settings: { archived: true }, says: 'archived' },
  'no-commits': { settings: { empty: true }, says: 'empty' },
  'protected-branch': {
    settings: { rules: [{ pattern: '**', by: 'protection', forbids: ['create'] }] },
    says: 'A rule protects the branch',
  },
  ruleset: {
    settings: { rules: [{ pattern: '**', by: 'ruleset', forbids: ['create'] }] },
    says: 'A rule protects the branch',
  },
  'unknown-setting': { files: { [CONFIG]: 'treshold: 1\n' }, says: 'treshold' },
  'invalid-value': { files: { [CONFIG]: 'threshold: {percent: many}\n' }, says: 'percent' },
  'not-yaml': { files: { [CONFIG]: 'a: [\n' }, says: CONFIG },
  'default-branch': {
    files: { [CONFIG]: 'pull-request: {branch: main}\n' },
    says: 'main is never written',
  },
  'unknown-base': {
    files: { [CONFIG]: 'pull-request: {base: nowhere}\n' },
    says: 'nowhere does not exist',
  },
  'snapshot-cut': { files: { [SNAPSHOT]: '{' }, says: 'not JSON' },
  'snapshot-newer': { files: { [SNAPSHOT]: '{"version": 2}' }, says: 'Update readme-tally' },
  'snapshot-other': { files: { [SNAPSHOT]: '[]' }, says: SNAPSHOT },
  'huge-list': {
    files: { 'README.md': 'x'.repeat(5_000_001) },
    says: 'Split it into several files',
  },
  'empty-list': { files: { 'README.md': '' }, says: 'README.md is empty' },
  'binary-list': { files: { 'README.md': Uint8Array.of(0x61, 0xff) }, says: 'not UTF-8' },
  'no-list': { files: { LICENSE: 'x' }, says: 'no file README.md' },
  'link-list': {
    files: { 'README.md': { mode: '120000', content: 'a.md' }, 'a.md': 'a' },
    says: 'symbolic link',
  },
  nowhere: { says: '404' },
};

function configOf(names: readonly string[]): string {
  return `repositories: [${names.map((name) => `acme/${name}`).join(', ')}]\n`;
}

beforeAll(async () => {
  const { github } = sandbox;
  for (const [name, { files = { 'README.md': STARS }, settings = {} }] of Object.entries(KINDS)) {
    await github.createRepository({ name: `good-${name}`, files: { 'README.md': STARS } });
    if (name === 'nowhere') continue;
    const list: Record<string, File> = name === 'no-list' ? {} : { 'README.md': STARS };
    await github.createRepository({ name, files: { ...list, ...files } });
    Object.assign(github.settings(`acme/${name}`), settings);
  }
});

test.each(Object.entries(KINDS))(
  '%s: a line of the report, and the other pull request is there',
  async (name, { says }) => {
    const good = `good-${name}`;
    const report = await runFleetOnce(sandbox, configOf([name, good]));
    expect(operations(report)).toEqual({
      [`acme/${name}`]: 'refused',
      [`acme/${good}`]: 'created',
    });
    const [line] = report.repositories.filter(({ repository }) => repository === `acme/${name}`);
    expect(line?.sentence.replaceAll('\\', '')).toContain(says);
  },
);

test('all together: every other repository gets what it would get without them', async () => {
  const { github } = sandbox;
  const others = ['first', 'second', 'third'];
  for (const name of others) await github.createRepository({ name, files: { 'README.md': STARS } });
  const names = Object.keys(KINDS);
  const report = await runFleetOnce(sandbox, configOf([...names, ...others]));
  const found = operations(report);
  for (const name of names) expect([name, found[`acme/${name}`]]).toEqual([name, 'refused']);
  const alone = await proposed(github.repository('acme/good-nowhere'));
  for (const name of others) {
    expect(found[`acme/${name}`]).toBe('created');
    expect(await proposed(github.repository(`acme/${name}`))).toBe(alone);
  }
});

test('a token that may not write, or open pull requests, is a line for each repository', async () => {
  const { github } = sandbox;
  for (const name of ['read-only', 'no-pulls']) {
    await github.createRepository({ name, files: { 'README.md': STARS } });
  }
  github.settings('acme/read-only').permissions.contents = 'none';
  github.allowPullRequests(false);
  const report = await runFleetOnce(sandbox, configOf(['no-pulls', 'read-only']), {
    token: bot.token,
  });
  github.allowPullRequests(true);
  expect(operations(report)).toEqual({ 'acme/no-pulls': 'blocked', 'acme/read-only': 'refused' });
  const [pulls, writing] = report.repositories.map(({ sentence }) => sentence);
  expect(pulls).toContain('Allow GitHub Actions to create and approve pull requests');
  expect(writing).toContain('403');
  expect(failedEntries(report)).toHaveLength(2);
});
