/** How many live badges of real and made lists become static. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { CORPUS, describeCorpus } from '../helpers/corpus.ts';
import { ROOT } from '../helpers/paths.ts';

function shares(folder: string) {
  const script = resolve(ROOT, 'scripts', 'live-badges.ts');
  const output = execFileSync(process.execPath, [script, folder], { encoding: 'utf8', cwd: ROOT });
  const number = (words: string) => Number(new RegExp(`^${words}: (\\d+)`, 'm').exec(output)?.[1]);
  const [all, ours, named] = ['Live badges', 'Become static', 'Stay live for a reason'].map(number);
  return { all, ours, named, others: number('Others'), output };
}

test('in the made lists, all become static but for those that are named with a reason', () => {
  const { all = 0, ours, named, others } = shares('__tests__/fixtures/lists');

  expect(all).toBeGreaterThan(20);
  expect([others, named]).toEqual([0, 7]);
  expect(ours).toBe(all - 7);
});

describeCorpus('in the corpus', () => {
  test('all become static but for those that are named with a reason', () => {
    const { all = 0, ours = 0, others, output } = shares(CORPUS);

    expect(all).toBeGreaterThan(1_700);
    expect(output).toContain('github/last-commit: 4 of 5');
    expect(others).toBe(0);
    expect(ours / all).toBeGreaterThan(0.995);
  });
});
