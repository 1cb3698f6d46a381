import { expect, test } from '@jest/globals';
import { annotations } from '../../../src/report/findings/annotations.ts';
import { finding } from '../../helpers/findings.ts';

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['note', 'notice'],
] as const)('a finding of severity %s is the command %s', (severity, command) => {
  expect(annotations([finding({ severity })])).toBe(
    `::${command} file=README.md,line=3,title=moved-subject%3A BioBERT::github:o/a was renamed to github:o/b\n`,
  );
});

test('nothing of a list ends a property, a command or a line', () => {
  const entry = 'a,b:c%\r\n::error::x\u2028y';
  const file = 'a,b:c.md';
  const text = annotations([finding({ entry, file, message: '100%\n::set-output name=x::y' })]);
  expect(text).toBe(
    '::warning file=a%2Cb%3Ac.md,line=3,title=moved-subject%3A a%2Cb%3Ac%25 %3A%3Aerror%3A%3Ax y::100%25 ::set-output name=x::y\n',
  );
});
