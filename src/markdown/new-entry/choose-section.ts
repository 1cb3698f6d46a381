import type { Group } from './sections.ts';

/** The group of a new entry, or the candidates. */
export type Choice = { readonly group: Group } | { readonly among: readonly Group[] };

/** Separates the headings of a name: `Vision › Papers`. */
const BELOW = ' › ';

/** Chooses a group by name, else the only one. `groups` are those that fit. */
export function chooseGroup(groups: readonly Group[], section: string | undefined): Choice {
  const [only, ...others] = groups;
  if (section === undefined)
    return only && others.length === 0 ? { group: only } : { among: groups };
  const exact = groups.filter((group) => hasName(group, section));
  const matching = exact.length > 0 ? exact : groups.filter((group) => isBelow(group, section));
  const [first] = matching;
  if (first === undefined) return { among: groups };
  // No name distinguishes two tables below one heading.
  const isOne = matching.every(({ sections }) => isSame(sections, first.sections));
  return isOne ? { group: first } : { among: matching };
}

/** Returns the shortest unambiguous name of a group: its heading, or some of those above it, too. */
export function nameOf(group: Group, groups: readonly Group[]): string {
  const { sections } = group;
  const others = groups.filter((one) => !isSame(one.sections, sections));
  for (let count = 1; count < sections.length; count += 1) {
    const name = sections.slice(-count).join(BELOW);
    if (!others.some((other) => hasName(other, name))) return name;
  }
  return sections.join(BELOW);
}

/** Whether a name consists of the group's own heading, with or without headings above it. */
function hasName({ sections }: Group, name: string): boolean {
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

/** Ignores case, punctuation and emoji. */
function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
