import { hasProblem, type Result } from '../doctor/checks.ts';
import { checkNetwork } from '../doctor/network.ts';
import { checkSources, type SourceResult, sourcesToCheck } from '../doctor/source-check.ts';
import { doctorTable } from '../doctor/table.ts';
import { printedJson } from '../escape/data.ts';
import { PLAIN, type Screen } from '../report/terminal/screen.ts';
import type { CollectOptions } from '../sources/collect.ts';
import { checkFiles, subjectsOf } from './examine-files.ts';
import { checkRepository, type RepositoryOptions } from './examine-repository.ts';
import { checkLive, type LiveOptions } from './live.ts';
import type { LocalPlace } from './load.ts';

/** The output formats. */
export const FORMATS = ['table', 'json'] as const;

export interface DoctorOptions
  extends Pick<CollectOptions, 'sources' | 'connect' | 'onProgress'>,
    RepositoryOptions,
    Omit<LocalPlace, 'files'> {
  /** The lists; default: README.md. */
  readonly files?: readonly string[];
  readonly format: (typeof FORMATS)[number];
  /** Aborts the requests to the sources. */
  readonly signal: AbortSignal;
  /** Also asks the APIs that the lists need what the code expects of them. */
  readonly live?: Pick<LiveOptions, 'environment'> | undefined;
  /** What a table is written for; default: a file. */
  readonly screen?: Screen;
}

/** Retries of a request to a source. */
const RETRIES = 1;

/** Runs all checks. Returns the output, and whether there is a problem. */
export async function examine(options: DoctorOptions): Promise<{ text: string; fails: boolean }> {
  const { sources, signal, format, live, screen = PLAIN, files: named } = options;
  const files = await checkFiles({ ...options, files: named ?? ['README.md'] });
  const { lists } = files;
  const [repository, asked, replies] = await Promise.all([
    checkRepository(options, files),
    checkSources(
      { ...options, sources: sourcesToCheck(sources, subjectsOf(lists)) },
      { retries: RETRIES, signal },
    ),
    live ? checkLive({ ...live, lists, sources, signal }) : [],
  ]);
  const network = checkNetwork(asked, repository.api);
  const groups = [
    { title: 'Files', results: files.results },
    { title: 'Repository', results: repository.results },
    { title: 'Sources', results: [network, ...asked.map(withoutDetails), ...replies] },
  ];
  const results = groups.flatMap((group) => group.results);
  const text = format === 'json' ? `${printedJson(results, 2)}\n` : doctorTable(groups, screen);
  return { text, fails: hasProblem(results) };
}

function withoutDetails({ unresolved: _, isUnreached: __, ...result }: SourceResult): Result {
  return result;
}
