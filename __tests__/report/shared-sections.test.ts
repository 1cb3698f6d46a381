import { describe, expect, test } from '@jest/globals';
import { reportBody } from '../../src/report/shared-sections.ts';
import { change, kept, report, slot, usage } from '../helpers/reports.ts';

test('shows everything, each under its heading', () => {
  const full = report({
    changes: [change()],
    slots: [slot(), slot({ count: 'github:o/gone', title: 'Gone' })],
    verdicts: [kept('GitHub: has no such public repository', { count: 'github:o/gone' })],
    usage: [usage({ subjects: 2, found: 1, missing: 1 })],
  });

  expect(
    reportBody(full, { rows: 10, findings: '### Findings\n\nText.' }),
  ).toBe(`| Entry | Count | Before | Now | Difference |
| --- | --- | --: | --: | --: |
| [BioBERT](https://github.com/o/a) | stars | 1.5k | **2k** | +487 |

### 1 count not updated

- GitHub: has no such public repository — 1 count

<details><summary>Affected counts</summary>

| Entry | Count | Value | Since | Reason |
| --- | --- | --: | --- | --- |
| [Gone](https://github.com/o/gone) | stars | 1,987 | 2026&#8209;11&#8209;20 | GitHub: has no such public repository |

</details>

### Findings

Text.

### API usage

| Source | Subjects | Found | Missing | Failed | Requests |
| --- | --: | --: | --: | --: | --: |
| GitHub | 2 | 1 | 1 | 0 | 1 |

Data from [GitHub](https://github.com).`);
});

test('is empty where nothing happened', () => {
  expect(reportBody(report(), { rows: 10, findings: '' })).toBe('');
});

test('shortens every table', () => {
  const body = reportBody(report({ changes: Array.from({ length: 12 }, () => change()) }), {
    rows: 10,
    findings: '',
  });

  expect(body.split('\n').slice(-2)).toEqual(['', '… and 2 more.']);
});

describe('what kept its number', () => {
  const late = ['o/a', 'o/b', 'o/c'].map((id) => kept('GitHub: late', { count: `github:${id}` }));
  const gone = kept('GitHub: gone', { count: 'github:o/d' });

  test('is counted', () => {
    expect(reportBody(report({ verdicts: [...late, gone] }), { rows: 10, findings: '' })).toMatch(
      /^### 4 counts not updated\n/,
    );
  });

  test('has each reason once, the most frequent first', () => {
    const body = reportBody(report({ verdicts: [gone, ...late] }), { rows: 10, findings: '' });

    expect(body.match(/^- .*/gm)).toEqual([
      '- GitHub: late — 3 counts',
      '- GitHub: gone — 1 count',
    ]);
  });

  test('has no more reasons than rows', () => {
    const verdicts = Array.from({ length: 12 }, (_, index) => kept(`GitHub: reason ${index}`));

    expect(
      reportBody(report({ verdicts }), { rows: 10, findings: '' }).match(/^- .*/gm),
    ).toHaveLength(10);
  });

  test('has no reason that leaves its line', () => {
    const body = reportBody(report({ verdicts: [kept('GitHub: a\n# b @user <b>')] }), {
      rows: 10,
      findings: '',
    });

    expect(body.match(/^- .*/gm)).toEqual(['- GitHub: a # b @&#8203;user \\<b\\> — 1 count']);
  });
});

describe('names and links the sources', () => {
  test.each([
    [
      ['Semantic Scholar'],
      'Data from [Semantic Scholar](https://www.semanticscholar.org/?utm_source=api).',
    ],
    [
      ['GitHub', 'Hugging Face'],
      'Data from [GitHub](https://github.com), [Hugging Face](https://huggingface.co).',
    ],
    [['A new one'], 'Data from A new one.'],
  ])('%j', (names, sentence) => {
    const body = reportBody(report({ usage: names.map((name) => usage({ name })) }), {
      rows: 10,
      findings: '',
    });

    expect(body.split('\n').at(-1)).toBe(sentence);
  });
});
