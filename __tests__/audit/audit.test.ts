import { describe, expect, test } from '@jest/globals';
import { auditLists } from '../../src/audit/audit.ts';
import { auditContext } from '../../src/audit/context.ts';
import { brokenBadge } from '../../src/audit/rules/broken-badge.ts';
import { findingsIn, listOf } from '../helpers/audit.ts';

const BROKEN = '![s](https://img.shields.io/github/stars/one)';
const TEXT = `# List\n\n- [A](https://a.org) ${BROKEN}\n- [B](https://b.org) ${BROKEN}\n- [A](https://a.org) ${BROKEN}\n`;
const MORE = '- [C](https://c.org), which was not there before\n';

function idsIn(text: string): string[] {
  return findingsIn(text, brokenBadge).map(({ id }) => id);
}

describe('the id of a finding', () => {
  test('is the same for the same list, and its own', () => {
    const ids = idsIn(TEXT);

    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
    expect(idsIn(TEXT)).toEqual(ids);
  });

  test('does not change with lines before, between and behind', () => {
    const before = TEXT.replace('# List\n', `# Another name\n\nWords.\n\n${MORE}`);
    const between = TEXT.replace('- [B]', `${MORE}- [B]`);

    expect(idsIn(before)).toEqual(idsIn(TEXT));
    expect(idsIn(between)).toEqual(idsIn(TEXT));
    expect(idsIn(TEXT + MORE)).toEqual(idsIn(TEXT));
  });

  test('distinguishes entries, files and repetitions', () => {
    const context = auditContext([listOf(TEXT, 'OTHER.md')]);
    const other = auditLists(context, [brokenBadge]).map(({ id }) => id);

    expect(other).not.toEqual(expect.arrayContaining(idsIn(TEXT)));
    expect(idsIn(TEXT)[2]).toBe(`${idsIn(TEXT)[0]}-2`);
  });
});

test('findings come by list, then by line', () => {
  const context = auditContext([listOf(TEXT, 'z.md'), listOf(TEXT, 'a.md')]);
  const places = auditLists(context, [brokenBadge]).map(({ file, line }) => `${file}:${line}`);

  expect(places).toEqual(['z.md:3', 'z.md:4', 'z.md:5', 'a.md:3', 'a.md:4', 'a.md:5']);
});
