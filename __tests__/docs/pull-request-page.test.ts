/** docs/pull-request.md describes the sections that a pull request has. */
import { expect, test } from '@jest/globals';
import { moversChart } from '../../src/report/movers-chart.ts';
import { pullRequestTexts } from '../../src/report/pull-request.ts';
import { finding } from '../helpers/findings.ts';
import { readProject } from '../helpers/pages.ts';
import { change, kept, report } from '../helpers/reports.ts';

const page = readProject('docs/pull-request.md');

test('the chart is one that readme-tally draws', () => {
  const rise = (title: string, by: number, count: string) =>
    change({ title, count, before: 100, after: 100 + by });
  const chart = moversChart([
    rise('BioBERT', 108, 'github:o/biobert'),
    rise('BioBART', 30, 'likes:hf:models/o/biobart'),
    rise('BioGPT', 12, 'github:o/biogpt'),
  ]);

  expect(page).toContain(`\n${chart}\n`);
});

test('every heading of a pull request is in the table', () => {
  const left = {
    file: 'a.md',
    line: 1,
    kind: 'cell',
    text: '1',
    reason: 'No link.',
    entry: 'A',
  } as const;
  const parts = { fixed: [finding({ id: 'a' })], fresh: [finding({ id: 'b' })], left: [left] };
  const full = [
    report({ changes: [change()], verdicts: [kept('late')], ...parts }),
    report({ changes: [change({ from: undefined, before: undefined })] }),
  ];
  const headings = full.flatMap((one) => {
    const { body } = pullRequestTexts(one, { title: '', message: '' });
    return body.match(/(?<=^### ).*/gm) ?? [];
  });

  expect(headings).toHaveLength(6);
  for (const heading of headings) {
    expect(page).toContain(`\n| ${heading.replace(/^\d+ counts?/, '…')} | `);
  }
});
