import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type AuditOptions, auditFolder } from '../../src/cli/audit.ts';
import { temporaryFolder } from '../helpers/folder.ts';

/** Two places that are not clear: a warning each. */
const LIST =
  '# List\n\n- [A](https://a.org) ![s](https://img.shields.io/badge/Stars-2k-blue?tally=no)\n';
const NOBODY = {
  sources: [],
  connect: () => {
    throw new Error('nobody is to be asked');
  },
  now: () => new Date('2026-11-22T03:17:41Z'),
};

async function audit(files: Record<string, string>, options: Partial<AuditOptions> = {}) {
  const folder = await temporaryFolder(files);
  const usual = { files: ['README.md'], config: 'c.yml', format: 'json', failOn: 'error' } as const;
  const all = { ...usual, folder, offline: true, fix: false, ...options };
  return { folder, ...(await auditFolder(all, NOBODY)) };
}

describe('offline', () => {
  test('makes no requests and reports what the list shows', async () => {
    const { text, fails } = await audit({ 'README.md': LIST });
    expect(JSON.parse(text)).toMatchObject([
      { rule: 'unclear-slot', severity: 'warning', file: 'README.md', line: 3 },
      { rule: 'left-alone', severity: 'note', file: 'README.md', line: 3, entry: 'A', fix: null },
    ]);
    expect(fails).toBe(false);
  });

  test('knows from the snapshot what earlier runs found', async () => {
    const missing = { since: '2026-11-01', reason: 'Not found' };
    const subjects = { 'github:o/gone': { missing } };
    const snapshot = { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects };
    const { text } = await audit({
      'README.md': '- [G](x) ![s](https://img.shields.io/github/stars/o/gone)\n',
      'data/readme-tally.json': JSON.stringify(snapshot),
    });
    expect(JSON.parse(text)).toMatchObject([{ rule: 'missing-subject', line: 1 }]);
  });
});

test.each([true, false])('the history file is read, offline: %s', async (offline) => {
  const given = {
    source: 'github-stars',
    on: '2026-11-22',
    from: '2026-08-30',
    step: 'week',
    gains: [0, 450, 500, 3, 2, 3, 4, 3, 4, 4, 4, 4, 0],
    isWhole: true,
  };
  const history = {
    version: 1,
    updatedAt: '2026-11-22T03:17:41Z',
    subjects: { 'github:o/r': { stars: { given } } },
  };
  const files = {
    'README.md': '- [R](x) ![s](https://img.shields.io/github/stars/o/r)\n',
    'c.yml': 'history: {stars: true}\naudit: {rules: {star-burst: warning}}\n',
    'data/readme-tally-history.json': JSON.stringify(history),
  };
  const { text } = await audit(files, { offline });
  expect(JSON.parse(text)).toMatchObject([{ rule: 'star-burst', severity: 'warning', line: 1 }]);
  const { text: off } = await audit({ ...files, 'c.yml': 'history: {stars: true}\n' }, { offline });
  expect(JSON.parse(off)).toEqual([]);
});

describe('what fails', () => {
  test.each([
    ['error', false],
    ['warning', true],
    ['note', true],
    ['never', false],
  ] as const)('a warning where --fail-on is %s: %s', async (failOn, expected) => {
    expect((await audit({ 'README.md': LIST }, { failOn })).fails).toBe(expected);
  });

  test('a rule that the config makes an error', async () => {
    const config = 'audit: {rules: {unclear-slot: error}}\n';
    expect((await audit({ 'README.md': LIST, 'c.yml': config })).fails).toBe(true);
  });

  test('nothing that the config switches off', async () => {
    const config = 'audit: {rules: {unclear-slot: off}}\n';
    const { text, fails } = await audit({ 'README.md': LIST, 'c.yml': config }, { failOn: 'note' });
    expect(JSON.parse(text)).toMatchObject([{ rule: 'left-alone' }]);
    expect(fails).toBe(false);
  });
});

describe('the formats', () => {
  test.each([
    ['table', /README\.md\n\s+3 {2}warning {2}unclear-slot/],
    ['sarif', /"version": "2\.1\.0"/],
    ['github', /^::warning file=README\.md,line=3,title=unclear-slot%3A A::/],
  ] as const)('%s', async (format, text) => {
    expect((await audit({ 'README.md': LIST }, { format })).text).toMatch(text);
  });
});

test('notes of counts that are left alone are in JSON only, in the order of the lines', async () => {
  const list =
    '- [A](https://github.com/o/a) ⭐ 12\n- [B](#)\n- [C](https://github.com/o/c) 3 ⭐\n';
  const of = async (format: AuditOptions['format']) =>
    (await audit({ 'README.md': list }, { format, failOn: 'note' })).text;
  expect(
    JSON.parse(await of('json')).map((one: { rule: string; line: number }) => [one.rule, one.line]),
  ).toEqual([
    ['left-alone', 1],
    ['left-alone', 3],
  ]);
  for (const format of ['table', 'sarif', 'github'] as const) {
    expect(await of(format)).not.toMatch(/left-alone|adopt/);
  }
  expect((await audit({ 'README.md': list }, { failOn: 'note' })).fails).toBe(false);
});

test('the config switches these notes off, and keeps the findings', async () => {
  const config = 'audit: {rules: {left-alone: off}}\n';
  const { text } = await audit({ 'README.md': LIST, 'c.yml': config });
  expect(JSON.parse(text)).toMatchObject([{ rule: 'unclear-slot' }]);
});

test('without --fix, and where nothing is safe to fix, no file is written', async () => {
  const { folder, text } = await audit({ 'README.md': LIST }, { fix: true, format: 'table' });
  expect(text).toContain('1 finding: 1 warning.');
  expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe(LIST);
});

test('--fix writes what needs no judgement, and prints the rest', async () => {
  const api = '- [Model](https://huggingface.co/api/models/a/b)\n';
  const list = { 'README.md': `${LIST}${api}` };
  const { folder, text } = await audit(list, { fix: true, format: 'table', failOn: 'warning' });
  expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe(
    `${LIST}${api.replace('/api/models/', '/')}`,
  );
  expect(text).toContain('unclear-slot');
  expect(text).not.toContain('api-link');
});
