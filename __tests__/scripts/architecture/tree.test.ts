/** The figures of the tree: few files at the top, none too long, and few that are very short. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../../helpers/paths.ts';

const MOST_LINES = 200;
const SHORT = 30;
const MOST_SHORT_FILES = 40;
const LEAST_MEDIAN = 60;

const src = resolve(ROOT, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, lines: readFileSync(join(src, path), 'utf8').split('\n').length - 1 }))
  .toSorted((a, b) => a.lines - b.lines);

test('src has two files at the top: the entry points', () => {
  const tops = readdirSync(src, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
  expect(tops.map(({ name }) => name).toSorted()).toEqual(['cli.ts', 'index.ts']);
});

test(`no file has more than ${MOST_LINES} lines`, () => {
  expect(files.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
});

test(`at most ${MOST_SHORT_FILES} files have ${SHORT} lines or fewer`, () => {
  const short = files.filter(({ lines }) => lines <= SHORT).map(({ path }) => path);
  expect(short.slice(MOST_SHORT_FILES)).toEqual([]);
});

test(`half of the files have ${LEAST_MEDIAN} lines or more`, () => {
  expect(files[Math.floor(files.length / 2)]?.lines).toBeGreaterThanOrEqual(LEAST_MEDIAN);
});
