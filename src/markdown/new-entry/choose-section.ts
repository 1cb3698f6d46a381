import type { Group } from './sections.ts';

/** The group that an entry goes into, or those that it could go into. */
export type Choice = { readonly group: Group } | { readonly among: readonly Group[] };

/** What stands between the headings of a name that one alone does not tell: `Vision › Papers`. */
const BELOW = ' › ';

/** Gives the group that a name means, else the only one. `groups` are those that fit. */
export function chooseGroup(groups: readonly Group[], section: string | undefined): Choice {
  const [only, ...others] = groups;
  if (section === undefined)
    return only && others.length === 0 ? { group: only } : { among: groups };
  const called = groups.filter((group) => isCalled(group, section));
  const meant = called.length > 0 ? called : groups.filter((group) => isBelow(group, section));
  const [first] = meant;
  if (first === undefined) return { among: groups };
  // Two tables below one heading are told apart by nothing that could be named.
  const isOne = meant.every(({ sections }) => isSame(sections, first.sections));
  return isOne ? { group: first } : { among: meant };
}

/** Gives the shortest name that means this group and no other: its heading, or some of those above. */
export function nameOf(group: Group, groups: readonly Group[]): string {
  const { sections } = group;
  const others = groups.filter((one) => !isSame(one.sections, sections));
  for (let count = 1; count < sections.length; count += 1) {
    const name = sections.slice(-count).join(BELOW);
    if (!others.some((other) => isCalled(other, name))) return name;
  }
  return sections.join(BELOW);
}

/** Whether a name is that of the group's own heading, alone or with some of those above. */
function isCalled({ sections }: Group, name: string): boolean {
  const own = sections.map(plain);
  if (own.at(-1) === plain(name)) return true;
  const parts = name.split(/[›>]/).map(plain);
  if (parts.length < 2 || parts.at(-1) !== own.at(-1)) return false;
  let at = 0;
  for (const one of own) if (one === parts[at]) at += 1;
  return at === parts.length;
}

function isBelow({ sections }: Group, name: string): boolean {
  return sections.some((one) => plain(one) === plain(name));
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

/** Pictures and spaces around a heading are easily left out. */
function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
