/** Poisoned snapshots, configs and lists, through the built Action. */
import { expect, test } from '@jest/globals';
import { maintainer } from '../../sandbox/github/accounts.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { runAction } from '../../sandbox/runner.ts';
import { useBundle } from '../helpers/bundle.ts';
import { BRANCH, CONFIG, writes } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const SNAPSHOT = 'data/readme-tally.json';
const STATIC =
  '# Tools\n\n- [alpha](https://github.com/acme/alpha) ![s](https://img.shields.io/badge/stars-120-blue?tally=github:acme/alpha) - One.\n';

const entry = useBundle('src/index.ts');
const sandbox = useSandbox();

function run(repository: Repository) {
  return runAction(sandbox, {
    repository: repository.fullName,
    event: 'schedule',
    entry: entry(),
    isBrisk: true,
  });
}

/** A snapshot with one count of acme/alpha, as a pull request of a stranger may have it. */
function snapshotWith(changes: object, value = 9_999_999): string {
  const history = [['2999-01-01', value]];
  return JSON.stringify({
    version: 1,
    checkedAt: '2999-01-01T00:00:00Z',
    subjects: { 'github:acme/alpha': { stars: { value, source: 'github', history } } },
    ...changes,
  });
}

test.each([
  ['a false value with a date in the future', {}],
  ['a false alias', { aliases: { 'github:acme/alpha': 'github:acme/beta' } }],
])(
  '%s in the snapshot is never proposed',
  async (_, changes) => {
    sandbox.world.set('github:acme/alpha', { stars: 120 });
    sandbox.world.set('github:acme/beta', { stars: 9_999_999 });
    const files = { 'README.md': STATIC, [SNAPSHOT]: snapshotWith(changes) };
    const repository = await createRepository(sandbox, files);

    for (const name of ['first', 'second']) {
      const { exitCode, summary } = await run(repository);
      expect(`${name} run: ${exitCode}`).toBe(`${name} run: 0`);
      expect(summary).not.toMatch(/10M|9\.9|9,999/);
      const isOpen = (await repository.branch(BRANCH)) !== undefined;
      const list = await repository.readFile(isOpen ? BRANCH : 'main', 'README.md');
      expect(list?.toString()).toContain('stars-120-blue');
    }
  },
  60_000,
);

test('requests in the commit of a person change nothing', async () => {
  sandbox.world.set('github:acme/alpha', { stars: 120 });
  const repository = await createRepository(sandbox, { 'README.md': STATIC });
  const pending = [
    { command: 'ignore', subject: 'github:acme/alpha\nsnapshot: .git/config' },
    {
      command: 'add',
      subject: 'github:acme/evil',
      title: 'evil',
      file: '../x.md',
      section: 'Tools',
    },
  ];
  const commit = await repository.commit('main', { 'note.txt': 'a' }, { message: 'A note' });
  await repository.api('POST', '/git/refs', {
    body: { ref: `refs/heads/${BRANCH}`, sha: commit },
    token: maintainer.token,
  });
  const forged = await repository.commit(BRANCH, { [SNAPSHOT]: snapshotWith({ pending }, 120) });

  const { exitCode, summary, requests } = await run(repository);

  expect(exitCode).toBe(0);
  expect(summary).not.toContain('evil');
  expect(await repository.branch(BRANCH)).toBe(forged);
  expect(writes(requests).filter((one) => /contents|git\/refs/.test(one))).toEqual([]);
}, 60_000);

test('addresses of 80 kB are named, and the rest of the list is refreshed', async () => {
  sandbox.world.set('github:acme/alpha', { stars: 4321 });
  const long = [
    `- [a](https://doi.org/10.1000/${'.'.repeat(80_000)}x)`,
    `- ![b](https://img.shields.io/badge/${'/'.repeat(80_000)})`,
    `- [c](https://github.com/o/${"'".repeat(80_000)})`,
  ];
  const repository = await createRepository(sandbox, {
    'README.md': `${STATIC}${long.join('\n')}\n`,
  });

  const { exitCode, summary } = await run(repository);

  expect(exitCode).toBe(0);
  expect(summary).toContain('too long');
  expect((await repository.readFile(BRANCH, 'README.md'))?.toString()).toContain('stars-4.3k-blue');
}, 60_000);

const BOMB = [
  'a0: &a0 [x]',
  ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}, *a${n}]`),
];
const DEEP = `{"version":1,"checkedAt":"2026-11-01T00:00:00Z","subjects":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`;

test.each([
  ['an alias bomb', { [CONFIG]: BOMB.join('\n') }, /alias/i],
  [
    '100,000 keys',
    { [CONFIG]: Array.from({ length: 100_000 }, (_, n) => `k${n}: 1`).join('\n') },
    /10,000/,
  ],
  ['a snapshot that is nested deeply', { [SNAPSHOT]: DEEP }, /nested|deep/i],
])(
  '%s is refused with a sentence',
  async (_, files, sentence) => {
    const repository = await createRepository(sandbox, { 'README.md': STATIC, ...files });

    const { exitCode, stdout, requests } = await run(repository);

    expect(exitCode).toBe(1);
    expect(stdout).toMatch(sentence);
    expect(stdout).not.toContain('call stack');
    expect(writes(requests)).toEqual([]);
  },
  60_000,
);
