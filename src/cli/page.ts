import type { Command } from 'commander';
import type { Config } from '../config/schema.ts';
import { slotOptions } from '../config/slot-options.ts';
import { terminalText } from '../escape/plain.ts';
import { type ReadHistory, readHistory } from '../history/file.ts';
import { readList } from '../markdown/read-list.ts';
import { plural } from '../report/phrases.ts';
import { identifiedSubjects } from '../snapshot/title-matches.ts';
import { readLocalHistory } from './files/history.ts';
import { type LocalPlace, readLocalStart } from './load.ts';
import { addListArguments, exitCodes, localPlace } from './options.ts';

interface PageFlags {
  readonly config: string;
  readonly out: string;
}

interface PageOptions extends LocalPlace {
  /** The folder of the page, which need not exist. */
  readonly out: string;
  /** The server of the repository: `https://github.com`. */
  readonly server: string;
}

/** Adds `readme-tally page`. */
export function addPage(program: Command): void {
  addListArguments(program.command('page'))
    .description('write a page with search and history, made from local lists and the snapshot')
    .option('--out <folder>', 'the folder of the page and its exports', '_site')
    .addHelpText('after', exitCodes('the page was written', 'a file could not be written'))
    .action(async (files: string[], { config, out }: PageFlags, command: Command) => {
      const server = process.env.GITHUB_SERVER_URL ?? 'https://github.com';
      const place = localPlace(files, config, command);
      process.stdout.write(await pageOfFolder({ ...place, out, server }));
    });
}

/** Reads the history file where there is one, whether or not the config still asks for it. */
async function historyOf(folder: string, { history, snapshot }: Config): Promise<ReadHistory> {
  const wanted = { history: history ?? NO_HISTORY, snapshot };
  const file = await readLocalHistory(folder, wanted, snapshot);
  return file === undefined || 'problem' in file ? { ...file } : readHistory(file);
}

const NO_HISTORY = { stars: false, citations: false };

/** Writes the page of lists on disk. Makes no requests. Returns the output. */
export async function pageOfFolder({ out, server, ...place }: PageOptions): Promise<string> {
  const { config, lists, snapshot, own, advice } = await readLocalStart(place);
  const options = slotOptions(config, own, identifiedSubjects(snapshot ?? {}));
  const read = lists.map((list) => readList(list, options));
  // Loaded only here, since other commands do not need it.
  const { writeSite } = await import('../site/site.ts');
  const settings = config.page ?? {};
  const { history, problem } = await historyOf(place.folder, config);
  const input = { lists: read, snapshot, history, settings, own, server };
  const site = await writeSite(out, input);
  const names = site.files.map(({ path }) => path).join(', ');
  const written = `${plural(site.entries, 'entry', 'entries')} in ${out}: ${names}`;
  const hint =
    snapshot === undefined ? 'There is no snapshot yet, so there is no history.' : undefined;
  return [written, hint, problem, ...advice]
    .filter((line) => line !== undefined)
    .map((line) => `${terminalText(line)}\n`)
    .join('');
}
