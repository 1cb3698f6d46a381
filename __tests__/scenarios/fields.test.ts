/** Fields of every type in markers and badges of ours, through whole runs. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parseSnapshot } from '../../src/snapshot/file.ts';
import { proposed, runOnce } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const SNAPSHOT = 'data/readme-tally.json';
const badge = (label: string, message: string, rest: string) =>
  `![${label}](https://img.shields.io/badge/${label}-${message}-${rest})`;
/** A badge after a run, with its value in the alternative text. */
const written = (label: string, message: string, rest: string) =>
  badge(label, message, rest).replace(
    `![${label}]`,
    `![${label}: ${message.replaceAll('--', '-').replaceAll('_', ' ')}]`,
  );
const marker = (fact: string, content: string) => `<!-- tally:${fact} -->${content}<!-- /tally -->`;

/** A slot of each type, before and after the first run. */
const SLOTS: readonly (readonly [before: string, after: string])[] = [
  [marker('forks github:o/a', '?'), marker('forks github:o/a', '1.2k')],
  [marker('forks github:o/a', ''), marker('forks github:o/a', '🍴 1.2k')],
  [marker('created github:o/a', ''), marker('created github:o/a', '2019-03')],
  [
    marker('last-commit github:o/a', 'updated Jan 2020.'),
    marker('last-commit github:o/a', 'updated Oct 2026.'),
  ],
  [marker('last-commit github:o/a', '2020-01-31'), marker('last-commit github:o/a', '2026-10-07')],
  [marker('license github:o/a', ' ? '), marker('license github:o/a', ' MIT ')],
  [marker('release github:o/a', '?'), marker('release github:o/a', 'v1\\_0 \\| x')],
  [marker('archived github:o/b', ''), marker('archived github:o/b', 'archived')],
  [marker('archived github:o/b', '🗄️'), marker('archived github:o/b', '🗄️')],
  [marker('archived github:o/a', '🗄️'), marker('archived github:o/a', '')],
  [marker('license github:o/b', 'by hand'), marker('license github:o/b', 'by hand')],
  [
    badge('forks', '%3F', 'blue?tally=forks:github:o/a'),
    written('forks', '1.2k', 'blue?tally=forks:github:o/a'),
  ],
  [
    badge('updated', '2020--01', 'red?style=flat&tally=last-commit:github:o/a'),
    written('updated', '2026--10', 'brightgreen?style=flat&tally=last-commit:github:o/a'),
  ],
  [
    badge('created', '%3F', 'red?tally=created:github:o/a'),
    written('created', '2019--03', 'brightgreen?tally=created:github:o/a'),
  ],
  [
    badge('license', '%3F', 'lightgrey?tally=license:github:o/a'),
    written('license', 'MIT', 'green?tally=license:github:o/a'),
  ],
  [
    badge('license', 'GPL', '123456?tally=license:github:o/a'),
    written('license', 'MIT', '123456?tally=license:github:o/a'),
  ],
  [
    badge('license', 'MIT', 'green?tally=license:github:o/b'),
    written('license', 'not_specified', 'lightgrey?tally=license:github:o/b'),
  ],
  [
    badge('status', '%3F', 'red?tally=archived:github:o/a'),
    written('status', 'active', 'brightgreen?tally=archived:github:o/a'),
  ],
  [
    badge('status', 'active', 'brightgreen?tally=archived:github:o/b'),
    written('status', 'archived', 'red?tally=archived:github:o/b'),
  ],
  [
    badge('size', '%3F', 'blue?tally=parameters:hf:models/O/m'),
    written('size', '7.2B', 'blue?tally=parameters:hf:models/O/m'),
  ],
  [marker('license hf:models/O/m', '?'), marker('license hf:models/O/m', 'apache-2.0')],
  [marker('gated hf:models/O/m', '🔒'), marker('gated hf:models/O/m', '')],
  [marker('year arxiv:1901.08746', '?'), marker('year arxiv:1901.08746', '2019')],
  [
    marker('open-access arxiv:1901.08746', ''),
    marker('open-access arxiv:1901.08746', '[PDF](https://arxiv.org/pdf/1901.08747)'),
  ],
  [
    marker('published-on arxiv:1901.08746', '?'),
    marker('published-on arxiv:1901.08746', '2019-01'),
  ],
];
const listOf = (slots: readonly string[]) => slots.map((slot, n) => `- ${n}: ${slot}\n`).join('');
const LIST = listOf(SLOTS.map(([before]) => before));
const WRITTEN = listOf(SLOTS.map(([, after]) => after));

