import { expect, test } from '@jest/globals';
import type { CommandContext } from '../../../src/action/commands/command.ts';
import { whyCommand } from '../../../src/action/commands/why.ts';
import { parseConfig } from '../../../src/config/parse.ts';
import type { RepositoryState } from '../../../src/fleet/repository/load.ts';
import type { Snapshot } from '../../../src/snapshot/schema.ts';
import { subject } from '../../helpers/subjects.ts';

const PAGE = 'https://openreview.net/forum?id=YicbFdNTTy';
const LIST = `| Title | Citations |
| --- | ---: |
| [An image is worth 16x16 words](${PAGE}) | 45k |
`;
const PAPER = 'arxiv:2010.11929';

async function answered(
  identified: Snapshot['identified'],
  settings = '',
  subjects: Snapshot['subjects'] = {},
): Promise<string> {
  const snapshot = { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects, identified };
  const start: Pick<RepositoryState, 'config' | 'lists' | 'snapshot'> = {
    config: parseConfig(settings, 'config.yml'),
    lists: [{ path: 'README.md', text: LIST }],
    snapshot: snapshot as Snapshot,
  };
  const context: Pick<CommandContext, 'own' | 'lineUrl' | 'read' | 'asksAlone'> = {
    own: 'acme/list',
    lineUrl: (_, file, line) => `https://github.com/acme/list/blob/main/${file}#L${line}`,
    read: async () => start as RepositoryState,
    asksAlone: (source) => source === 'hugging-face',
  };
  const argument = { text: PAPER, subject: subject(PAPER) };
  const command = { args: [argument] } as unknown as Parameters<typeof whyCommand.run>[0];
  return (await whyCommand.run(command, context as CommandContext)).markdown;
}

test('reports a paper that was identified by its title', async () => {
  const identified = {
    'openreview:YicbFdNTTy': { subject: PAPER, by: 'title' as const, on: '2026-11-22' },
  };

  const text = (await answered(identified)).replaceAll('\\', '');

  expect(text).toContain('README.md:3');
  expect(text).toContain(`openreview:YicbFdNTTy was found to be ${PAPER} by its title`);
  expect(text).toContain('on 2026-11-22');
});

test('reports that the config says so, and then no title', async () => {
  const text = await answered(undefined, `identify:\n  "${PAGE}": ${PAPER}\n`);

  expect(text).toContain('The config says that');
  expect(text).not.toContain('by its title');
});

test.each([
  ['hugging-face', '2026-01-01', '', 'Unchanged for weeks, so it may be skipped for 3 days'],
  ['hugging-face', '2026-11-01', '', 'Confirmed by the last run'],
  ['hugging-face', '2026-01-01', 'limits:\n  rest: 0\n', 'Confirmed by the last run'],
  ['semantic-scholar', '2026-01-01', '', 'Confirmed by the last run'],
])('reports a number by %s that moved on %s: %s%s', async (source, day, settings, expected) => {
  const citations = { value: 45_000, source, history: [[day, 45_000]] as [string, number][] };
  expect(
    await answered(undefined, `${settings}identify:\n  "${PAGE}": ${PAPER}\n`, {
      [PAPER]: { citations },
    }),
  ).toContain(expected);
});

test('shows the venue of a paper with its evidence', async () => {
  const evidence = { kind: 'dblp', text: 'conf/iclr/DosovitskiyB0WZ21' };
  const venue = { value: 'ICLR 2021', source: 'semantic-scholar', since: '2026-11-20', evidence };
  const settings = `identify:\n  "${PAGE}": ${PAPER}\n`;
  const text = await answered(undefined, settings, { [PAPER]: { fields: { venue } } });

  expect(text.replaceAll('\\', '')).toContain(
    'venue: **ICLR 2021**, by semantic-scholar. Evidence: DBLP key conf/iclr/DosovitskiyB0WZ21. Since 2026-11-20',
  );
});
