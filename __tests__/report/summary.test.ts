import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/report/outcome.ts';
import { jobSummary } from '../../src/report/summary.ts';
import { change, kept, report, usage } from '../helpers/reports.ts';

const CREATED: Outcome = { operation: 'created', number: 7, url: 'https://github.com/o/r/pull/7' };
const DIFF = '--- a/README.md\n+++ b/README.md\n@@ -1,1 +1,1 @@\n-a\n+b\n';

test('shows the outcome and what it came from', () => {
  const full = report({ changes: [change()], usage: [usage()] });

  expect(jobSummary(full, CREATED, { dryRun: false })).toBe(`## readme-tally

Opened [#7](https://github.com/o/r/pull/7) with 1 of 1 counts.

| Field | New | Moved | Kept |
| --- | --: | --: | --: |
| stars | 0 | 1 | 0 |

### Biggest changes

| Entry | Change | Difference |
| --- | --- | --: |
| [BioBERT](https://github.com/o/a), stars | 1.5k → **2k** | +487 |

<details><summary>API usage</summary>

| Source | Subjects | Found | Missing | Failed | Requests |
| --- | --: | --: | --: | --: | --: |
| GitHub | 15 | 15 | 0 | 0 | 1 |

</details>

Data from [GitHub](https://github.com).`);
});

test('of a run without changes is short', () => {
  expect(jobSummary(report(), { operation: 'none' }, { dryRun: false })).toBe(
    '## readme-tally\n\nThe lists show no counts.',
  );
});

describe('the diff of a dry run', () => {
  function diffOf(diff: string): string {
    const summary = jobSummary(
      report({ changes: [change()] }),
      { operation: 'none' },
      { dryRun: true, diff },
    );
    return /<summary>Diff<\/summary>\n\n([\s\S]*)\n\n<\/details>$/.exec(summary)?.[1] ?? '';
  }

  test('stands in a fence', () => {
    expect(diffOf(DIFF)).toBe(`\`\`\`diff\n${DIFF}\`\`\``);
  });

  test('stands in a longer fence than any in the list', () => {
    expect(diffOf(`${DIFF}-\`\`\`\`\n`)).toBe(`\`\`\`\`\`diff\n${DIFF}-\`\`\`\`\n\`\`\`\`\``);
  });

  test('is left out where there is none', () => {
    expect(diffOf('')).toBe('');
  });
});

describe('shrinks to what the runner takes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const changes = Array.from({ length: 9_000 }, () => change({ title: '生'.repeat(100) }));
  const verdicts = Array.from({ length: 9_000 }, (_, i) =>
    kept('late', { count: `github:o/r${i}` }),
  );

  test('with thousands of rows, measured in bytes', () => {
    const summary = jobSummary(report({ changes, verdicts }), CREATED, { dryRun: false });

    expect(bytes(summary)).toBeLessThanOrEqual(1_000_000);
  });

  test('with thousands of rows, and shows as many as fit', () => {
    const summary = jobSummary(report({ changes, verdicts }), CREATED, { dryRun: false });

    expect(summary).toContain('… and 8,000 more.');
  });

  test('with a long diff, and says how many lines are left out', () => {
    const diff = `${'+'.padEnd(500, 'x')}\n`.repeat(30_000);
    const summary = jobSummary(report({ changes }), { operation: 'none' }, { dryRun: true, diff });

    expect([
      bytes(summary) <= 1_000_000,
      summary.includes('\n```\n\n… and 29000 more lines.'),
    ]).toEqual([true, true]);
  });
});
