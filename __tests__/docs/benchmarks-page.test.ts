import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { withResults } from '../../bench/helpers/page-section.ts';
import { lastResults } from '../../bench/helpers/results.ts';
import { SCRIPTS } from '../../bench/scripts.ts';
import { ROOT } from '../helpers/paths.ts';

const results = lastResults(resolve(ROOT, 'bench', 'results'));

test('every result is of a script, and says what measured it', () => {
  expect(results.length).toBeGreaterThan(0);
  expect(SCRIPTS).toEqual(expect.arrayContaining(results.map(({ name }) => name)));
  for (const { command, date, machine } of results) {
    expect(command).toMatch(/^npm run bench -- /);
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(machine.cores).toBeGreaterThan(0);
    expect(Object.keys(machine.packages)).toContain('ky');
  }
});

test('the tables of docs/benchmarks.md are those that the scripts wrote', () => {
  const page = readFileSync(resolve(ROOT, 'docs', 'benchmarks.md'), 'utf8');
  // Not toBe(page) alone: a page without the comments must not pass.
  expect(page).toContain('**Requests to the sources in one run**');
  expect(withResults(page, results)).toBe(page);
});

test('a page without the two comments is rejected', () => {
  expect(() => withResults('# Nothing', results)).toThrow('lacks <!-- bench -->');
});
