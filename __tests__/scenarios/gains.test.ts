/** Columns, markers and the order of gains, through whole runs with a source of stars. */
import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { formatHistory } from '../../src/history/file.ts';
import type { HistoryFile } from '../../src/history/schema.ts';
import type { HttpClient } from '../../src/http/client.ts';
import { refresh } from '../../src/refresh/refresh.ts';
import type { RefreshInput } from '../../src/refresh/result.ts';
import { logLines, warnings } from '../../src/report/log.ts';
import { dayAt, dayNumber } from '../../src/snapshot/dates.ts';
import { formatSnapshot, parseSnapshot } from '../../src/snapshot/file.ts';
import type { Observation, Source } from '../../src/sources/source.ts';
import { subjectKey } from '../../src/subjects/subject.ts';

const CONFIG = `history: {stars: true}
columns: {Stars 30d: stars-30d}
`;
const LIST = `| Name | Stars 30d |
| --- | --: |
| [one](https://github.com/o/one) | +5 |
| [two](https://github.com/o/two) | ? |
| [new](https://github.com/o/new) | ? |
`;
const FIRST = '2026-11-22';
const NO_CLIENT: HttpClient = {
  get: () => Promise.reject(new Error('not asked')),
  post: () => Promise.reject(new Error('not asked')),
  requests: () => 1,
  hasKey: () => true,
  isKeyRefused: () => false,
  holdBack: () => {},
};

/** The fields that were asked for, by subject. */
type Asked = Record<string, string[]>;

interface World {
  readonly stars: Readonly<Record<string, number>>;
  readonly archived: readonly string[];
}

function sourceOf({ stars, archived }: World, asked: Asked): Source {
  return {
    id: 'github',
    name: 'GitHub',
    address: { settings: [], public: 'https://example.org' },
    rateLimit: { inFlight: 1, interval: 0 },
    requests: 100,
    gives: ['stars', 'archived'],
    covers: () => true,
    observe: async (subjects, _, { fieldsOf } = {}) =>
      subjects.map((subject): Observation => {
        const key = subjectKey(subject);
        asked[key] = [...(asked[key] ?? []), ...(fieldsOf?.(subject) ?? [])];
        const value = stars[key];
        return value === undefined
          ? { status: 'failed', subject, source: 'github', reason: 'HTTP 502' }
          : {
              status: 'found',
              subject,
              source: 'github',
              values: { stars: value, archived: archived.includes(key) },
            };
      }),
  };
}

/** Totals that were seen 30 days before the first day, weekly since then, and the day before it. */
function historyWith(totals: Readonly<Record<string, readonly [number, number]>>): HistoryFile {
  const subjects = Object.entries(totals).map(([key, [then, last]]) => {
    const from = dayAt(dayNumber(FIRST) - 30);
    return [
      key,
      {
        stars: { seen: { from, days: [0, 8, 15, 22, 29], totals: [then, then, then, then, last] } },
      },
    ];
  });
  return {
    version: 1,
    updatedAt: '2026-11-21T03:17:41Z',
    subjects: {
      ...Object.fromEntries(subjects),
      'github:o/new': { stars: { seen: { from: '2026-11-20', days: [0], totals: [9] } } },
    },
  };
}

const HISTORY = historyWith({ 'github:o/one': [1000, 1900], 'github:o/two': [50, 48] });
const STARS = { 'github:o/one': 2234, 'github:o/two': 47, 'github:o/new': 11 };

async function run(
  text: string,
  {
    stars = STARS,
    config = CONFIG,
    on = FIRST,
    archived = [],
    ...input
  }: Partial<Omit<RefreshInput, 'config'>> & {
    readonly stars?: Readonly<Record<string, number>>;
    readonly config?: string;
    readonly on?: string;
    readonly archived?: readonly string[];
  } = {},
) {
  const asked: Asked = {};
  const result = await refresh(
    {
      lists: [{ path: 'README.md', text }],
      snapshot: undefined,
      config: parseConfig(config, 'config.yml'),
      checkedAt: `${on}T03:17:41Z`,
      histories: [{ path: 'history.json', text: formatHistory(HISTORY) }],
      ...input,
    },
    { sources: [sourceOf({ stars, archived }, asked)], connect: () => NO_CLIENT },
  );
  const snapshot = parseSnapshot(formatSnapshot(result.snapshot), 'snapshot.json');
  return { result, snapshot, asked, text: result.lists[0]?.text ?? '' };
}

