import type { RepositoryState } from '../../fleet/repository/load.ts';
import type { List } from '../../markdown/read-list.ts';
import { Adding } from '../../snapshot/requests.ts';
import {
  type EntryServices,
  type Prepared,
  prepare,
  type Refused,
  withEntry,
} from './prepare-entry.ts';
import { isAsShown, type Suggestion } from './suggestion.ts';

/** The result of an approval. An entry that has changed since it was shown is not added. */
export type Approved = { readonly suggestion: Suggestion } & (
  | { readonly added: Prepared }
  | { readonly changed: Prepared }
  | { readonly refused: Refused }
);

/** Where suggestions are approved. */
interface Approving {
  readonly state: RepositoryState;
  readonly services: EntryServices;
  /** Returns whether a thread has nothing but commands and the replies to them. */
  readonly hasOnlyCommands: (thread: number) => Promise<boolean>;
}

/**
 * Approves suggestions in turn. Each is looked up again, and compared with what its comment shows:
 * for the lists of the base, as it was suggested. It is added as it was shown, whatever the entries
 * before it are.
 */
export async function approveAll(
  suggestions: readonly Suggestion[],
  approving: Approving,
): Promise<Approved[]> {
  const all: Approved[] = [];
  let { lists } = approving.state;
  for (const suggestion of suggestions) {
    const approved = await approve(suggestion, lists, approving);
    all.push(approved);
    if ('added' in approved) ({ lists } = approved.added);
  }
  return all;
}

async function approve(
  suggestion: Suggestion,
  lists: readonly List[],
  approving: Approving,
): Promise<Approved> {
  const { state, services } = approving;
  const { entry, comment } = suggestion;
  const setting = { state, lists, model: state.before, comment };
  const prepared = await prepare(entry, setting, services);
  if ('problem' in prepared) return { suggestion, refused: prepared };
  if (!isAsShown(suggestion, prepared)) return { suggestion, changed: prepared };
  const { line } = prepared;
  const issue = await issueToClose(suggestion, approving);
  const request = Adding.parse({ ...prepared.request, line, ...(issue ? { issue } : {}) });
  return { suggestion, added: withEntry({ ...prepared, request }, { state, lists }) };
}

/** An issue in which others wrote more than commands stays open. */
async function issueToClose(
  { mayClose, thread }: Suggestion,
  { hasOnlyCommands }: Approving,
): Promise<number | undefined> {
  return mayClose && (await hasOnlyCommands(thread)) ? thread : undefined;
}
