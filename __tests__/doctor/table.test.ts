import { expect, test } from '@jest/globals';
import { doctorTable } from '../../src/doctor/table.ts';
import { PLAIN } from '../../src/report/terminal/screen.ts';

test('has a heading for each group, the fix below its check, and a summary', () => {
  const groups = [
    { title: 'Files', results: [{ what: 'config', state: 'ok', found: 'Valid.' } as const] },
    {
      title: 'Repository',
      results: [
        {
          what: 'token',
          state: 'problem',
          found: 'Rejected.',
          todo: 'Renew it.',
          fix: 'https://a.test',
        } as const,
        { what: 'label a', state: 'unknown', found: 'x\u001B[2J' } as const,
      ],
    },
  ];
  expect(doctorTable(groups, PLAIN)).toBe(`Files
ok       config   Valid.

Repository
problem  token    Rejected. Renew it.
                  → https://a.test
unknown  label a  x [2J

1 problem, 1 not checked. A run cannot work until it is solved.
`);
});

test('says that there are no problems', () => {
  const results = [{ what: 'a', state: 'warning', found: 'b' } as const];
  expect(doctorTable([{ title: 'A', results }], PLAIN)).toMatch(/\n\nNo problems, 1 warning\.\n$/);
});
