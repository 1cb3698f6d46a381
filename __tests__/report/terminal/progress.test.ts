import { expect, test } from '@jest/globals';
import { progressLines, waitingLine } from '../../../src/report/terminal/progress.ts';
import { PLAIN } from '../../../src/report/terminal/screen.ts';
import { usage } from '../../helpers/reports.ts';

const WIDE = { ...PLAIN, columns: 100 };
const half = { source: 'a', name: 'GitHub', subjects: 543, answered: 272 };

test('a bar for each source, as long as its share', () => {
  const done = {
    source: 'b',
    name: 'Hub',
    subjects: 2,
    answered: 2,
    usage: usage({ subjects: 2, found: 1, failed: 1 }),
  };
  expect(progressLines([half, done], { seconds: 4, screen: WIDE })).toEqual([
    `GitHub  ${'█'.repeat(12)}${'░'.repeat(12)}  272 of 543, 4 s`,
    `Hub     ${'█'.repeat(24)}  1 of 2 found, 1 failed`,
  ]);
});

test('no bar on a narrow terminal, and no line that wraps', () => {
  const [line = ''] = progressLines([half], { seconds: 4, screen: { ...PLAIN, columns: 20 } });
  expect(line).toBe('GitHub  272 of 543,…');
});

test('names the host that could not be resolved', () => {
  const gone = { ...half, usage: usage({ unresolved: 'api.test' }) };
  expect(progressLines([gone], { seconds: 4, screen: WIDE })[0]).toContain(
    'api.test could not be resolved',
  );
});

test('more answers than subjects are no longer bar', () => {
  const [line = ''] = progressLines([{ ...half, answered: 600 }], { seconds: 1, screen: WIDE });
  expect(line).toContain(`  ${'█'.repeat(24)}  `);
});

test('a plain line says how far a source is', () => {
  expect(waitingLine(half, 10)).toBe('GitHub: 272 of 543 subjects answered after 10 s');
});
