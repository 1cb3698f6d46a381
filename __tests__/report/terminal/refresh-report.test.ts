import { describe, expect, test } from '@jest/globals';
import { terminalReport } from '../../../src/report/terminal/refresh-report.ts';
import { PLAIN } from '../../../src/report/terminal/screen.ts';
import { change, kept, result, slot, usage } from '../../helpers/reports.ts';

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

  expect(terminalReport(full, { dryRun: false })).toBe(`Changes
README.md:3    stars  1.5k        →  2k  BioBERT
docs/a.md:120  likes  live badge  →  12  Model

Not updated
not updated  stars      1987  github:o/c        rate limited
not updated  citations  7     arxiv:1901.08746  gone

Findings
README.md:9: error: github:o/gone: gone

Sources
GitHub: 15 of 15 subjects found, in 1 request
Hugging Face: 1 of 1 subject found, in 1 request

1 finding: 1 error.
2 counts not updated.
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

test('says once what changes between badge and text', () => {
  const text = terminalReport(result({ restyled: 2 }), { dryRun: true });
  expect(text.match(/between badge and text/g)).toHaveLength(1);
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

describe('on a terminal', () => {
  const paint = (style: string, text: string) => `<${style}>${text}</>`;
  const many = Array.from({ length: 500 }, (_, at) =>
    change({ line: at + 1, title: 'T'.repeat(50) }),
  );

  test('fits its height and width, with the number of the other lines', () => {
    const full = result({ changes: many, findings: [FINDING], usage: [usage()] });
    const screen = { columns: 80, rows: 24, paint: PLAIN.paint };
    const lines = terminalReport(full, { dryRun: false, screen }).split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    const [, rest = ''] = /^… (\d+) more, --all shows them$/m.exec(lines.join('\n')) ?? [];
    const shown = lines.filter((line) => line.startsWith('README.md:')).length;
    expect(shown - 1 + Number(rest)).toBe(500);
    expect(lines).toContain('README.md:9: error: github:o/gone: gone');
    expect(lines.at(-2)).toBe('500 of 500 counts changed.');
  });

  test('has no diff that is longer than a third of it', () => {
    const screen = { columns: 80, rows: 24, paint: PLAIN.paint };
    const text = (lines: number, on = screen) => {
      const diff = '+x\n'.repeat(lines);
      return terminalReport(result({ changes: many }), { dryRun: true, diff, screen: on });
    };
    expect(text(8)).toMatch(/^\+x\n/);
    expect(text(9)).toMatch(/^Changes\n[\s\S]*\nThe diff has 9 lines; --all prints it\.\n/);
    expect(text(900, { ...screen, rows: Number.POSITIVE_INFINITY })).toMatch(/^\+x\n/);
  });

  test('has colors, and headings in bold', () => {
    const full = result({ changes: [change()], findings: [FINDING] });
    const text = terminalReport(full, {
      dryRun: true,
      diff: '-a\n+b\n',
      screen: { ...PLAIN, paint },
    });
    expect(text).toContain('<red>-a</>\n<green>+b</>\n\n<bold>Changes</>\n<cyan>README.md:3</>');
    expect(text).toContain('<cyan>README.md:9: </><red>error</>: github:o/gone: gone\n');
    expect(text).toContain('<bold>1 of 1 count would change.</>\n');
  });
});

test('a host that could not be resolved is not named for every count', () => {
  const reason = 'GitHub: not reachable (the name api.test could not be resolved (ENOTFOUND))';
  const verdicts = [kept(reason), kept(reason, { count: 'github:o/b' })];
  const unreached = usage({ subjects: 2, found: 0, failed: 2, unresolved: 'api.test' });
  const text = terminalReport(result({ verdicts, usage: [unreached] }), { dryRun: false });
  expect(text).not.toContain('api.test');
  expect(text).toContain('Not updated\nGitHub: 2 subjects, because its host was not found\n');
});

test('says that all is current only where it is', () => {
  const current = result({ slots: [slot()] });
  expect(terminalReport(current, { dryRun: true })).toBe(
    'All counts are up to date.\n0 of 1 count would change.\n',
  );
  const stale = result({ slots: [slot()], verdicts: [kept('late')] });
  expect(terminalReport(stale, { dryRun: true })).not.toContain('up to date');
});
