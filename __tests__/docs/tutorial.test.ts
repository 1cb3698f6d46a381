/** Follows docs/adding-a-source.md word by word in a copy of the project. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROOT } from '../helpers/paths.ts';

const page = readFileSync(join(ROOT, 'docs', 'adding-a-source.md'), 'utf8');
const PARTS = [
  'src',
  'scripts/test-environment.ts',
  'scripts/test-setup.ts',
  '__tests__/helpers',
  'package.json',
  'tsconfig.json',
  'biome.json',
];

let copy = '';

beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'readme-tally-tutorial-')));
  for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const folder of ['sources', 'subjects']) mkdirSync(join(copy, '__tests__', folder));
  for (const [path, text] of filesToWrite()) writeFileSync(join(copy, path), text);
  for (const { path, diff } of changes()) {
    const file = join(copy, path);
    writeFileSync(file, changed(readFileSync(file, 'utf8'), diff));
  }
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

test('the page writes a source, a kind and their tests', () => {
  expect([...filesToWrite().keys()]).toEqual([
    'src/sources/crossref.ts',
    '__tests__/sources/crossref.test.ts',
    'src/subjects/gitee.ts',
    '__tests__/subjects/gitee.test.ts',
  ]);
});

test('a source is added in one file, and a kind by its name and one entry', () => {
  expect(changes().map(({ path }) => path)).toEqual([
    'src/sources/index.ts',
    'src/sources/index.ts',
    'src/subjects/subject.ts',
    'src/subjects/kinds.ts',
    'src/subjects/kinds.ts',
  ]);
});

test('what it writes passes the type check', () => {
  const config = join(copy, 'tsconfig.tutorial.json');
  writeFileSync(
    config,
    '{"extends": "./tsconfig.json", "include": ["src", "__tests__/sources", "__tests__/subjects"]}',
  );
  expect(() => run('node_modules/.bin/tsc', ['-p', config])).not.toThrow();
});

test('what it writes passes the linter', () => {
  const files = [...filesToWrite().keys(), ...new Set(changes().map(({ path }) => path))];
  const check = ['check', '--vcs-enabled=false', ...files];
  expect(() => run('node_modules/.bin/biome', check)).not.toThrow();
});

test('its own tests pass', () => {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  expect(() => run(process.execPath, [...flags, jest, '--rootDir', copy])).not.toThrow();
}, 60_000);

/** The code of each `Write `path`:`. */
function filesToWrite(): Map<string, string> {
  const files = page.matchAll(/Write `([^`]+)`:\n\n```ts\n([\s\S]*?)^```$/gm);
  return new Map([...files].map(([, path = '', text = '']) => [path, text]));
}

/** The diffs, each for the file that the text before it names last. */
function changes(): { path: string; diff: string }[] {
  return [...page.matchAll(/^```diff\n([\s\S]*?)^```$/gm)].map(({ 1: diff = '', index }) => {
    const named = [...page.slice(0, index).matchAll(/`(src\/[\w/-]+\.ts)`/g)].at(-1);
    return { path: named?.[1] ?? '', diff };
  });
}

function changed(text: string, diff: string): string {
  const lines = diff.trimEnd().split('\n');
  const side = (gone: string) =>
    lines
      .filter((line) => !line.startsWith(gone))
      .map((line) => line.slice(1))
      .join('\n');
  expect(text).toContain(side('+'));
  return text.replace(side('+'), side('-'));
}

/** Throws with what the program printed. */
function run(program: string, args: readonly string[]): void {
  try {
    execFileSync(program, args, { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${stdout}\n${stderr}`, { cause: error });
  }
}
