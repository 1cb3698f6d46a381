import type { FieldValue } from '../../src/fields/field.ts';
import { FIELD_NAMES, FIELDS, type FieldName, type FieldValues } from '../../src/fields/table.ts';

const TEXTS: { readonly [Name in FieldName]?: string } = {
  release: '1.4.0',
  tag: 'v2.0.0-rc.1',
  'top-language': 'Python 99.5%',
};

/** A value that a field may have; `number` where it is a count or a gain. */
export function sampleValue(field: FieldName, number: number): FieldValue {
  const byType = {
    count: number,
    gain: number,
    date: '2025-10-07',
    text: TEXTS[field] ?? 'MIT',
    flag: true,
  };
  return byType[FIELDS[field].type];
}

/** A value of every field. */
export function sampleValues(number: number): FieldValues {
  return Object.fromEntries(FIELD_NAMES.map((field) => [field, sampleValue(field, number)]));
}