describe('a column of gains', () => {
  test('shows what the count gained, of what this run saw last', async () => {
    const { text, result, asked, snapshot } = await run(LIST);

    expect(text).toBe(LIST.replace('| +5 |', '| +1.2k |').replace('o/two) | ? |', 'o/two) | −3 |'));
    expect(asked).toEqual({
      'github:o/one': ['stars'],
      'github:o/two': ['stars'],
      'github:o/new': ['stars'],
    });
    expect(snapshot.subjects['github:o/two']?.fields).toEqual({
      'stars-30d': { value: -3, source: 'readme-tally', since: FIRST },
    });
    const lines = logLines(result, { status: 'none' } as never, { dryRun: false });
    expect(lines.filter((line) => line.startsWith('not updated'))).toEqual([
      'not updated: github:o/new stars-30d: needs 30 days of history; first seen 2026-11-20',
    ]);
    expect(warnings(result, { status: 'none' } as never)).toEqual([]);
  });

  test('changes once a week at most, and a second run finds nothing to do', async () => {
    let { text, snapshot } = await run(LIST);
    const first = text;
    const changed: string[] = [];
    for (let day = 0; day <= 15; day += 1) {
      const on = dayAt(dayNumber(FIRST) + day);
      const stars = { ...STARS, 'github:o/one': 2234 + day * 100 };
      const next = await run(text, { snapshot, stars, on });
      if (next.text !== text) changed.push(on);
      ({ text, snapshot } = next);
    }
    expect(changed).toEqual(['2026-11-29', '2026-12-06']);
    const forced = await run(first, {
      on: '2026-11-23',
      snapshot,
      isForced: true,
      stars: { ...STARS, 'github:o/one': 9000 },
    });
    expect(forced.text).not.toBe(first);
  });

  test('stays where the source fails and nothing was seen for long', async () => {
    const { text, result } = await run(LIST, { stars: {}, on: '2026-12-10' });
    expect(text).toBe(LIST);
    expect(
      result.verdicts.filter(({ field }) => field === 'stars-30d').map(({ reason }) => reason),
    ).toEqual([
      'needs a total of 30 days ago, and its history has a gap there',
      'needs a total of 30 days ago, and its history has a gap there',
      'needs 30 days of history; first seen 2026-11-20',
    ]);
  });

  test('is not that of a count that is quarantined', async () => {
    const stars = 'github:o/one';
    const before = await run(LIST, { stars: { ...STARS, [stars]: 1900 } });
    const { snapshot } = await run(before.text, {
      snapshot: before.snapshot,
      stars: { ...STARS, [stars]: 3 },
      on: '2026-11-29',
    });
    expect(snapshot.subjects[stars]?.stars?.quarantined?.value).toBe(3);
    expect(snapshot.subjects[stars]?.fields?.['stars-30d']?.value).toBe(900);
  });

  test('says what to set where no history is kept', async () => {
    const { text, result } = await run(LIST, {
      config: 'columns: {Stars 30d: stars-30d}\n',
      histories: [],
    });
    expect(text).toBe(LIST);
    expect(warnings(result, { status: 'none' } as never)).toEqual([
      'No history of counts is kept, so stars-30d cannot be known. Set `history: {stars: true}` in the config.',
    ]);
  });

  test('is left alone where the config does not name it', async () => {
    const { text, result } = await run(LIST, { config: 'history: {stars: true}\n' });
    expect(text).toBe(LIST);
    expect([result.verdicts, result.left, result.findings]).toEqual([[], [], []]);
  });
});

test('entries are in the order of a gain that no list shows', async () => {
  const list =
    '- [two](https://github.com/o/two)\n- [new](https://github.com/o/new)\n- [one](https://github.com/o/one)\n';
  const config = 'history: {stars: true}\nsort: [{by: stars-30d}]\n';
  const { text, snapshot } = await run(list, { config });

  expect(text.match(/\[\w+\]/g)).toEqual(['[one]', '[two]', '[new]']);
  // Between two moves, the order of that day is kept, with negative values in a form that is read.
  const later = await run(text, {
    config,
    snapshot,
    isAhead: true,
    isForced: true,
    on: '2026-11-24',
    stars: { ...STARS, 'github:o/two': 5000 },
  });
  expect(later.text).toBe(text);
  expect(Object.values(later.snapshot.order ?? {})).toEqual([
    { on: FIRST, values: expect.objectContaining({ 'github:o/two': '-3' }) },
  ]);
});

