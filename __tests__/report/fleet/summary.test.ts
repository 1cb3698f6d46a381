import { expect, test } from '@jest/globals';
import { fleetLines, fleetSentence } from '../../../src/report/fleet/lines.ts';
import {
  FleetEntry,
  FleetReport,
  failedEntries,
  joinReports,
} from '../../../src/report/fleet/report.ts';
import { fleetSummary } from '../../../src/report/fleet/summary.ts';
import { HOSTILE_WORDS } from '../../escape/hostile-words.ts';

const entry = (repository: string, operation: string, more: object = {}) =>
  FleetEntry.parse({ repository, operation, sentence: 'A sentence.', ...more });

const report: FleetReport = {
  version: 1,
  checkedAt: '2026-11-22T03:17:41Z',
  dryRun: false,
  repositories: [
    entry('acme/one', 'created', {
      sentence: 'Opened [#1](https://github.com/acme/one/pull/1) with 2 of 9 counts.',
      'pull-request': { number: 1, url: 'https://github.com/acme/one/pull/1' },
      counts: 9,
      changed: 2,
      kept: [{ reason: 'GitHub: rate limited', counts: 3 }],
    }),
    entry('acme/two', 'refused', { sentence: 'GitHub answered 403 (archived).' }),
    entry('acme/three', 'none', { kept: [{ reason: 'GitHub: rate limited', counts: 1 }] }),
  ],
  hidden: 2,
  sources: [
    {
      source: 'github',
      name: 'GitHub',
      subjects: 120,
      found: 100,
      missing: 5,
      failed: 0,
      deferred: 15,
      requests: 2,
      budget: 500,
      next: 1,
    },
  ],
  problems: [],
};

test('the page shows what needs attention first, and what the budget leaves', () => {
  const page = fleetSummary(report);
  expect(page.indexOf('acme/two')).toBeLessThan(page.indexOf('acme/one'));
  expect(page).toContain('1 repository needs attention: see Details.');
  expect(page).toContain('3 repositories: 1 refused, 1 opened, 1 up to date. 2 counts changed.');
  expect(page).toContain(
    '2 private repositories are left out, because everybody can read this run.',
  );
  expect(page).toContain('| GitHub: rate limited | 4 | 2 |');
  expect(page).toContain('| GitHub | 120 | 100 | 5 | 0 | 15 | 2 | 498 | 1 |');
  expect(failedEntries(report).map(({ repository }) => repository)).toEqual(['acme/two']);
});

test('a terminal shows a line for each repository and source', () => {
  expect(fleetLines(report)).toEqual([
    'acme/one    created  Opened #1 (https://github.com/acme/one/pull/1) with 2 of 9 counts.',
    'acme/two    refused  GitHub answered 403 (archived).',
    'acme/three  none     A sentence.',
    'GitHub: 100 of 120 subjects found, in 2 requests, 498 requests of the budget left, 15 deferred: about 1 request in the next run',
    fleetSentence(report),
  ]);
});

test('reports of groups are joined, each repository once and sorted', () => {
  const other = { ...report, repositories: [entry('acme/four', 'none')], hidden: 1 };
  const { checkedAt, sources } = report;
  const joined = joinReports([report, other, report], { checkedAt, sources, problems: ['P.'] });
  expect(joined.repositories.map(({ repository }) => repository)).toEqual([
    'acme/four',
    'acme/one',
    'acme/three',
    'acme/two',
  ]);
  expect(joined.problems).toEqual(['P.']);
  expect(FleetReport.parse(JSON.parse(JSON.stringify(joined)))).toEqual(joined);
});

test('names and reasons of a repository stay text', () => {
  for (const word of Object.values(HOSTILE_WORDS)) {
    const one = entry('acme/x', 'none', {
      kept: [{ reason: String(word).slice(0, 500), counts: 1 }],
    });
    const page = fleetSummary({ ...report, repositories: [one] });
    expect(page).not.toMatch(/(?<!\\)<(?:script|img|!--)|(?<!\\)\[x\]\(|@everyone\b/i);
  }
});
