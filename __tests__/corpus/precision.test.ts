/**
 * How often the audit is right, over lists that are other people's work and no part of this
 * repository, so these tests run only where the folder stands beside it.
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { RULES } from '../../src/audit/rules/index.ts';
import { CORPUS, corpusFiles, describeCorpus } from '../helpers/corpus.ts';
import { ROOT } from '../helpers/paths.ts';

const LEAST = 0.95;

interface Line {
  readonly right: number;
  readonly all: number;
  readonly rule: string;
  readonly planted: string | undefined;
}

describeCorpus('what the audit finds', () => {
  const script = resolve(ROOT, 'scripts', 'audit-precision.ts');
  const output =
    corpusFiles.length > 0
      ? execFileSync(process.execPath, [script, CORPUS, '100'], { encoding: 'utf8', cwd: ROOT })
      : '';
  const [read = '', asked = ''] = output.split('Findings with planted errors');

  test('was judged, all of it', () => {
    expect(output).not.toContain('unjudged');
  });

  test('is right in every rule that is on', () => {
    const on = new Set(RULES.filter(({ isOff }) => !isOff).map(({ id }) => id));
    const lines = linesOf(asked);

    expect(lines.length).toBeGreaterThan(8);
    expect(lines.reduce((sum, { all }) => sum + all, 0)).toBe(100);
    expect(lines.filter(({ right, all }) => right / all < LEAST)).toEqual([]);
    // The script switches it on.
    expect(lines.map(({ rule }) => rule).filter((rule) => !on.has(rule))).toEqual([
      'title-mismatch',
    ]);
  });

  test('is most of what was planted', () => {
    const planted = linesOf(asked).flatMap((line) => line.planted ?? []);
    const shares = planted.map((text) => {
      const [hits = 0, all = 1] = text.split(' of ').map(Number);
      return hits / all;
    });

    expect(shares.length).toBeGreaterThanOrEqual(4);
    expect(Math.min(...shares)).toBeGreaterThan(0.85);
  });

  test('is off where it is not right often enough', () => {
    const off = new Set(RULES.filter(({ isOff }) => isOff).map(({ id }) => id));
    const low = linesOf(read).filter(({ right, all }) => right / all < LEAST);

    // Without GitHub nobody knows an old name, and the rule says so.
    expect(low.map(({ rule }) => rule).filter((rule) => !off.has(rule))).toEqual([
      'link-and-badge',
    ]);
  });
});

function linesOf(text: string): Line[] {
  const lines = text.matchAll(/^ *(\d+) of +(\d+) {2}([\w-]+)(?:: (\d+ of \d+) planted)?/gm);
  return [...lines].map(([, right, all, rule = '', planted]) => ({
    right: Number(right),
    all: Number(all),
    rule,
    planted,
  }));
}
