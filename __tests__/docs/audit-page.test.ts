/** docs/audit.md, held against the rules. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Known } from '../../src/audit/context.ts';
import { RULES } from '../../src/audit/rules/index.ts';
import type { Given } from '../../src/history/schema.ts';
import { findingsIn } from '../helpers/audit.ts';
import { ROOT } from '../helpers/paths.ts';
import { subject } from '../helpers/subjects.ts';

const page = readFileSync(resolve(ROOT, 'docs', 'audit.md'), 'utf8');
const sections = page.split(/^## /m).slice(1);

const BURST: Given = {
  source: 'github-stars',
  on: '2026-11-22',
  from: '2026-08-30',
  step: 'week',
  gains: [0, 450, 500, 3, 2, 3, 4, 3, 4, 4, 4, 4, 0],
  isWhole: true,
};

/** What sources say in the examples. */
const KNOWN: Known = {
  snapshot: {
    version: 1,
    checkedAt: '2026-11-22T03:17:41Z',
    subjects: {
      'github:icelab/glaciernet': {
        state: 'archived',
        missing: { since: '2026-11-01', reason: 'is not there' },
      },
      'arxiv:2401.00001': {
        title: 'Forecasting avalanches by acoustic sensors',
        fields: {
          venue: {
            value: 'CoRL 2025',
            source: 'semantic-scholar',
            evidence: { kind: 'dblp', text: 'conf/corl/Firn25' },
          },
        },
      },
    },
  },
  history: {
    version: 1,
    updatedAt: '2026-11-22T03:17:41Z',
    subjects: { 'github:icelab/glaciernet': { stars: { given: BURST } } },
  },
  observations: [
    {
      status: 'found',
      source: 'github',
      values: {},
      subject: subject('github:icelab/glaciernet'),
      movedTo: subject('github:northlab/glaciernet'),
    },
  ],
};

test('every rule has a section, and every section is a rule', () => {
  const ids = sections.map((section) => /^`(.*)`/.exec(section)?.[1]);

  expect(ids).toEqual(RULES.map(({ id }) => id));
});

describe.each(RULES)('$id', (rule) => {
  const section = sections.find((text) => text.startsWith(`\`${rule.id}\``)) ?? '';
  const example = /^```markdown\n([\s\S]*?)^```$/m.exec(section)?.[1];

  test('its section says what it is', () => {
    const off = rule.isOff ? ', off' : '';
    expect(section).toContain(`${rule.sentence} (${rule.severity}, ${rule.needs}${off})`);
  });

  if (example !== undefined) {
    test('it finds its example, with the fix it promises', () => {
      const known = rule.needs === 'network' ? KNOWN : {};
      const findings = findingsIn(example, rule, known);

      expect(findings).not.toEqual([]);
      expect(findings.some(({ fix }) => fix?.safe)).toBe(/^Fix: .*\bsafe\b/m.test(section));
    });
  }

  test('only the list that is too long goes without an example', () => {
    expect(example === undefined).toBe(rule.id === 'list-too-long');
  });
});
