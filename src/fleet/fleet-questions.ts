import type { FleetConfig } from '../config/fleet.ts';
import type { FieldName } from '../fields/table.ts';
import type { Question, Questions } from '../refresh/questions.ts';
import { type Subject, type SubjectKey, subjectKey } from '../subjects/subject.ts';

/** A subject of several lists. */
export interface FleetQuestion {
  readonly subject: Subject;
  /** The fields that any of the lists wants, besides those that every run asks for. */
  readonly fields: readonly FieldName[];
  /** The ids that it had in earlier runs. They differ where a name was given up and used again. */
  readonly nodes: readonly string[];
  readonly wantsSecond: boolean;
}

/** The most ids of one subject that are followed. A snapshot may hold anything. */
export const MOST_NODES = 3;

/** What a fleet asks: each subject and title of all lists once. */
export interface FleetQuestions {
  readonly subjects: readonly FleetQuestion[];
  readonly titles: readonly string[];
}

/**
 * Joins what repositories ask. Those that ask for little come first, so that one with very many
 * subjects, or one that was made to use up the budget, takes no requests from the others.
 */
export function fleetQuestions(
  all: readonly Questions[],
  { titles: most }: Pick<FleetConfig['limits'], 'titles'>,
): FleetQuestions {
  const inOrder = all.toSorted((a, b) => a.subjects.length - b.subjects.length);
  const subjects = joinQuestions(inOrder.flatMap((questions) => questions.subjects));
  const titles = inTurns(inOrder.map((questions) => questions.titles));
  return { subjects, titles: [...new Set(titles)].slice(0, most) };
}

/** The first of each list, then the second. */
function inTurns(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, turn) => turn);
  return turns.flatMap((turn) => lists.flatMap((list) => list[turn] ?? []));
}

/** Joins what several runs ask. The order is that of the first run that asks. */
export function joinQuestions(all: Iterable<Question>): FleetQuestion[] {
  const joined = new Map<SubjectKey, FleetQuestion>();
  for (const { subject, fields, node, wantsSecond } of all) {
    const key = subjectKey(subject);
    const before = joined.get(key);
    const nodes = [...new Set([...(before?.nodes ?? []), ...(node ? [node] : [])])];
    joined.set(key, {
      subject: before?.subject ?? subject,
      fields: [...new Set([...(before?.fields ?? []), ...fields])],
      nodes: nodes.slice(0, MOST_NODES),
      wantsSecond: wantsSecond || before?.wantsSecond === true,
    });
  }
  return [...joined.values()];
}
