import { expect, test } from '@jest/globals';
import { assertNotStopped, CancelledError } from '../../src/refresh/result.ts';
import { usage } from '../helpers/reports.ts';

function failed(name: string, unresolved?: string) {
  return usage({ name, found: 0, failed: 15, ...(unresolved ? { unresolved } : {}) });
}

test.each([
  [
    [failed('A', 'a.test'), failed('B', 'b.test')],
    ' The names a.test, b.test could not be resolved.',
  ],
  [[failed('A', 'a.test'), failed('B', 'a.test')], ' The name a.test could not be resolved.'],
  [[failed('A'), failed('B')], ' All values stay as they were'],
])('names each host that could not be resolved once', (leftOut, sentence) => {
  const stop = () => assertNotStopped({ allFailed: true, leftOut }, undefined);
  expect(stop).toThrow(`A (15 of 15), B (15 of 15) failed.${sentence}`);
});

test('a cancelled run has the name of its signal', () => {
  const cancel = new AbortController();
  const run = () => assertNotStopped({ allFailed: false, leftOut: [] }, cancel.signal);
  expect(run).not.toThrow();
  cancel.abort('SIGTERM');
  expect(run).toThrow(expect.objectContaining({ name: 'StoppedError', signal: 'SIGTERM' }));
  expect(run).toThrow(CancelledError);
});