const sandbox = useSandbox();

beforeAll(() => {
  const { world } = sandbox;
  world.set('github:o/a', { stars: 100, forks: 1234 });
  world.describe('github:o/a', {
    date: '2019-03-24',
    lastCommit: '2026-10-07',
    license: 'MIT',
    release: { tag: 'v1_0 | x', date: '2026-09-01' },
  });
  world.describe('github:o/b', { archived: true, lastCommit: '2024-01-02', license: null });
  world.set('hf:models/O/m', { parameters: 7_241_732_096 });
  world.describe('arxiv:1901.08746', {
    date: '2019-01-25',
    year: 2019,
    openAccess: 'https://arxiv.org/pdf/1901.08747',
  });
});

/** What a run asked the sources for, as text. */
function asked(requests: readonly { path: string; query?: unknown; body: string }[]): string {
  return requests.map(({ path, body }) => `${path} ${body}`).join('\n');
}

describe('a list with fields of every type', () => {
  test('is written, and a second run changes nothing', async () => {
    const repository = await createRepository(sandbox, { 'README.md': LIST });

    const first = await runOnce(sandbox, repository);
    const text = await proposed(repository);
    const second = await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });

    expect(text.split('\n')).toEqual(WRITTEN.split('\n'));
    expect(first.report.result.changes.length).toBe(SLOTS.length - 2);
    expect(await proposed(repository)).toBe(text);
    expect(second.report.result.changes.length).toBe(first.report.result.changes.length);

    const { subjects } = parseSnapshot(await proposed(repository, SNAPSHOT), SNAPSHOT);
    expect(subjects['github:o/a']).toMatchObject({
      fields: {
        forks: { value: 1234, source: 'github' },
        'last-commit': { value: '2026-10-07', source: 'github', since: '2026-11-22' },
        license: { value: 'MIT' },
        archived: { value: false },
      },
    });
    expect(subjects['github:o/a']?.stars).toBeUndefined();
  });

  test('asks for what it shows, and for nothing else', async () => {
    const list = [
      marker('license github:o/a', '?'),
      marker('stars github:o/b', '?'),
      marker('year arxiv:1901.08746', '?'),
      marker('updated hf:models/O/m', '?'),
    ];
    const repository = await createRepository(sandbox, { 'README.md': listOf(list) });

    const { requests } = await runOnce(sandbox, repository);

    const text = asked(
      requests.filter(({ server, path }) => server !== 'github' || path === '/graphql'),
    );
    const query = /query Stars[^"]*/.exec(text)?.[0] ?? '';
    expect(query).toContain('Counts on Repository { licenseInfo { spdxId } nameWithOwner');
    expect(query).toContain('Counts1 on Repository { stargazerCount nameWithOwner');
    expect(text.match(/query Stars/g)).toHaveLength(1);
    expect(text).not.toMatch(/forkCount|createdAt|latestRelease|issues\(|influential/);
    expect(requests.filter(({ server }) => server === 'semanticScholar')).toHaveLength(1);
    expect(requests.filter(({ server }) => server === 'huggingFace')).toHaveLength(1);
    expect(requests.filter(({ server }) => server === 'openAlex')).toHaveLength(0);
  });
});

test('a date changes its badge when its month changes, and when its age has another colour', async () => {
  const about = { license: 'MIT', lastCommit: '2026-06-10' };
  sandbox.world.describe('github:o/dated', about);
  const text = `- ${badge('updated', '%3F', 'blue?tally=last-commit:github:o/dated')}\n`.replace(
    '-blue',
    '-red',
  );
  const repository = await createRepository(sandbox, { 'README.md': text });
  const after = async (at: string) => {
    const { report } = await runOnce(sandbox, repository, { at: `${at}T03:17:41Z` });
    const shown = /updated-[^?]*/.exec(await proposed(repository))?.[0];
    return [shown, report.result.changes.length];
  };

  expect(await after('2026-11-22')).toEqual(['updated-2026--06-brightgreen', 1]);
  sandbox.world.describe('github:o/dated', { lastCommit: '2026-06-28' });
  expect(await after('2026-11-23')).toEqual(['updated-2026--06-brightgreen', 1]);
  expect(await after('2026-12-11')).toEqual(['updated-2026--06-yellow', 1]);
  sandbox.world.describe('github:o/dated', { lastCommit: '2026-12-12' });
  expect(await after('2026-12-13')).toEqual(['updated-2026--12-brightgreen', 1]);
});

