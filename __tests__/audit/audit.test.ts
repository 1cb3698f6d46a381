import { describe, expect, test } from '@jest/globals';
import {
  auditAsSet,
  auditLists,
  checkEarly,
  rulesAsSet,
  startAudit,
} from '../../src/audit/audit.ts';
import { auditContext } from '../../src/audit/context.ts';
import { brokenBadge } from '../../src/audit/rules/broken-badge.ts';
import { RULES } from '../../src/audit/rules/index.ts';
import { findingsIn, listOf } from '../helpers/audit.ts';

const BROKEN = '![s](https://img.shields.io/github/stars/o_ne)';
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

describe('settings', () => {
  const [rule] = RULES;
  if (rule === undefined) throw new Error('there are no rules');
  const off = { ...rule, id: 'seldom', isOff: true };

  test('a rule has its own severity, or the one that is set', () => {
    expect(rulesAsSet({}, [rule])).toEqual([rule]);
    expect(rulesAsSet({ [rule.id]: 'note' }, [rule])).toEqual([{ ...rule, severity: 'note' }]);
  });

  test('a rule can be switched off, and one that is off be switched on', () => {
    expect(rulesAsSet({ [rule.id]: 'off' }, [rule, off])).toEqual([]);
    expect(rulesAsSet({ seldom: 'error' }, [off])).toEqual([{ ...off, severity: 'error' }]);
  });

  test('what is silenced is not found', () => {
    const badge = '![s](https://img.shields.io/badge/Stars-2k-blue?tally=nonsense)';
    const context = auditContext([listOf(`- ${badge}\n`)]);
    const rules = {};
    expect(auditAsSet({ rules, ignore: [] }, context).map((one) => one.rule)).toContain(
      'unclear-slot',
    );
    expect(auditAsSet({ rules, ignore: ['unclear-slot'] }, context)).toEqual([]);
  });

  test('an audit that begins before the numbers are known finds the same, their growth included', () => {
    const badge = '![s](https://img.shields.io/badge/Stars-2k-blue?tally=nonsense)';
    const list = listOf(`- ${badge}\n`);
    const settings = { rules: {}, ignore: [] };
    const known = { rewritten: [{ path: list.path, text: `${list.text}${' '.repeat(520_000)}` }] };
    const begun = startAudit(settings, auditContext([list]));

    const findings = begun(known);

    expect(findings).toEqual(auditAsSet(settings, auditContext([list], known)));
    expect(findings.map((one) => one.rule).toSorted()).toEqual(['list-too-long', 'unclear-slot']);
  });

  test('no rule that is applied early looks at what is known only later', () => {
    const paper = '[Healing wounds with tiny language models](https://arxiv.org/abs/2401.00001)';
    const context = auditContext([listOf(`- ${paper}\n- ${paper}\n`)]);
    for (const name of ['rewritten', 'snapshot', 'observations', 'lookup']) {
      const get = () => {
        throw new Error(`${name} is not known yet`);
      };
      Object.defineProperty(context, name, { enumerable: true, get });
    }

    expect(() => checkEarly(context, RULES)).not.toThrow();
  });

  test('an audit that begins early knows a paper under its other ids', () => {
    const entry =
      '- [Healing wounds with tiny language models](https://arxiv.org/abs/2401.00001)\n';
    const list = listOf(entry + entry.replace('arxiv.org/abs/2401.00001', 'doi.org/10.1000/x'));
    const aliases = { 'doi:10.1000/x': 'arxiv:2401.00001' };
    const snapshot = {
      version: 1,
      checkedAt: '2026-11-22T03:17:41Z',
      subjects: {},
      aliases,
    } as const;

    const findings = startAudit({ rules: {}, ignore: [] }, auditContext([list]))({ snapshot });

    expect(findings.map((one) => one.rule)).toContain('repeated-paper');
  });
});
