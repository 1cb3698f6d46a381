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
  ).toBe(`| Field | New | Moved | Kept |
| --- | --: | --: | --: |
| stars | 0 | 1 | 1 |

### Biggest changes

| Entry | Change | Difference |
| --- | --- | --: |
| [BioBERT](https://github.com/o/a), stars | 1.5k → **2k** | +487 |

### 1 count kept

No source confirmed it in this run, so the last value stays.

- GitHub: has no such public repository — 1 count

### Findings

Text.

<details><summary>1 count kept</summary>

| Entry | Field | Value | Since | Reason |
| --- | --- | --: | --- | --- |
| [Gone](https://github.com/o/gone) | stars | 1,987 | 2026&#8209;11&#8209;20 | GitHub: has no such public repository |

</details>

<details><summary>API usage</summary>

| Source | Subjects | Found | Missing | Failed | Requests |
| --- | --: | --: | --: | --: | --: |
| GitHub | 2 | 1 | 1 | 0 | 1 |

</details>

Data from [GitHub](https://github.com).`);
});

test('is empty where nothing happened', () => {
  expect(reportBody(report(), { rows: 10, findings: '' })).toBe('');
});

test('lists all changes, folded and shortened, where the biggest are not all', () => {
  const changes = Array.from({ length: 12 }, (_, n) => change({ count: `github:o/r${n}` }));
  const body = reportBody(report({ changes }), { rows: 11, findings: '' });

  expect(body).toMatch(/<details><summary>All 12 changes<\/summary>\n\n\| Entry/);
  expect(body.split('<details>')[1]?.match(/\*\*2k\*\*/g)).toHaveLength(11);
  expect(body).toMatch(/… and 1 more\.\n\n<\/details>/);
});

test('names a second source among the biggest changes', () => {
  const second = usage({ source: 'openalex', name: 'OpenAlex', isSecond: true });
  const changes = [change({ source: 'openalex' })];
  const body = reportBody(report({ changes, usage: [second] }), { rows: 11, findings: '' });

  expect(body).toMatch(/\| Difference \| Source \|\n.*\n.*\| \+487 \| OpenAlex \|/);
  expect(body).not.toContain('All 1 change');
});

describe('what kept its number', () => {
  const late = ['o/a', 'o/b', 'o/c'].map((id) => kept('GitHub: late', { count: `github:${id}` }));
  const gone = kept('GitHub: gone', { count: 'github:o/d' });

  test('is counted', () => {
    expect(reportBody(report({ verdicts: [...late, gone] }), { rows: 10, findings: '' })).toMatch(
      /^### 4 counts kept\n/m,
    );
  });

  test('has each reason once, the most frequent first', () => {
    const body = reportBody(report({ verdicts: [gone, ...late] }), { rows: 10, findings: '' });

    expect(body.match(/^- .*/gm)).toEqual([
      '- GitHub: late — 3 counts',
      '- GitHub: gone — 1 count',
    ]);
  });

  test('shows five reasons, and folds the others', () => {
    const verdicts = Array.from({ length: 12 }, (_, index) => kept(`GitHub: reason ${index}`));

    const body = reportBody(report({ verdicts }), { rows: 10, findings: '' });
    expect(body.split('<details>')[0]?.match(/^- .*/gm)).toHaveLength(5);
    expect(body).toContain('<details><summary>7 more causes</summary>');
    expect(body.match(/^- .*/gm)).toHaveLength(11);
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
