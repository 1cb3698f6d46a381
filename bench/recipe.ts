/**
 * Compares readme-tally with one GET request per row: two runs on a list of 1,000 rows, the second
 * one with 2 % failing rows, then the second run again with the same numbers.
 */
import type { RefreshResult } from '../src/refresh/result.ts';
import { oneGetPerRow } from './baseline/one-get-per-row.ts';
import { refreshLists } from './helpers/refresh-lists.ts';
import { runScript } from './helpers/run-script.ts';
import { type FarSandbox, startFarSandbox } from './helpers/sandbox-process.ts';
import { amountsOf, arxivId, modelName, repositoryName } from './helpers/subject-lists.ts';

const ROWS = 1_000;
/** Every fiftieth row fails. */
const FAILING = 50;
/** The growth of the counts from one run to the next. */
const GROWTH = 1.01;

/** The list after each of three runs, and the number of requests. */
interface Runs {
  readonly texts: readonly string[];
  readonly requests: readonly number[];
}

const rows = rowsOf();

await runScript('recipe', async () => {
  const ours = await runsWith(refreshed);
  const theirs = await runsWith(recipe);
  const head = [
    'what',
    'requests, first run',
    'requests, second run',
    'lines changed, second run',
    'numbers lost',
    'lines changed, second run again',
  ];
  return {
    tables: [
      {
        title: `${ROWS.toLocaleString('en-US')} rows, every number 1 % larger in the second run, 2 % of the rows failing`,
        head,
        rows: [row('readme-tally', ours), row('one GET for each row', theirs)],
      },
    ],
    musts: [],
  };
});

type Run = (sandbox: FarSandbox, text: string, day: number) => Promise<string>;

/** Runs once, again with failing rows, and again with the same numbers. */
async function runsWith(start: () => Run): Promise<Runs> {
  await using sandbox = await startFarSandbox();
  const run = start();
  const listed = rows.map(({ key }) => key).filter((key) => key.startsWith('hf:'));
  await sandbox.change({ do: 'list', keys: listed });
  const texts = [listText()];
  const requests: number[] = [];
  for (let day = 0; day < 3; day += 1) {
    if (day === 1) {
      await sandbox.change({ do: 'grow', factor: GROWTH });
      const keys = rows.filter((_, index) => index % FAILING === 0).map(({ key }) => key);
      await sandbox.change({ do: 'remove', keys });
    }
    texts.push(await run(sandbox, texts.at(-1) ?? '', day));
    requests.push((await sandbox.requests()).length);
  }
  return { texts, requests };
}

function refreshed(): Run {
  let last: RefreshResult | undefined;
  return async (sandbox, text, day) => {
    const lists = [{ path: 'README.md', text }];
    last = await refreshLists(sandbox, { lists, snapshot: last?.snapshot, day });
    return last.lists[0]?.text ?? '';
  };
}

function recipe(): Run {
  return async ({ environment, repositories }, text) => {
    const scholar = environment.TALLY_SEMANTIC_SCHOLAR_URL ?? '';
    const hub = environment.TALLY_HUGGING_FACE_URL ?? '';
    return (await oneGetPerRow(text, { scholar, hub, repositories })).text;
  };
}

function row(name: string, { texts, requests }: Runs): (string | number)[] {
  const [, first = '', second = '', again = ''] = texts;
  const [one = 0, two = 0] = requests;
  const lost = numbersIn(first) - numbersIn(second);
  return [name, one, two, changedLines(first, second), lost, changedLines(second, again)];
}

function changedLines(before: string, after: string): number {
  const lines = after.split('\n');
  return before.split('\n').filter((line, index) => line !== lines[index]).length;
}

/** Counts the rows with a number in the last cell. */
function numbersIn(text: string): number {
  return text.split('\n').filter((line) => /\| [\d.,]+[kM]? \|$/.test(line)).length;
}

/** Writes a list with a column per field and without numbers. */
function listText(): string {
  const part = (heading: string, kind: string) => {
    const some = rows.filter((one) => one.key.startsWith(kind)).map(({ line }) => line);
    return `| Name | ${heading} |\n| --- | --- |\n${some.join('\n')}\n`;
  };
  return `${part('Citations', 'arxiv:')}\n${part('Stars', 'github:')}\n${part('Likes', 'hf:')}`;
}

function rowsOf(): { key: string; line: string }[] {
  const { papers, repositories, models } = amountsOf('mix', ROWS);
  const made = (count: number, prefix: string, page: string, nameOf: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => {
      const name = nameOf(index);
      return { key: `${prefix}${name}`, line: `| [Row ${index}](${page}${name}) |  |` };
    });
  return [
    ...made(papers, 'arxiv:', 'https://arxiv.org/abs/', arxivId),
    ...made(repositories, 'github:', 'https://github.com/', repositoryName),
    ...made(models, 'hf:models/', 'https://huggingface.co/', modelName),
  ];
}