test('a marker and a badge of a gain are written in place', async () => {
  const list =
    '- [one](https://github.com/o/one) <!-- tally:stars-30d github:o/one --><!-- /tally --> ![x](https://img.shields.io/badge/stars_30d-%3F-blue?tally=stars-30d:github:o/one)\n';
  const { text, result, snapshot } = await run(list, { config: 'history: {}\n' });

  expect(text).toBe(
    '- [one](https://github.com/o/one) <!-- tally:stars-30d github:o/one -->stars 30d: +1.2k<!-- /tally --> ![x: +1.2k](https://img.shields.io/badge/stars_30d-%2B1.2k-blue?tally=stars-30d:github:o/one)\n',
  );
  expect(result.verdicts.map(({ field }) => field)).toEqual(['stars-30d']);
  expect((await run(text, { config: 'history: {}\n', snapshot })).text).toBe(text);
});

describe('the mark of what rises fastest', () => {
  const config = 'history: {stars: true}\nstatus: {rising: 📈, top: 1, archived: 🗄️}\n';
  const mark = (name: string, field = 'rising', sign = '📈') =>
    ` <!-- tally:${field} github:o/${name} -->${sign}<!-- /tally -->`;
  const link = (name: string) => `- [${name}](https://github.com/o/${name})`;
  const list = `${link('two')}\n\n## A\n\n${link('one')}\n${link('new')}\n\n## B\n\n${link('six')}: words\n${link('one')}\n`;
  const six = 'github:o/six';
  const histories = [
    {
      path: 'h.json',
      text: formatHistory(
        historyWith({ 'github:o/one': [1000, 1900], 'github:o/two': [50, 48], [six]: [10, 9000] }),
      ),
    },
  ];
  const stars = { ...STARS, [six]: 9500 };
  const marked = list
    .replace(`${link('one')}\n${link('new')}`, `${link('one')}${mark('one')}\n${link('new')}`)
    .replace(link('six'), `${link('six')}${mark('six')}`);

  test('is put behind the fastest of each section, and changes once a week at most', async () => {
    const first = await run(list, { config, histories, stars });
    expect(first.text).toBe(marked);
    expect(first.result.changes.map(({ from, to, slot }) => [from, to, slot.field])).toEqual([
      [undefined, '📈', 'stars-30d'],
      [undefined, '📈', 'stars-30d'],
    ]);
    const again = await run(first.text, { config, histories, stars, snapshot: first.snapshot });
    expect([again.text, again.result.changes]).toEqual([marked, []]);

    const later = { config, histories, stars: { ...stars, 'github:o/one': 50_000 } };
    const soon = await run(marked, { ...later, snapshot: first.snapshot, on: '2026-11-28' });
    expect(soon.text).toBe(marked);
    const due = await run(marked, { ...later, snapshot: soon.snapshot, on: '2026-11-29' });
    expect(due.text).toBe(
      marked.replace(mark('six'), '').replace(/one\)\n$/, `one)${mark('one')}\n`),
    );
    expect(due.snapshot.rising?.['README.md']?.on).toBe('2026-11-29');
  });

  test('gives way to that of an archived repository', async () => {
    const archived = [six];
    const { text } = await run(list, { config, histories, stars, archived });
    expect(text).toBe(
      marked
        .replace(mark('six'), mark('six', 'archived', '🗄️'))
        .replace(/one\)\n$/, `one)${mark('one')}\n`),
    );
    const hidden = await run(list, {
      config: config.replace(', archived: 🗄️', ''),
      histories,
      stars,
      archived,
    });
    expect(hidden.text).toBe(list.replace(/one\)/g, `one)${mark('one')}`));
  });

  test('is removed with the setting, and stays where nothing is known', async () => {
    expect((await run(marked, { config: 'history: {stars: true}\n' })).text).toBe(list);
    const other = 'history: {stars: true}\nstatus: {archived: 🗄️}\n';
    expect((await run(marked, { config: other, stars })).text).toBe(list);
    expect((await run(marked, { config, stars: {}, histories: [] })).text).toBe(marked);
  });

  test('says what to set where no history is kept', async () => {
    const { result, text } = await run(list, { config: 'status: {rising: 📈}\n', histories: [] });
    expect(text).toBe(list);
    expect(warnings(result, { status: 'none' } as never)).toEqual([
      expect.stringContaining('so stars-30d cannot be known. Set `history: {stars: true}`'),
    ]);
  });
});
