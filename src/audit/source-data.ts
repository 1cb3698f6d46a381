import type { Snapshot } from '../snapshot/schema.ts';
import type { Observation } from '../sources/source.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';

/** What rules look up in what sources have said. Each is made once, however many lists there are. */
export interface SourceLookup {
  /** What sources call the subjects, by key. */
  readonly titles: () => ReadonlyMap<string, string>;
  /** The new names of what has moved, by the keys of the old ones. */
  readonly names: () => ReadonlyMap<string, Subject>;
  /** A key that all known ids of one paper share. */
  readonly papers: () => KeyOf;
  /** The keys of what this run was told of. */
  readonly asked: () => ReadonlySet<string>;
}

/** Puts in order what sources have said, each part when the first rule asks for it. */
export function sourceLookup({ snapshot, observations = [] }: SourceData): SourceLookup {
  const said = { snapshot, observations };
  return {
    titles: memoize(() => knownTitles(said)),
    names: memoize(() => newNames(said)),
    papers: memoize(() => paperKeys(said)),
    asked: memoize(() => askedKeys(said)),
  };
}

/** Of most keys the snapshot holds the same text already, and a long list has many. */
function askedKeys({ snapshot, observations = [] }: SourceData): Set<string> {
  const asked = new Set<string>(observations.map(({ subject }) => subjectKey(subject)));
  const known = Object.keys(snapshot?.subjects ?? {}).filter((key) => asked.delete(key));
  return new Set([...known, ...asked]);
}

/** The same, made now, so that what the sources have said is held no longer. */
export function resolvedSourceLookup(said: SourceData): SourceLookup {
  const told = sourceLookup(said);
  const [titles, names, papers, asked] = [told.titles(), told.names(), told.papers(), told.asked()];
  return { titles: () => titles, names: () => names, papers: () => papers, asked: () => asked };
}

function memoize<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Wraps what is made of something, so that it is made once, whoever asks for it, and let go of
 * together with that.
 */
export function memoizeByObject<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { readonly made: Made }>();
  return (of) => {
    const before = known.get(of) ?? { made: make(of) };
    known.set(of, before);
    return before.made;
  };
}

/** What sources have said, in this run and before. */
export interface SourceData {
  readonly snapshot?: Snapshot | undefined;
  readonly observations?: readonly Observation[];
}

/** Gives the new names of what has moved, by the keys of the old ones. */
function newNames({ observations = [] }: SourceData): Map<string, Subject> {
  const names = new Map<string, Subject>();
  for (const observation of observations) {
    if (observation.status !== 'found' || observation.movedTo === undefined) continue;
    names.set(subjectKey(observation.subject), observation.movedTo);
  }
  return names;
}

/** Gives a key that all known ids of one paper share, and everything else has for itself. */
export type KeyOf = (subject: Subject) => string;

/** Knows the ids of one paper as such: those the snapshot has kept, and what this run was told. */
function paperKeys({ snapshot, observations = [] }: SourceData): KeyOf {
  const mains = new Map(Object.entries(snapshot?.aliases ?? {}));
  for (const observation of observations) {
    if (observation.status !== 'found' || !observation.aliases) continue;
    const names = [observation.subject, ...observation.aliases].map(subjectKey);
    const known = names.map((name) => mains.get(name)).find((main) => main !== undefined);
    const main = known ?? subjectKey(observation.subject);
    for (const name of names) if (name !== main && !mains.has(name)) mains.set(name, main);
  }
  return (subject) => mains.get(subjectKey(subject)) ?? subjectKey(subject);
}

/** Gives what sources call the subjects, by key: of this run, else of an earlier one. */
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
    // An entry may link to the paper by another of its ids than the one that it counts.
    for (const alias of observation.aliases ?? []) titles.set(subjectKey(alias), observation.title);
  }
  return titles;
}
