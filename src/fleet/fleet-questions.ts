import type { FleetConfig } from '../config/fleet.ts';
import type { Questions } from '../refresh/questions.ts';
import { type FleetQuestion, joinQuestions } from './ask-source.ts';

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
