import { describe, expect, test } from '@jest/globals';
import { terminalReport } from '../../src/report/terminal.ts';
import { change, kept, result, usage } from '../helpers/reports.ts';

const FINDING = {
  rule: 'missing-subject',
  id: 'missing-subject-1',
  severity: 'error',
  file: 'README.md',
  line: 9,
  entry: 'Gone',
  subject: { kind: 'github', id: 'o/gone' },
  message: 'github:o/gone: gone',
} as const;

test('shows everything, in columns', () => {
  const full = result({
    changes: [
      change(),
      change({
        from: undefined,
        to: '12',
        file: 'docs/a.md',
        line: 120,
        title: 'Model',
        count: 'likes:hf:models/o/b',
      }),
    ],
    verdicts: [
      kept('rate limited', { count: 'github:o/c' }),
      kept('gone', { count: 'arxiv:1901.08746', value: 7 }),
    ],
    findings: [FINDING],
    usage: [usage(), usage({ name: 'Hugging Face', subjects: 1, found: 1 })],
  });

  expect(
    terminalReport(full, { dryRun: false }),
  ).toBe(`README.md:3    stars  1.5k        →  2k  BioBERT
docs/a.md:120  likes  live badge  →  12  Model

not updated  stars      1987  github:o/c        rate limited
not updated  citations  7     arxiv:1901.08746  gone

README.md:9: error: github:o/gone: gone

GitHub: 15 of 15 subjects found, in 1 request
Hugging Face: 1 of 1 subject found, in 1 request

2 of 2 counts changed.
`);
});

test.each([
  [false, '0 of 0 counts changed.\n'],
  [true, '0 of 0 counts would change.\n'],
])('where nothing happened, one line (dry run: %s)', (dryRun, text) => {
  expect(terminalReport(result(), { dryRun })).toBe(text);
});

test('one count is one', () => {
  expect(terminalReport(result({ changes: [change()] }), { dryRun: true })).toMatch(
    /\n1 of 1 count would change\.\n$/,
  );
});

test('says when there is no number yet', () => {
  const { record: _, ...verdict } = kept('late');

  expect(terminalReport(result({ verdicts: [verdict] }), { dryRun: false })).toContain(
    'not updated  stars  none yet  github:o/a  late\n',
  );
});

describe('foreign text', () => {
  const hostile = '\u001b[2J\u001b]0;x\u0007a\r\nb';

  test('steers no terminal', () => {
    const full = result({
      changes: [change({ title: hostile, file: hostile })],
      verdicts: [kept(hostile)],
      findings: [{ ...FINDING, message: hostile }],
    });

    expect(terminalReport(full, { dryRun: false }).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('is cut where it is long', () => {
    expect(
      terminalReport(result({ changes: [change({ title: 'x'.repeat(99) })] }), { dryRun: false }),
    ).toContain(`2k  ${'x'.repeat(59)}…\n`);
  });
});
