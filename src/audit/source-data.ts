import { nodesOf } from '../snapshot/renames.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import type { Observation } from '../sources/source.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';

/** Source data, indexed for the rules. Each index is built once, when it is first used. */
export interface SourceLookup {
  /** The titles that sources give, by subject key. */
  readonly titles: () => ReadonlyMap<string, string>;
  /** The subjects after renames, by the old subject key. */
  readonly names: () => ReadonlyMap<string, Subject>;
  /** Returns one key for all known ids of a paper. */
  readonly paperKey: KeyOf;
  /** The keys of all subjects with source data. */
  readonly asked: () => ReadonlySet<string>;
  /** GitHub's ids of repositories that were found, by subject key. A rename keeps the id. */
  readonly nodes: () => ReadonlyMap<string, string>;
}

export function sourceLookup({ snapshot, observations = [] }: SourceData): SourceLookup {
  const data = { snapshot, observations };
  const mains = memoize(() => mainKeys(data));
  return {
    titles: memoize(() => knownTitles(data)),
    names: memoize(() => newNames(data)),
    paperKey: (subject) => mains().get(subjectKey(subject)) ?? subjectKey(subject),
    asked: memoize(() => askedKeys(data)),
    nodes: memoize(() => knownNodes(data)),
  };
}

/** Prefers the strings of the snapshot, which saves memory in long lists. */
function askedKeys({ snapshot, observations = [] }: SourceData): Set<string> {
  const asked = new Set<string>(observations.map(({ subject }) => subjectKey(subject)));
  const known = Object.keys(snapshot?.subjects ?? {}).filter((key) => asked.delete(key));
  return new Set([...known, ...asked]);
}

/** Like `sourceLookup`, but builds all indexes now, so that `data` can be garbage collected. */
export function resolvedSourceLookup(data: SourceData): SourceLookup {
  const titles = knownTitles(data);
  const names = newNames(data);
  const mains = mainKeys(data);
  const asked = askedKeys(data);
  const nodes = knownNodes(data);
  return {
    titles: () => titles,
    names: () => names,
    paperKey: (subject) => mains.get(subjectKey(subject)) ?? subjectKey(subject),
    asked: () => asked,
    nodes: () => nodes,
  };
}

function memoize<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Caches the result of `make` for each object, as long as the object lives. */
export function memoizeByObject<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { readonly made: Made }>();
  return (of) => {
    const before = known.get(of) ?? { made: make(of) };
    known.set(of, before);
    return before.made;
  };
}

/** What sources answered in this run and in earlier ones. */
export interface SourceData {
  readonly snapshot?: Snapshot | undefined;
  readonly observations?: readonly Observation[];
}

function newNames({ observations = [] }: SourceData): Map<string, Subject> {
  const names = new Map<string, Subject>();
  for (const observation of observations) {
    if (observation.status !== 'found' || observation.movedTo === undefined) continue;
    names.set(subjectKey(observation.subject), observation.movedTo);
  }
  return names;
}

function knownNodes({ snapshot, observations = [] }: SourceData): Map<string, string> {
  const nodes = nodesOf(snapshot);
  for (const observation of observations) {
    if (observation.status !== 'found' || observation.node === undefined) continue;
    nodes.set(subjectKey(observation.subject), observation.node);
  }
  return nodes;
}

export type KeyOf = (subject: Subject) => string;

/** Maps the ids of a paper to its main id, from the snapshot's aliases and this run's. */
function mainKeys({ snapshot, observations = [] }: SourceData): Map<string, string> {
  const mains = new Map(Object.entries(snapshot?.aliases ?? {}));
  for (const observation of observations) {
    if (observation.status !== 'found' || !observation.aliases) continue;
    const names = [observation.subject, ...observation.aliases].map(subjectKey);
    const known = names.map((name) => mains.get(name)).find((main) => main !== undefined);
    const main = known ?? subjectKey(observation.subject);
    for (const name of names) if (name !== main && !mains.has(name)) mains.set(name, main);
  }
  return mains;
}

/** Titles of this run take precedence over those of earlier runs. */
export function knownTitles({ snapshot, observations = [] }: SourceData): Map<string, string> {
  const titles = new Map<string, string>();
  for (const [key, { title }] of Object.entries(snapshot?.subjects ?? {})) {
    if (title !== undefined) titles.set(key, title);
  }
  for (const [alias, main] of Object.entries(snapshot?.aliases ?? {})) {
    const title = titles.get(main);
    if (title !== undefined) titles.set(alias, title);
  }
  for (const observation of observations) {
    if (observation.status !== 'found' || observation.title === undefined) continue;
    titles.set(subjectKey(observation.subject), observation.title);
    // An entry may link to the paper by one id and count it by another.
    for (const alias of observation.aliases ?? []) titles.set(subjectKey(alias), observation.title);
  }
  return titles;
}
