import type { LeftSummary } from '../../markdown/read-list.ts';
import type { FindingJson } from './json.ts';

/** Not the id of a rule: these notes are in the JSON of the local command only. */
const LEFT_ALONE = 'left-alone';

/** Converts what is not kept up to date to notes, one for each place. */
export function leftNotes(left: readonly LeftSummary[]): FindingJson[] {
  return left.map(({ file, line, entry, text, reason }) => {
    const message = `“${text}” is not kept up to date. ${reason}`;
    return { rule: LEFT_ALONE, severity: 'note', file, line, entry, message, fix: null };
  });
}