test('1,000 repositories with six fields take at most 25 queries, and no REST request more', async () => {
  const facts = ['stars', 'license', 'last-commit', 'created', 'forks', 'archived'];
  const lines = Array.from({ length: 1_000 }, (_, n) => {
    return `- ${facts.map((fact) => marker(`${fact} github:owner/r${n}`, '?')).join(' ')}\n`;
  });
  const files = { 'README.md': lines.join(''), 'OTHER.md': '# Other\n' };
  const repository = await createRepository(sandbox, files);

  const { requests } = await runOnce(sandbox, repository);
  const again = await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });

  const queries = (all: typeof requests) =>
    all.filter(({ body }) => /query Stars/.test(body)).length;
  expect(queries(requests)).toBeLessThanOrEqual(25);
  expect(queries(again.requests)).toBeLessThanOrEqual(25);
  const text = await proposed(repository);
  expect(text).not.toMatch(/-->\?</);
  expect(text.match(/tally:license github:owner\/r\d+ -->–</g)).toHaveLength(1_000);
}, 60_000);

test('live badges of all fields become static, and only those with a reason stay', async () => {
  sandbox.world.set('github:o/live', { stars: 1987, forks: 12, issues: 3, pulls: 0 });
  sandbox.world.set('hf:models/O/live', { downloadsAllTime: 4321 });
  sandbox.world.describe('github:o/live', {
    date: '2019-03-24',
    lastCommit: '2025-10-07',
    license: null,
    release: { tag: '1.4.0', date: '2026-07-01' },
    tag: 'v2.0-rc',
    languages: { Python: 999, C: 1 },
  });
  const shields = 'https://img.shields.io';
  const hub = 'https%3A%2F%2Fhuggingface.co%2Fapi%2Fmodels%2FO%2Flive';
  const live: readonly (readonly [before: string, after: string, shown: string])[] = [
    [
      'github/forks/o/live?style=social',
      'forks-12-blue?style=social&logo=github&tally=forks:',
      '12',
    ],
    ['github/last-commit/o/live', 'last_commit-2025--10-orange?tally=last-commit:', '2025-10'],
    ['github/created-at/o/live', 'created_at-2019--03-brightgreen?tally=created:', '2019-03'],
    ['github/license/o/live', 'license-not_specified-lightgrey?tally=license:', 'not specified'],
    ['github/v/release/o/live', 'release-v1.4.0-blue?tally=release:', 'v1.4.0'],
    ['github/release-date/o/live', 'release_date-2026--07-brightgreen?tally=released:', '2026-07'],
    ['github/v/tag/o/live', 'tag-v2.0--rc-orange?tally=tag:', 'v2.0-rc'],
    ['github/languages/top/o/live', 'python-99.9%25-blue?tally=top-language:', 'python 99.9%'],
    ['github/issues/o/live', 'issues-3_open-yellow?tally=open-issues:', '3'],
    ['github/issues-pr/o/live', 'pull_requests-0_open-brightgreen?tally=open-pull-requests:', '0'],
    [
      'badge/dynamic/json?url=https%3A%2F%2Fapi.github.com%2Frepos%2Fo%2Flive&query=%24.stargazers_count&label=stars',
      'stars-2k-brightgreen?tally=',
      '2k',
    ],
  ];
  const stays = `- ![x](${shields}/github/v/release/o/live?include_prereleases)\n`;
  const downloads = (path: string) => `- ![d](${shields}/badge/${path})\n`;
  const list = live.map(([path]) => `- ![x](${shields}/${path})\n`).join('');
  const all = downloads(`dynamic/json?label=all&url=${hub}&query=downloadsAllTime`);
  const repository = await createRepository(sandbox, { 'README.md': list + all + stays });

  const { report, requests } = await runOnce(sandbox, repository);
  const text = await proposed(repository);

  const own = live.map(
    ([, path, shown]) => `- ![x: ${shown}](${shields}/badge/${path}github:o/live)\n`,
  );
  const downloaded = 'all-4.3k-brightgreen?tally=downloads-all-time:hf:models/O/live';
  const badges = [...own, downloads(downloaded).replace('[d]', '[d: 4.3k]'), stays].join('');
  expect(text.split('\n')).toEqual(badges.split('\n'));
  expect(report.result.left?.map(({ reason }) => reason)).toEqual([
    'It shows the latest release or prerelease, which is no field.',
  ]);
  expect(requests.filter(({ body }) => /query Stars/.test(body))).toHaveLength(1);
  expect(requests.filter(({ server }) => server === 'huggingFace')).toHaveLength(1);

  await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
  expect(await proposed(repository)).toBe(text);
});
