import { familyOf, KINDS } from '../subjects/kinds.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Field } from './field.ts';
import { GAIN_FIELDS, gainField, isGain } from './gains.ts';
import { LICENSE_FIELDS } from './license.ts';
import { MODEL_FIELDS } from './models.ts';
import { PAPER_FIELDS } from './papers.ts';
import { REPOSITORY_FIELDS } from './repositories.ts';

const TABLE = {
  ...PAPER_FIELDS,
  ...REPOSITORY_FIELDS,
  ...MODEL_FIELDS,
  ...LICENSE_FIELDS,
  ...GAIN_FIELDS,
} as const satisfies Record<string, Field>;

/** A fact that lists show and readme-tally keeps up to date. */
export type FieldName = keyof typeof TABLE;

/** All fields. This is the only table of them. */
export const FIELDS: Readonly<Record<FieldName, Field>> = TABLE;
export const FIELD_NAMES = Object.keys(TABLE) as readonly FieldName[];
const NAMES: ReadonlySet<string> = new Set(FIELD_NAMES);
/** The fields that columns, markers, badges and `show` may name. */
export const SHOWN_FIELDS = FIELD_NAMES.filter(isShown);

/** The counts of the first releases, which the snapshot has at the top level of a record. */
export const FIRST_COUNTS = ['citations', 'stars', 'likes', 'downloads'] as const;

export type FirstCount = (typeof FIRST_COUNTS)[number];

export function isFirstCount(field: FieldName): field is FirstCount {
  return FIRST_COUNTS.some((first) => first === field);
}

/** Values of fields, by their names. */
export type FieldValues = { readonly [Name in FieldName]?: number | string | boolean };

export function isFieldName(text: string): text is FieldName {
  return NAMES.has(text);
}

export function hasField(subject: Subject, field: FieldName): boolean {
  const { families, kinds } = FIELDS[field];
  const { fields } = KINDS[subject.kind];
  // What has a count has its gains.
  const given = isGain(field) ? gainField(field).of : field;
  return (
    families.includes(familyOf(subject)) &&
    (kinds?.includes(subject.kind) ?? true) &&
    (fields?.includes(given) ?? true)
  );
}

/** Returns the field that shows when a repository was last worked on. Not every host has commits. */
export function activityField(subject: Subject): 'last-commit' | 'last-activity' {
  return hasField(subject, 'last-commit') ? 'last-commit' : 'last-activity';
}

/** Returns whether a list may show a field by its name. */
export function isShown(name: FieldName): boolean {
  const field: Field = FIELDS[name];
  return !(field.type === 'text' && field.isProved);
}
