import type { FieldValue } from '../fields/field.ts';
import { FIRST_COUNTS, type FieldName, type FieldValues } from '../fields/table.ts';
import { validValues } from '../fields/value.ts';
import type { Subject } from '../subjects/subject.ts';

/** Returns the fields that are wanted of a subject. */
export type FieldsOf = (subject: Subject) => ReadonlySet<FieldName>;

const USUAL: ReadonlySet<FieldName> = new Set(FIRST_COUNTS);

/** The counts that every list may show. A source has only those of its subjects. */
export const usualFields: FieldsOf = () => USUAL;

/** How a source gives a field. `Answer` is its answer about one subject. */
export interface Given<Answer> {
  /** What to ask for, in the source's own words; several parts where it needs them. */
  readonly select: string | readonly string[];
  /** May return anything: values are validated. */
  readonly read: (answer: Answer) => unknown;
}

type GivenFields<Answer> = { readonly [Name in FieldName]?: Given<Answer> };

/** Returns what to ask for, each once and in the order of the table. */
export function selectionOf<Answer>(
  given: GivenFields<Answer>,
  wanted: ReadonlySet<FieldName>,
): string[] {
  const names = namesOf(given).filter((name) => wanted.has(name));
  return [...new Set(names.flatMap((name) => given[name]?.select ?? []))];
}

/** Returns the valid values of an answer, of what was wanted. */
export function valuesIn<Answer>(
  given: GivenFields<Answer>,
  wanted: ReadonlySet<FieldName>,
  answer: Answer,
): FieldValues {
  const values: Record<string, unknown> = {};
  for (const name of namesOf(given)) {
    if (wanted.has(name)) values[name] = given[name]?.read(answer);
  }
  return validValues(values);
}

export function namesOf(given: GivenFields<never>): readonly FieldName[] {
  return Object.keys(given) as FieldName[];
}

/** Returns the fields that any of some subjects want. */
export function allFields(subjects: readonly Subject[], fieldsOf: FieldsOf): Set<FieldName> {
  return new Set(subjects.flatMap((subject) => [...fieldsOf(subject)]));
}

/** A 0 or an empty text, which may stand for a part of an answer that was given up. */
function isEmptyValue(value: FieldValue | undefined): boolean {
  return value === 0 || value === '';
}

/** Why a value is left out that may stand for a part of an answer that was given up. */
export const EMPTY_BESIDE_ERROR = 'answered nothing for it beside an error';

/** Leaves out what an answer with errors may have given up: such parts are null, or 0. */
export function withoutEmpty(values: FieldValues): {
  readonly values: FieldValues;
  readonly withheld?: { readonly [Name in FieldName]?: string };
} {
  const all = Object.entries(values);
  const empty = all.filter(([, value]) => isEmptyValue(value));
  if (empty.length === 0) return { values };
  const kept = all.filter(([, value]) => !isEmptyValue(value));
  const withheld = Object.fromEntries(empty.map(([name]) => [name, EMPTY_BESIDE_ERROR]));
  return { values: Object.fromEntries(kept) as FieldValues, withheld };
}
