import { SPELLINGS, type Spelling } from '../../markdown/slots/inline-slots.ts';
import { FAMILY_GROUPS, type FamilyGroup } from '../../subjects/kinds.ts';
import type { FieldColumn } from './columns.ts';
import type { Survey } from './survey.ts';

/** The settings that the lists need. */
export interface Choice {
  /** The notations to keep up to date, with the number of counts found. */
  readonly adopt: ReadonlyMap<Spelling, number>;
  /** The kinds of links after which to add counts, with the number of links. */
  readonly show: ReadonlyMap<FamilyGroup, number>;
  /** The columns to fill. */
  readonly columns?: readonly FieldColumn[];
  /** How added counts look; default: text. */
  readonly look?: Look;
}

export type Look = 'text' | 'badge';

/** A single number that looks like a count may be a coincidence. */
const MIN_COUNTS = 2;
/** A list that shows counts for a smaller share of its links is treated as one without counts. */
const MIN_COUNT_SHARE = 0.05;
/** Links of a kind with a smaller share are not what the list is about. */
const MIN_LINK_SHARE = 0.1;

/** Chooses the settings that differ from the defaults. */
export function choose(surveys: readonly Survey[]): Choice {
  const spelt = SPELLINGS.map((spelling): [Spelling, number] => [
    spelling,
    sum(surveys.map((survey) => survey.spelt.get(spelling) ?? 0)),
  ]);
  const adopt = new Map(spelt.filter(([, count]) => count >= MIN_COUNTS));
  const links = FAMILY_GROUPS.map((group): [FamilyGroup, number] => [
    group,
    sum(surveys.map(({ links }) => links.get(group) ?? 0)),
  ]);
  const shown = sum(surveys.map(({ slots }) => slots.length)) + sum([...adopt.values()]);
  const all = sum(links.map(([, count]) => count));
  // The setting is one for all lists.
  const isUnwanted = surveys.some(({ links, noShow }) => links.size > 0 && noShow !== undefined);
  const found = allColumns(surveys);
  const columns = found.length > 0 ? { columns: found } : {};
  if (isUnwanted || shown > MIN_COUNT_SHARE * all) return { adopt, show: new Map(), ...columns };
  return {
    adopt,
    ...columns,
    show: new Map(links.filter(([, count]) => count > 0 && count > MIN_LINK_SHARE * all)),
  };
}

/** Returns the columns of all lists. The setting is one for all of them. */
export function allColumns(surveys: readonly Survey[]): FieldColumn[] {
  const columns = new Map<string, FieldColumn>();
  for (const column of surveys.flatMap((survey) => survey.columns ?? [])) {
    const key = column.heading.toLowerCase();
    const { field, cells = 0 } = columns.get(key) ?? {};
    if (field === undefined || field === column.field) {
      columns.set(key, { ...column, cells: cells + column.cells });
    }
  }
  return [...columns.values()];
}

/** Whether a file shows counts, or can show some with a setting. */
export function isList({ slots, spelt, links, noShow }: Survey): boolean {
  const counts = slots.length + sum([...spelt.values()]) + sum([...links.values()]);
  return counts > 0 || noShow !== undefined;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
