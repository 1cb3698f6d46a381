import { expect, test } from '@jest/globals';
import { type EntryServices, prepare } from '../../../src/action/commands/prepare-entry.ts';
import { defaultConfig } from '../../../src/config/parse.ts';
import { applyPending } from '../../../src/fleet/repository/apply-requests.ts';
import type { RepositoryState } from '../../../src/fleet/repository/load.ts';
import type { Snapshot } from '../../../src/snapshot/schema.ts';
import type { Described } from '../../../src/sources/describe.ts';

const subject = { kind: 'arxiv', id: '2403.99990' } as const;
const README = {
  path: 'README.md',
  text: `# Papers

## Models

- [One](https://arxiv.org/abs/2401.00001) ![c](https://img.shields.io/badge/dynamic/json?url=https%3A%2F%2Fapi.semanticscholar.org%2Fgraph%2Fv1%2Fpaper%2FarXiv%3A2401.00001%3Ffields%3DcitationCount&query=%24.citationCount&label=citation)

## Data

- [Two](https://arxiv.org/abs/2402.00002)
`,
};
const found: Described = {
  status: 'found',
  description: {
    title: 'Counting | what\nwas counted',
    authors: ['Ada Example'],
    year: 2024,
    links: { paper: 'https://arxiv.org/abs/2403.99990' },
    subjects: [subject, { kind: 'doi', id: '10.1000/tally' }],
  },
};

interface Given {
  readonly lists?: RepositoryState['lists'];
  readonly before?: RepositoryState['lists'];
  readonly snapshot?: Snapshot;
}

function state({ lists = [README], before = lists, snapshot }: Given = {}) {
  const config = defaultConfig();
  return { lists, before, snapshot, config } as unknown as RepositoryState;
}

function services(described: Described = found): EntryServices & { asked: number } {
  const one = {
    own: 'acme/list',
    asked: 0,
    lineUrl: (_: RepositoryState, file: string, line: number) =>
      `https://github.com/acme/list/${file}#L${line}`,
    describe: async () => {
      one.asked += 1;
      return described;
    },
  };
  return one;
}

test('it knows the line, what it counts, and what asked for it', async () => {
  const asked = { subject, section: 'models' };
  const prepared = await prepare(asked, { state: state(), issue: 12 }, services());
  expect(prepared).toMatchObject({
    request: {
      command: 'add',
      subject: 'arxiv:2403.99990',
      title: 'Counting | what was counted',
      file: 'README.md',
      section: 'Models',
      issue: 12,
    },
    blanks: [],
    keys: new Set(['arxiv:2403.99990']),
  });
  const { line, lists } = prepared as Extract<typeof prepared, { line: string }>;
  expect(line).toMatch(
    /^- \[Counting \\?\| what was counted\]\(https:\/\/arxiv.org\/abs\/2403.99990\) !\[c\]/,
  );
  expect(lists[0]?.text.replace(`${line}\n`, '')).toBe(README.text);
});

test('below headings that repeat, it stays below the one that was named', async () => {
  const entry = (id: string) => `### Papers\n\n- [One](https://arxiv.org/abs/${id})\n\n`;
  const text = `## Attack\n\n${entry('2401.00001')}## Defence\n\n${entry('2401.00002')}`;
  const lists = [{ path: 'README.md', text }];
  const asked = { subject, section: 'Defence' };
  const prepared = await prepare(asked, { state: state({ lists }) }, services());
  const { request, lists: after } = prepared as Extract<typeof prepared, { line: string }>;
  expect(after[0]?.text.indexOf('2403.99990')).toBeGreaterThan(text.indexOf('2401.00002'));
  expect(applyPending({ text: '', lists }, [request]).lists).toEqual(after);
});

test('a duplicate is shown where it stands, and nobody is asked', async () => {
  const text = README.text.replace('2402.00002', '2403.99990v2');
  const one = services();
  const prepared = await prepare(
    { subject },
    { state: state({ lists: [{ ...README, text }] }) },
    one,
  );
  expect(prepared).toEqual({
    problem:
      '[arxiv:2403.99990](https://arxiv.org/abs/2403.99990) is already in [README.md:9](https://github.com/acme/list/README.md#L9).',
    isTemporary: false,
  });
  expect(one.asked).toBe(0);
});

test('so is one under another name that the source knows, or the snapshot', async () => {
  const text = README.text.replace('arxiv.org/abs/2402.00002', 'doi.org/10.1000/tally');
  const lists = [{ ...README, text }];
  const prepared = await prepare({ subject }, { state: state({ lists }) }, services());
  expect(prepared).toMatchObject({ problem: expect.stringContaining('README.md:9') });
  const aliases = { 'arxiv:2403.99990': 'doi:10.1000/tally' };
  const snapshot: Snapshot = {
    version: 1,
    checkedAt: '2026-11-22T03:17:41Z',
    aliases,
    subjects: {},
  };
  const one = services();
  const known = await prepare({ subject }, { state: state({ lists, snapshot }) }, one);
  expect(known).toMatchObject({ problem: expect.stringContaining('README.md:9') });
  expect(one.asked).toBe(0);
});

test('what waits on the pull request already is done', async () => {
  const text = README.text.replace('2402.00002', '2403.99990');
  const waiting = state({ before: [README], lists: [{ ...README, text }] });
  expect(await prepare({ subject }, { state: waiting }, services())).toMatchObject({
    problem: expect.stringContaining('is already on the open pull request'),
    isDone: true,
  });
});

test('where several sections fit, all are named', async () => {
  expect(await prepare({ subject }, { state: state() }, services())).toEqual({
    problem:
      '[arxiv:2403.99990](https://arxiv.org/abs/2403.99990) was not added: name the section, as in `/tally add <link> to "<section>"`. These sections have similar entries:\n\n- Models (README.md)\n- Data (README.md)',
    isTemporary: false,
  });
});

test('where none fits, the reply says so', async () => {
  const lists = [{ path: 'README.md', text: '# Nothing\n\nWords.\n' }];
  expect(await prepare({ subject }, { state: state({ lists }) }, services())).toMatchObject({
    problem: expect.stringContaining('no section of the lists has similar entries'),
  });
});

test.each([
  ['missing', 'does not know it', 'was not added: Semantic Scholar does not know it.', false],
  ['failed', 'rate limited (HTTP 429)', 'rate limited (HTTP 429). Try again later.', true],
] as const)(
  'a source that answers "%s" is named',
  async (status, reason, sentence, isTemporary) => {
    const described = { status, source: 'Semantic Scholar', reason };
    const prepared = await prepare(
      { subject, section: 'Data' },
      { state: state() },
      services(described),
    );
    expect(prepared).toEqual({ problem: expect.stringContaining(sentence), isTemporary });
  },
);
