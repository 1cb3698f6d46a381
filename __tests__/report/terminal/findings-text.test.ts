import { expect, test } from '@jest/globals';
import { findingsText } from '../../../src/report/terminal/findings-text.ts';
import { finding, fix } from '../../helpers/findings.ts';

test('shows the findings list by list, and counts them', () => {
  const findings = [
    finding({ fix: fix({ from: 0, to: 1, text: 'o/b' }) }),
    finding({ line: 12, severity: 'error', rule: 'placeholder', entry: '' }),
    finding({ file: 'papers.md', fix: fix({ from: 0, to: 1, text: 'x' }, false) }),
  ];
  expect(findingsText(findings, { fixed: 0 })).toBe(`README.md
      3  warning  moved-subject  BioBERT: github:o/a was renamed to github:o/b [--fix: Write o/b]
     12  error    placeholder    github:o/a was renamed to github:o/b

papers.md
      3  warning  moved-subject  BioBERT: github:o/a was renamed to github:o/b [manual fix: Write x]

3 findings: 1 error, 2 warnings. 1 fixable with --fix.
`);
});

test('says that nothing is left', () => {
  expect(findingsText([], { fixed: 0 })).toBe('No findings.\n');
  expect(findingsText([], { fixed: 2 })).toBe('No findings. Fixed 2 findings.\n');
});

test('starts no command of the runner', () => {
  const text = findingsText([finding({ file: '::error::a.md', entry: '::x::' })], { fixed: 0 });
  expect(text).not.toContain('::');
});
