import { type Subject, subjectKey } from '../subjects/subject.ts';
import { type KeyOf, newNames, paperKeys } from './names.ts';
import type { Said } from './said.ts';
import { knownTitles } from './titles.ts';

/** What rules look up in what sources have said. Each is made once, however many lists there are. */
export interface Told {
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
export function toldBy({ snapshot, observations = [] }: Said): Told {
  const said = { snapshot, observations };
  return {
    titles: once(() => knownTitles(said)),
    names: once(() => newNames(said)),
    papers: once(() => paperKeys(said)),
    asked: once(() => askedKeys(said)),
  };
}

/** Of most keys the snapshot holds the same text already, and a long list has many. */
function askedKeys({ snapshot, observations = [] }: Said): Set<string> {
  const asked = new Set<string>(observations.map(({ subject }) => subjectKey(subject)));
  const known = Object.keys(snapshot?.subjects ?? {}).filter((key) => asked.delete(key));
  return new Set([...known, ...asked]);
}

/** The same, made now, so that what the sources have said is held no longer. */
export function toldAtOnce(said: Said): Told {
  const told = toldBy(said);
  const [titles, names, papers, asked] = [told.titles(), told.names(), told.papers(), told.asked()];
  return { titles: () => titles, names: () => names, papers: () => papers, asked: () => asked };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
