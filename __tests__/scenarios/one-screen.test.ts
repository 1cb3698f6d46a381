/** The texts of a run open with one screen, whatever the size of the list and whatever it says. */
import { describe, expect, test } from '@jest/globals';
import { pullRequestTexts } from '../../src/report/pull-request.ts';
import { jobSummary } from '../../src/report/summary.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import { HOSTILE_WORDS } from '../escape/hostile-words.ts';
import { finding } from '../helpers/findings.ts';
import { fc } from '../helpers/property.ts';
import { RENDERERS } from '../helpers/renderers.ts';
import { change, kept, type ReportParts, report, result, usage } from '../helpers/reports.ts';

const TEMPLATES = { title: 'Refresh {counts} in {lists}', message: 'chore' };
const BODY_LIMIT = 60_000;
const SUMMARY_LIMIT = 1_000_000;
/** In lines, without those that are folded. */
const SCREEN = 60;
const PAGE = { server: 'https://github.com', own: 'o/r', branch: 'main' };

function textsOf(parts: ReportParts) {
  const full = report({ page: PAGE, usage: [usage()], ...parts });
  const summary = jobSummary(full, { operation: 'created', number: 7 }, { dryRun: false });
  return { ...pullRequestTexts(full, TEMPLATES), summary };
}

/** What a reader sees before a click. */
function screenOf(markdown: string): string {
  return markdown.replace(/<details>[\s\S]*?<\/details>\n*/g, '');
}

function moved(count: number, parts: Parameters<typeof change>[0] = {}) {
  return Array.from({ length: count }, (_, n) =>
    change({ title: `Paper ${n}`, count: `github:o/r${n}`, after: 2_000 + n, ...parts }),
  );
}

function findings(count: number) {
  return Array.from({ length: count }, (_, n) =>
    finding({ id: `moved-subject-${n}`, line: n + 1 }),
  );
}

function late(count: number) {
  return Array.from({ length: count }, (_, n) =>
    kept(`Source ${n % 20}: late`, { count: `github:o/k${n}` }),
  );
}

const LIVE = { from: undefined, before: undefined };
const MANY = 10_000;

describe.each<[what: string, counts: number, parts: ReportParts]>([
  ['1 change', 1, { changes: moved(1) }],
  ['the first run of 543 badges', 543, { changes: moved(543, LIVE), fresh: findings(160) }],
  ['543 changes', 543, { changes: moved(543), verdicts: late(40), fresh: findings(3) }],
  [
    '10,000 changes',
    MANY,
    { changes: moved(MANY), verdicts: late(MANY), fresh: findings(MANY), fixed: findings(MANY) },
  ],
  ['kept values only', 0, { verdicts: late(300), removed: 0 }],
  ['findings only', 0, { fresh: findings(300), findings: findings(300) }],
  ['long names', 50, { changes: moved(50, { title: 'long '.repeat(1_000) }) }],
  ['no names', 50, { changes: moved(50, { title: '' }) }],
])('%s', (_, counts, parts) => {
  const { title, body, summary } = textsOf(parts);

  test('fits', () => {
    expect(body.length).toBeLessThanOrEqual(BODY_LIMIT);
    expect(new TextEncoder().encode(summary).length).toBeLessThanOrEqual(SUMMARY_LIMIT);
  });

  test('opens with one screen', () => {
    for (const text of [screenOf(body), screenOf(summary)]) {
      expect(text.split('\n').length).toBeLessThan(SCREEN);
      expect(text.length).toBeLessThan(12_000);
      expect(text).not.toMatch(/<\/?(?:details|summary)/);
    }
    expect((screenOf(body).match(/\*\*[\d.]+k?\*\* \|/g) ?? []).length).toBeLessThanOrEqual(14);
  });

  test('title and body agree on the count', () => {
    const countIn = (text: string) => /([\d,]+) counts?\b/.exec(text)?.[1] ?? '0';
    const [lead = ''] = body.split('\n');
    expect([countIn(title), countIn(lead)]).toEqual(Array(2).fill(counts.toLocaleString('en-US')));
  });

  test('every fold is closed, and the last sentence is there', () => {
    expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length);
    expect(body).toMatch(/<sub>Merge this .*<\/sub>$/);
  });

  test('holds nothing invisible', () => {
    expect(body + summary).not.toMatch(/&#8203;|[\u200B-\u200F\u2060]/);
  });
});

describe('the screen of 10,000 changes is that of 100', () => {
  const [few, many] = [100, MANY].map((count) => screenOf(textsOf({ changes: moved(count) }).body));

  test('but for its numbers', () => {
    const plain = (text = '') => text.replace(/[\d,]+/g, '0');
    expect(plain(many)).toBe(plain(few));
  });
});

describe('hostile names', () => {
  const words = Object.values(HOSTILE_WORDS);
  const named = (name: string): ReportParts => ({
    changes: [change({ title: name, from: '1' }), change({ title: name, count: 'github:o/b' })],
    verdicts: [kept('late')],
    fresh: [finding({ entry: name, message: `Its title is “${name}”.` })],
    fixed: [finding({ id: 'b', entry: name })],
    left: [{ file: 'a.md', line: 1, kind: 'cell', text: name, reason: 'No link.', entry: name }],
  });

  test.each(words)('%j makes no element of its own', (word) => {
    const [hostile, harmless] = [word, 'x'].map((name) => textsOf(named(name)));
    for (const render of Object.values(RENDERERS)) {
      if (word.trim() === '') continue;
      expect(render(hostile?.body ?? '')).toBe(render(harmless?.body ?? ''));
    }
  });

  test('of any kind fit, and open with the screen', () => {
    const foreign = fc.string({ unit: fc.constantFrom(...'|[]()<>`*_~#@!&:/\\\n w.a;"-=$') });
    fc.assert(
      fc.property(foreign, fc.integer({ min: 1, max: 40 }), (name, count) => {
        const { body } = textsOf({ changes: moved(count, { title: name.repeat(9) }) });
        const screen = screenOf(body);
        expect(body.length).toBeLessThanOrEqual(BODY_LIMIT);
        expect(screen).toMatch(/^Updates \d+ counts? in README\.md; [\s\S]*<\/sub>$/);
        expect(
          screen.match(/^\| \[.*\]\(https:\/\/github\.com\/o\/r\d+\), stars \|/gm),
        ).toHaveLength(Math.min(count, 10));
      }),
      { numRuns: 60 },
    );
  });
});

test('a name that only a source has is shown', () => {
  const snapshot: Snapshot = {
    ...result().snapshot,
    subjects: { 'github:o/r0': { title: 'A tool' } },
  };
  expect(textsOf({ changes: moved(1, { title: '' }), snapshot }).body).toContain('[A tool](');
});
