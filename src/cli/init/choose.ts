import { SPELLINGS, type Spelling } from '../../markdown/slots/inline-slots.ts';
import type { FamilyGroup } from '../../subjects/kinds.ts';
import { GROUPS, type Survey } from './survey.ts';

/** What is to be set because the lists ask for it. */
export interface Choice {
  /** The spellings to keep up to date, with how often each was found. */
  readonly adopt: ReadonlyMap<Spelling, number>;
  /** What to show a count behind, with how many links lead to such a thing. */
  readonly show: ReadonlyMap<FamilyGroup, number>;
}

/** One number that looks like a count may be chance. */
const LEAST_SPELT = 2;
/** A list of a hundred links with a badge or two shows no counts to speak of. */
const RARE = 0.05;
/** What fewer of the links lead to is not what the list is about. */
const LEAST_SHARE = 0.1;

/** Chooses the settings that differ from the defaults. */
export function choose(surveys: readonly Survey[]): Choice {
  const spelt = SPELLINGS.map((spelling): [Spelling, number] => [
    spelling,
    sum(surveys.map((survey) => survey.spelt.get(spelling) ?? 0)),
  ]);
  const adopt = new Map(spelt.filter(([, count]) => count >= LEAST_SPELT));
  const links = GROUPS.map((group): [FamilyGroup, number] => [
    group,
    sum(surveys.map((survey) => survey.links.get(group) ?? 0)),
  ]);
  const shown = sum(surveys.map(({ slots }) => slots.length)) + sum([...adopt.values()]);
  const all = sum(links.map(([, count]) => count));
  if (shown > RARE * all) return { adopt, show: new Map() };
  return { adopt, show: new Map(links.filter(([, count]) => count > LEAST_SHARE * all)) };
}

/** Says whether there is anything to count in a list, now or with a setting. */
export function isList({ slots, spelt, links }: Survey): boolean {
  return slots.length + sum([...spelt.values()]) + sum([...links.values()]) > 0;
}

/** Adds up. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
