import { expect, test } from '@jest/globals';
import { checkNetwork } from '../../src/doctor/network.ts';
import type { SourceResult } from '../../src/doctor/source-check.ts';

const OK: SourceResult = { what: 'A', state: 'ok', found: 'It answers.' };
const UNASKED: SourceResult = { what: 'B', state: 'unknown', found: 'A token is required.' };
const LOST: SourceResult = { ...UNASKED, unresolved: 'api.test', isUnreached: true };
const REFUSED: SourceResult = { ...OK, state: 'warning', isUnreached: true };
const NAME = { status: undefined, problem: 'the name api.test could not be resolved (ENOTFOUND)' };

test.each([
  [[OK, UNASKED], undefined, 'ok', 'No host was out of reach.'],
  [[OK, REFUSED], { value: 1 }, 'ok', 'No host was out of reach.'],
  [[REFUSED, UNASKED], undefined, 'problem', 'No source was reached.'],
  [[LOST, OK], undefined, 'problem', 'The name api.test could not be resolved.'],
  [[LOST, LOST], NAME, 'problem', 'The name api.test could not be resolved.'],
  [[OK], NAME, 'problem', 'The name api.test could not be resolved.'],
  [
    [OK],
    { status: undefined, problem: 'the connection was refused' },
    'problem',
    'GitHub was not reached: the connection was refused.',
  ],
])('%j, %j', (sources, api, state, found) => {
  const result = checkNetwork(sources, api);
  expect(result.state).toBe(state);
  expect(result.found.startsWith(found)).toBe(true);
  expect(result.fix === undefined).toBe(state === 'ok');
});
