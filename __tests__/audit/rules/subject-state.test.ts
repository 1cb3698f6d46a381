import { expect, test } from '@jest/globals';
import { subjectState } from '../../../src/audit/rules/subject-state.ts';
import { findingsIn } from '../../helpers/audit.ts';

const text = '# List\n\n- [One](x) ![s](https://img.shields.io/github/stars/o/one)\n';

test.each([
  ['archived', ['github:o/one is archived: https://github.com/o/one']],
  ['gated', []],
  [undefined, []],
])('of %s says %j', (state, messages) => {
  const record = state === undefined ? {} : { state };
  const snapshot = {
    version: 1 as const,
    checkedAt: '2026-11-22T03:17:41Z',
    subjects: { 'github:o/one': record },
  };
  const findings = findingsIn(text, subjectState, { snapshot });
  expect(findings.map(({ message }) => message)).toEqual(messages);
});
