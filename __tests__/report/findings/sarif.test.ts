import { expect, test } from '@jest/globals';
import { RULES } from '../../../src/audit/rules/index.ts';
import { sarifLog } from '../../../src/report/findings/sarif.ts';
import { rulePage } from '../../../src/report/links.ts';
import { finding, fix } from '../../helpers/findings.ts';

const tool = { version: '0.1.0', rules: RULES };

test('names every rule, with its page', () => {
  const [run] = sarifLog([], tool).runs;
  const rules = run?.tool.driver.rules ?? [];
  expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  for (const { id, helpUri, shortDescription, defaultConfiguration } of rules) {
    expect(helpUri).toBe(rulePage(id));
    expect(shortDescription.text).not.toBe('');
    expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
  }
});

test('gives each finding its rule, place and fingerprint', () => {
  const log = sarifLog([finding()], tool);
  expect(log.version).toBe('2.1.0');
  expect(log.runs[0]?.results).toEqual([
    {
      ruleId: 'moved-subject',
      ruleIndex: RULES.findIndex(({ id }) => id === 'moved-subject'),
      level: 'warning',
      message: { text: 'BioBERT: github:o/a was renamed to github:o/b' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'README.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3 },
          },
        },
      ],
      partialFingerprints: { 'readmeTallyFinding/v1': 'moved-subject-1a2b' },
    },
  ]);
});

test('a fix replaces characters, counted as JavaScript does', () => {
  const [run] = sarifLog([finding({ fix: fix({ from: 2, to: 5, text: 'x' }) })], tool).runs;
  expect(run?.columnKind).toBe('utf16CodeUnits');
  expect(run?.results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
    { deletedRegion: { charOffset: 2, charLength: 3 }, insertedContent: { text: 'x' } },
  ]);
});

test('a path is an address', () => {
  const [run] = sarifLog([finding({ file: 'docs/a b#1?.md' })], tool).runs;
  const [location] = run?.results[0]?.locations ?? [];
  expect(location?.physicalLocation.artifactLocation.uri).toBe('docs/a%20b%231%3F.md');
});
