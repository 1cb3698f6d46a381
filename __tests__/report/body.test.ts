import { describe, expect, test } from '@jest/globals';
import { reportBody } from '../../src/report/body.ts';
import { change, kept, report, slot, usage } from '../helpers/reports.ts';

const FINDING = {
  rule: 'missing-subject',
  file: 'README.md',
  line: 7,
  entry: 'Gone',
  subject: { kind: 'github', id: 'o/gone' },
  message: 'github:o/gone: no such public repository on GitHub',
} as const;

test('tells everything, each under its heading', () => {
  const full = report({
    changes: [change()],
    slots: [slot(), slot({ count: 'github:o/gone', title: 'Gone' })],
    verdicts: [kept('no such public repository on GitHub', { count: 'github:o/gone' })],
    findings: [FINDING],
    usage: [usage({ subjects: 2, found: 1, missing: 1 })],
  });

  expect(reportBody(full, 10)).toBe(`| Entry | Count | Before | Now | Difference |
| --- | --- | --: | --: | --: |
| [BioBERT](https://github.com/o/a) | stars | 1.5k | **2k** | +487 |

### 1 count kept the old number

- no such public repository on GitHub — 1 count

<details><summary>Which ones</summary>

| Entry | Count | Number | Since | Why |
| --- | --- | --: | --- | --- |
| [Gone](https://github.com/o/gone) | stars | 1,987 | 2026&#8209;11&#8209;20 | no such public repository on GitHub |

</details>

### Worth a look

| Where | Entry | What |
| --- | --- | --- |
| README.md:7 | Gone | github:o/gone: no such public repository on GitHub |

### What it cost

| Source | Subjects | Found | Missing | Failed | Requests |
| --- | --: | --: | --: | --: | --: |
| GitHub | 2 | 1 | 1 | 0 | 1 |

Numbers by [GitHub](https://github.com).`);
});

test('is empty where nothing happened', () => {
  expect(reportBody(report(), 10)).toBe('');
});

test('shortens every table', () => {
  const body = reportBody(report({ changes: Array.from({ length: 12 }, () => change()) }), 10);

  expect(body.split('\n').slice(-2)).toEqual(['', '… and 2 more.']);
});

test('counts what kept its number', () => {
  const verdicts = [kept('late'), kept('late', { count: 'github:o/b' })];

  expect(reportBody(report({ verdicts }), 10)).toContain('### 2 counts kept the old number\n');
});

describe('names and links the sources', () => {
  test.each([
    [
      ['Semantic Scholar'],
      'Numbers by [Semantic Scholar](https://www.semanticscholar.org/?utm_source=api).',
    ],
    [
      ['GitHub', 'Hugging Face'],
      'Numbers by [GitHub](https://github.com), [Hugging Face](https://huggingface.co).',
    ],
    [['A new one'], 'Numbers by A new one.'],
  ])('%j', (names, sentence) => {
    const body = reportBody(report({ usage: names.map((name) => usage({ name })) }), 10);

    expect(body.split('\n').at(-1)).toBe(sentence);
  });
});
