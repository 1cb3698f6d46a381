import { ConfigError } from '../../config/config-error.ts';
import type { Config } from '../../config/schema.ts';
import { readHistory } from '../../history/file.ts';
import type { HistoryFile } from '../../history/schema.ts';
import { localHistoryPlace } from './config.ts';
import { readOptional } from './files.ts';

/** The history file of a folder; without a text where there is none yet. */
export interface LocalHistory {
  readonly path: string;
  readonly text?: string;
}

/**
 * Finds and reads the history file beside the snapshot. Returns a sentence where it cannot be read,
 * and nothing where the config asks for none. `asked` is the path of the snapshot in the config.
 */
export async function readLocalHistory(
  folder: string,
  { history, snapshot }: Pick<Config, 'history' | 'snapshot'>,
  asked: string,
): Promise<LocalHistory | { readonly problem: string } | undefined> {
  if (history === undefined) return undefined;
  const place = await localHistoryPlace(folder, { path: asked, snapshot });
  if ('problem' in place) return place;
  try {
    const text = await readOptional(folder, place.path);
    return text === undefined ? place : { ...place, text };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { problem: `${error.message} No history is kept until then.` };
  }
}

/** Returns the file as a run reads it. */
export function historyTexts(history: LocalHistory | undefined) {
  return history?.text === undefined ? [] : [{ path: history.path, text: history.text }];
}

/** Returns the history in a file, or a sentence where it is invalid. */
export function parsedHistory(file: LocalHistory): HistoryFile | string | undefined {
  const { history, problem } = readHistory(file);
  return problem ?? history;
}
