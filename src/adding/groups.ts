import type { Entry } from '../markdown/reading/page.ts';
import { linkSubject } from '../subjects/link.ts';
import type { LinkRole } from './addition.ts';
import { entrySubjects } from './find-subject.ts';
import { roleOfKind } from './roles.ts';

/** Entries that stand together: the rows of one table, or the items of one section and depth. */
export interface Group {
  /** The headings above, outermost first. */
  readonly sections: readonly string[];
  readonly entries: readonly Entry[];
}

/** Gives the groups that link to any subject; tables of contents and the like do not. */
export function groupsOf(text: string, entries: readonly Entry[]): Group[] {
  const groups = new Map<unknown, Entry[]>();
  const keys = new Map<string, object>();
  for (const entry of entries) {
    if (entry.kind !== 'row' && entry.kind !== 'item') continue;
    const key = entry.cells[0]?.column ?? itemKey(text, entry, keys);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
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

/** Says whether at least half of a group links to something of that role. */
export function isFitting({ entries }: Group, role: LinkRole): boolean {
  const linking = entries.filter(({ links }) =>
    links.some(({ url }) => {
      const subject = linkSubject(url);
      return subject !== undefined && roleOfKind(subject.kind) === role;
    }),
  );
  return linking.length * 2 >= entries.length;
}

/** Gives the group below the named heading, else the only fitting one. */
export function chooseGroup(
  groups: readonly Group[],
  { section, role }: { readonly section: string | undefined; readonly role: LinkRole },
): Group | undefined {
  const fitting = groups.filter((group) => isFitting(group, role));
  if (section === undefined) return fitting.length === 1 ? fitting[0] : undefined;
  const isNamed = ({ sections }: Group) => sections.some((one) => plain(one) === plain(section));
  const isOwn = ({ sections }: Group) => plain(sections.at(-1) ?? '') === plain(section);
  return fitting.find(isOwn) ?? fitting.find(isNamed);
}

/** Gives the heading that a name means, as the list writes it; of several, the nearest. */
export function headingOf({ sections }: Group, name: string | undefined): string | undefined {
  const own = sections.at(-1);
  if (name === undefined) return own;
  return sections.findLast((one) => plain(one) === plain(name)) ?? own;
}

/** Pictures and spaces around a heading are easily left out. */
function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
