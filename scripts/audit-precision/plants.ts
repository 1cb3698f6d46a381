import type { World } from '../../sandbox/world.ts';
import { likeness, wordsOf } from '../../src/audit/entry-titles.ts';
import type { Finding } from '../../src/audit/finding.ts';
import type { ReadList } from '../../src/markdown/read-list.ts';
import { isPaper } from '../../src/subjects/kinds.ts';
import { type Subject, subjectKey } from '../../src/subjects/subject.ts';
import { numberOf } from './draw.ts';
import { isTelling, type Titles } from './titles.ts';

/** An error that was planted in the sandbox. */
export interface Plant {
  /** The rule that should find it. */
  readonly rule: string;
  readonly isFound: (finding: Finding) => boolean;
  /** The wrong title of a paper, if that is the error. */
  readonly title?: readonly [key: string, title: string];
  /** A change after the first run. */
  readonly later?: () => void;
}

/** One error per so many subjects. */
const SHARES = { renamed: 60, archived: 90, removed: 120, retaken: 120, retitled: 40, merged: 12 };
/** Titles that share a larger part of their words may name the same paper. */
const UNLIKE = 0.1;

/**
 * Repositories in the lists that were really renamed, according to pull requests to the list
 * (tensorchord/Awesome-LLMOps#27 and #141).
 */
const REAL_RENAMES = [
  ['github:activeloopai/hub', 'github:activeloopai/deeplake'],
  ['github:dokulabs/doku', 'github:openlit/openlit'],
] as const;

/** Plants errors in the world, each in subjects that are drawn by their keys. */
export function plantErrors(
  world: World,
  lists: readonly ReadList[],
  titles: readonly Titles[],
): Plant[] {
  const subjects = new Map(
    lists.flatMap(({ slots }) => slots.map(({ subject }) => [subjectKey(subject), subject])),
  );
  const real = REAL_RENAMES.map(([from, to]) => renamed(world, from, to));
  const renames = new Set<string>(REAL_RENAMES.flat());
  const all = new Map(titles.flatMap((some) => [...some]));
  const drawn = [...subjects]
    .filter(([key]) => !renames.has(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...real,
    ...drawn.flatMap(([key, subject]) => {
      return isPaper(subject) ? retitled(key, all) : changed(world, key, subject);
    }),
    ...titles.flatMap((some) => merged(world, some, subjects)),
  ];
}

function isDrawn(what: keyof typeof SHARES, key: string): boolean {
  return numberOf(`${what} ${key}`) % SHARES[what] === 0;
}

/** Plants a change of a repository, model or dataset. */
function changed(world: World, key: string, { kind }: Subject): Plant[] {
  if (isDrawn('removed', key)) {
    world.remove(key);
    return [plant('missing-subject', key)];
  }
  if (isDrawn('renamed', key)) return [renamed(world, key, `${key}-by-its-new-name`)];
  if (kind === 'github' && isDrawn('archived', key)) {
    world.describe(key, { archived: true });
    return [plant('subject-state', key)];
  }
  if (kind === 'github' && isDrawn('retaken', key)) {
    return [{ ...plant('subject-state', key), later: () => world.recreate(key) }];
  }
  return [];
}

function renamed(world: World, from: string, to: string): Plant {
  world.rename(from, to);
  return plant('moved-subject', from);
}

const wordsOfTitles = new Map<string, Set<string>>();

/** Returns the words of a title. Cached: each title is compared with hundreds of others. */
function wordsOnce(title: string): Set<string> {
  const words = wordsOfTitles.get(title) ?? wordsOf(title);
  wordsOfTitles.set(title, words);
  return words;
}

/** Plants the title of another paper. */
function retitled(key: string, titles: Titles): Plant[] {
  const own = titles.get(key);
  if (own === undefined || !isTelling(own) || !isDrawn('retitled', key)) return [];
  const words = wordsOf(own);
  const others = [...titles.values()].filter(
    (title) => isTelling(title) && likeness(wordsOnce(title), words) <= UNLIKE,
  );
  const title = others[numberOf(`title ${key}`) % others.length];
  return title ? [{ ...plant('title-mismatch', key), title: [key, title] }] : [];
}

/** Plants two ids of different kinds that are the same paper for the source. */
function merged(world: World, titles: Titles, asked: ReadonlyMap<string, Subject>): Plant[] {
  const keys = [...titles.keys()].filter((key) => isTelling(titles.get(key) ?? ''));
  const arxiv = keys.filter((key) => {
    return key.startsWith('arxiv:') && asked.has(key) && isDrawn('merged', key);
  });
  const others = keys.filter((key) => /^(?:doi|acl):/.test(key) && isDrawn('merged', key));
  return arxiv.flatMap((key, index) => {
    const other = others[index];
    const [title, its] = [titles.get(key), other && titles.get(other)];
    if (!other || !title || !its || likeness(wordsOf(title), wordsOf(its)) > UNLIKE) return [];
    world.describe(key, { aliases: [other] });
    return [
      { ...plant('shared-link', key, other), title: [key, title] },
      plant('title-mismatch', other),
    ];
  });
}

function plant(rule: string, ...subjects: string[]): Plant {
  const isFound = (finding: Finding) =>
    finding.rule === rule &&
    finding.subject !== undefined &&
    subjects.includes(subjectKey(finding.subject));
  return { rule, isFound };
}
