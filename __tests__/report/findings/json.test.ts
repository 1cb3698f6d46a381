import { expect, test } from '@jest/globals';
import { findingsJson, shortFindingsJson } from '../../../src/report/findings/json.ts';
import { finding, fix } from '../../helpers/findings.ts';

test('has seven keys, and null where there is no fix', () => {
  const edit = fix({ from: 0, to: 3, text: '1' });
  expect(findingsJson([finding(), finding({ fix: edit })])).toEqual(
    [null, edit].map((one) => ({
      rule: 'moved-subject',
      severity: 'warning',
      file: 'README.md',
      line: 3,
      entry: 'BioBERT',
      message: 'github:o/a was renamed to github:o/b',
      fix: one,
    })),
  );
});

test('is cut to a number of bytes, and still JSON', () => {
  const findings = [1, 2, 3].map((line) => finding({ line, entry: 'é' }));
  const whole = shortFindingsJson(findings, 10_000);
  expect(JSON.parse(whole)).toEqual(findingsJson(findings));
  const cut = shortFindingsJson(findings, Buffer.byteLength(whole) - 1);
  expect(JSON.parse(cut)).toEqual(findingsJson(findings.slice(0, 2)));
  expect(shortFindingsJson(findings, 10)).toBe('[]');
});
