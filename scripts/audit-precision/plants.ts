import { createHash } from 'node:crypto';
import type { World } from '../../sandbox/world.ts';
import { auditContext } from '../../src/audit/context.ts';
import type { Finding } from '../../src/audit/finding.ts';
import { isPaper, mentions } from '../../src/audit/papers.ts';
import type { ReadList } from '../../src/markdown/read-list.ts';
import { type Subject, subjectKey } from '../../src/subjects/subject.ts';

/** Something that is wrong in the world of the sandbox. */
export interface Plant {
  /** The rule that should find it. */
  readonly rule: string;
  readonly subject: string;
  readonly isTold: (finding: Finding) => boolean;
}

/** One in so many subjects. */
const SHARES = { renamed: 60, archived: 90, removed: 120, retitled: 60 };

/**
 * Makes the world agree with the lists, and then plants errors. A paper is called what another list
 * calls it, where there is one, so that different people's ways to write a title meet.
 */
export function plantErrors(world: World, lists: readonly ReadList[]): Plant[] {
  const titles = titlesOf(lists);
  for (const [key, title] of titles) world.describe(key, { title });
  const subjects = new Map<string, Subject>();
  for (const { slots } of lists) {
    for (const { subject } of slots) subjects.set(subjectKey(subject), subject);
  }
  return [...subjects]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, subject]) => {
      return plantsFor(world, { key, subject, titles });
    });
}

function plantsFor(
  world: World,
  { key, subject, titles }: { key: string; subject: Subject; titles: ReadonlyMap<string, string> },
): Plant[] {
  const drawn = (what: keyof typeof SHARES) => numberOf(`${what} ${key}`) % SHARES[what] === 0;
  if (isPaper(subject)) {
    const title = titles.get(key);
    if (title === undefined || !drawn('retitled')) return [];
    world.describe(key, { title: otherTitle(key, titles) });
    return [plant('title-mismatch', key)];
  }
  if (drawn('removed')) {
    world.remove(key);
    return [plant('missing-subject', key)];
  }
  if (drawn('renamed')) {
    world.rename(key, `${key}-by-its-new-name`);
    return [plant('moved-subject', key)];
  }
  if (subject.kind === 'github' && drawn('archived')) {
    world.describe(key, { archived: true });
    return [plant('subject-state', key)];
  }
  return [];
}

function plant(rule: string, subject: string): Plant {
  const isTold = (finding: Finding) =>
    finding.rule === rule &&
    finding.subject !== undefined &&
    subjectKey(finding.subject) === subject;
  return { rule, subject, isTold };
}

/** The title of a paper as a list gives it; a later list's counts more than an earlier one's. */
function titlesOf(lists: readonly ReadList[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const list of lists) {
    for (const { entry, subject } of list.slots) {
      if (isPaper(subject) && !titles.has(subjectKey(subject))) {
        titles.set(subjectKey(subject), entry.title);
      }
    }
    for (const [mention] of mentions(auditContext([list])).values()) {
      if (mention) titles.set(subjectKey(mention.subject), mention.title);
    }
  }
  return titles;
}

function otherTitle(key: string, titles: ReadonlyMap<string, string>): string {
  const all = [...titles].filter(([other]) => other !== key);
  return all[numberOf(`title ${key}`) % all.length]?.[1] ?? 'Another title altogether';
}

function numberOf(text: string): number {
  return createHash('sha1').update(text).digest().readUInt32BE(0);
}
