import { resolve } from 'node:path';
import type { Command } from 'commander';
import { listChart } from '../chart/list-chart.ts';
import { isChart } from '../chart/stamp.ts';
import { ConfigError } from '../config/config-error.ts';
import { slotOptions } from '../config/slot-options.ts';
import { COMMAND } from '../config/version.ts';
import { plainSentence, terminalText } from '../escape/plain.ts';
import { chartOf } from '../fleet/repository/chart.ts';
import type { ChartFiles } from '../github/read-chart.ts';
import { withoutFuture } from '../history/update.ts';
import { readList } from '../markdown/read-list.ts';
import type { RefreshResult } from '../refresh/result.ts';
import { timestamp } from '../snapshot/dates.ts';
import { withoutFutureDates } from '../snapshot/repair.ts';
import { identifiedSubjects } from '../snapshot/title-matches.ts';
import { writeText } from './files/files.ts';
import { parsedHistory } from './files/history.ts';
import { readRegular } from './files/read-regular.ts';
import { type LocalPlace, type LocalStart, readLocalStart } from './load.ts';
import { addListArguments, exitCodes, localPlace } from './options.ts';

const DEFAULT_PATH = 'docs/tally.svg';

const HELP = `
The chart shows what readme-tally has recorded so far. No requests are made.
`;
const EXIT_CODES = exitCodes(
  'the chart was written',
  'nothing is recorded yet, or the file could not be written',
);

interface ChartFlags {
  readonly config: string;
  readonly out?: string;
}

interface ChartOptions extends LocalPlace {
  /** The path of the chart. Default: that of the config. */
  readonly out?: string | undefined;
}

/** Adds `readme-tally chart`. */
export function addChart(program: Command): void {
  const paths = `the path of the chart, ending in .svg (default: that of the config, or ${DEFAULT_PATH})`;
  addListArguments(program.command('chart'))
    .description('draw the total stars, citations and likes of local lists over time')
    .option('--out <file>', paths)
    .addHelpText('after', HELP + EXIT_CODES)
    .action(async (files: string[], { config, out }: ChartFlags, command: Command) => {
      process.stdout.write(await chartOfFolder({ ...localPlace(files, config, command), out }));
    });
}

/** Reads the chart of a folder. What cannot be read is reported when it is written. */
async function readChart(folder: string, path: string): Promise<ChartFiles> {
  const bytes = await readRegular(resolve(folder, path), path).catch(() => undefined);
  return { path, onBase: bytes?.length ? bytes.toString('utf8') : undefined };
}

/** Writes the chart that the config asks for where it looks different. Returns why it cannot. */
export async function updateChart(
  folder: string,
  path: string | undefined,
  result: RefreshResult,
): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const chart = await readChart(folder, path);
  const { file, problem } = chartOf(result, { chart });
  if (file !== undefined && file.text !== chart.onBase) await writeText(folder, file);
  return problem === undefined ? undefined : plainSentence(problem);
}

/** Without what lies in the future, which is a mistake. A broken history file is a problem. */
function recordedIn({ snapshot, history }: LocalStart, now: string) {
  const parsed = history && parsedHistory(history);
  const past = typeof parsed === 'string' ? undefined : parsed;
  return {
    snapshot: snapshot && withoutFutureDates(snapshot, now),
    history: past && withoutFuture(past, now),
    problems: typeof parsed === 'string' ? [parsed] : [],
  };
}

/** Writes the chart of lists on disk. Makes no requests. Returns the output. */
async function chartOfFolder({ out, ...place }: ChartOptions): Promise<string> {
  if (out !== undefined && !/[^/\\]\.svg$/.test(out)) {
    throw new ConfigError([`--out ${out}: the path of a chart must end in .svg.`]);
  }
  const start = await readLocalStart(place);
  const { config, lists, own, advice } = start;
  const { snapshot, history, problems } = recordedIn(start, timestamp(new Date()));
  const options = slotOptions(config, own, identifiedSubjects(snapshot ?? {}));
  const slots = lists.flatMap((list) => readList(list, options).slots);
  const text = listChart(slots, { snapshot, history });
  const names = lists.map((list) => list.path).join(', ');
  if (text === undefined) {
    throw new Error(
      `No stars, citations or likes of ${names} are recorded yet. Run ${COMMAND} refresh first.`,
    );
  }
  const path = out ?? config.chart ?? DEFAULT_PATH;
  const { onBase: old } = await readChart(place.folder, path);
  if (old !== undefined && !isChart(old)) {
    throw new Error(
      `${path} is no chart of readme-tally. Delete it, or name another file with --out.`,
    );
  }
  await writeText('', { path: resolve(place.folder, path), text });
  const isShown = lists.some((list) => list.text.includes('.svg'));
  const hint = isShown ? [] : ['To show it, add it to a list as an image.'];
  const output = [`Wrote ${path}.`, ...hint, ...advice, ...problems];
  return output.map((line) => `${terminalText(line)}\n`).join('');
}
