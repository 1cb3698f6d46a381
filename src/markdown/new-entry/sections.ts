import type { Entry } from '../entries/entry.ts';
import { groupBy } from '../group-by.ts';
import type { LinkRole } from './addition.ts';
import { entrySubjects } from './find-subject.ts';
import { leadingRole, rolesOfSubjects } from './link-roles.ts';

/** The rows of one table, or the items of one section and depth. */
export interface Group {
  /** The headings above, outermost first. */
  readonly sections: readonly string[];
  readonly entries: readonly Entry[];
}

/** Excludes groups without any subject, such as tables of contents. */
export function groupsOf(text: string, entries: readonly Entry[]): Group[] {
  const keys = new Map<string, object>();
  const listed = entries.filter(({ kind }) => kind === 'row' || kind === 'item');
  const groups = groupBy<object, Entry>(listed, (entry) => {
    return entry.cells[0]?.column ?? itemKey(text, entry, keys);
  });
  return [...groups.values()]
    .filter((group) => group.some((entry) => entrySubjects(text, entry).length > 0))
    .map((group) => ({ sections: group[0]?.sections ?? [], entries: group }));
}

function itemKey(text: string, { from, sections }: Entry, keys: Map<string, object>): object {
  const depth = from - (text.lastIndexOf('\n', from - 1) + 1);
  const name = JSON.stringify([depth, ...sections]);
  const key = keys.get(name) ?? {};
  keys.set(name, key);
  return key;
}

/**
 * Whether a group is about subjects of a role: at least half of its entries link to one, and most of
 * these have their name on that link. A list of papers is not one of their code.
 */
export function isFitting({ entries }: Group, text: string, role: LinkRole): boolean {
  const linking = entries.filter((entry) => rolesOfSubjects(entry).includes(role));
  const named = linking.filter((entry) => leadingRole(entry, text) === role);
  return linking.length * 2 >= entries.length && named.length * 2 > linking.length;
}
