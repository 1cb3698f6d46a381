/** Where tests are, and which of them are fast. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isSlow } from '../scripts/fast-tests.ts';
import { ROOT } from './helpers/paths.ts';

const tests = readdirSync(join(ROOT, '__tests__'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => `__tests__/${path}`);

/** Tests of a whole folder of `src` rather than of one file. */
const WHOLE_FOLDERS = [
  'escape/properties',
  'fields/second-field',
  'fields/venue/readings',
  'fields/venue/recorded',
  'markdown/badges/other-services',
  'markdown/new-entry/facts',
  'markdown/new-entry/hostile-entries',
  'markdown/new-entry/refreshed-lists',
  'markdown/slots/gain-slots',
  'markdown/slots/generated-lists',
  'markdown/syntax/same-as-lezer',
  'sources/arbitrary-answers',
  'sources/describe-arbitrary-answers',
  'sources/recorded-answers',
  'subjects/links-of-lists',
  'subjects/links-of-the-facts',
];

test('every test in a folder of src has the name of a file or folder there', () => {
  const names = tests.map((path) => path.slice('__tests__/'.length, -'.test.ts'.length));
  const strays = names.filter((name) => {
    const [folder = ''] = name.split('/');
    const source = join(ROOT, 'src', name);
    const isOfSource = existsSync(join(ROOT, 'src', folder)) && name.includes('/');
    return isOfSource && !existsSync(`${source}.ts`) && !existsSync(source);
  });
  expect(strays.toSorted()).toEqual(WHOLE_FOLDERS);
});

describe('npm run test:fast', () => {
  const fast = tests.filter((path) => !isSlow(join(ROOT, path)));

  test.each([
    '__tests__/cli.test.ts',
    '__tests__/corpus/shapes.test.ts',
    '__tests__/docs/code-blocks.test.ts',
    '__tests__/http/limited-fetch.test.ts',
    '__tests__/sandbox/server.test.ts',
    '__tests__/scenarios/linear-time.test.ts',
    '__tests__/scenarios/refusals.test.ts',
  ])('leaves out %s', (path) => {
    expect(tests).toContain(path);
    expect(fast).not.toContain(path);
  });

  test.each([
    '__tests__/markdown/edits.test.ts',
    '__tests__/report/summary.test.ts',
    '__tests__/snapshot/settle.test.ts',
  ])('runs %s', (path) => {
    expect(fast).toContain(path);
  });

  test.each(fast)('%s uses no sandbox, process or server', (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    expect(text).not.toMatch(/useSandbox\(|startSandbox\(|runAction\(|useBundle\(|rawServer\(/);
    expect(text).not.toMatch(/'node:(?:child_process|https?|net)'/);
  });
});
