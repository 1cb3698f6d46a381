import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { startProgress } from '../../src/cli/progress.ts';
import { usage } from '../helpers/reports.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A stream that keeps what is written. */
function stream(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  const target = { isTTY, columns: 80, rows: 24, write, on: () => {} };
  return { written, target: target as unknown as Parameters<typeof startProgress>[0] };
}

const GITHUB = { source: 'github', name: 'GitHub', subjects: 543, answered: 0 };

test('without a terminal, a line every ten seconds for each source that has not answered', () => {
  const { written, target } = stream(false);
  const progress = startProgress(target, {});
  progress.onProgress(GITHUB);
  progress.onProgress({ ...GITHUB, source: 'hub', name: 'Hub', subjects: 2 });
  jest.advanceTimersByTime(9_000);
  expect(written).toEqual([]);
  progress.onProgress({ ...GITHUB, answered: 100 });
  jest.advanceTimersByTime(1_000);
  expect(written).toEqual([
    'GitHub: 100 of 543 subjects answered after 10 s\n',
    'Hub: 0 of 2 subjects answered after 10 s\n',
  ]);
  progress.onUsage(usage({ subjects: 543, found: 543 }));
  jest.advanceTimersByTime(10_000);
  expect(written.slice(2)).toEqual(['Hub: 0 of 2 subjects answered after 20 s\n']);
  progress[Symbol.dispose]();
  jest.advanceTimersByTime(60_000);
  expect(written).toHaveLength(3);
});

test('on a terminal, a bar that disappears at the end', () => {
  const { written, target } = stream(true);
  const progress = startProgress(target, { NO_COLOR: '1' });
  progress.onProgress(GITHUB);
  jest.advanceTimersByTime(100);
  expect(written.join('')).toContain(`GitHub  ${'░'.repeat(24)}  0 of 543, 0 s`);
  const before = written.length;
  progress[Symbol.dispose]();
  expect(written.slice(before).join('')).toContain('\u001B[2K');
});
