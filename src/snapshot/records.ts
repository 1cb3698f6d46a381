import { FIRST_COUNTS, type FieldName, isFirstCount } from '../fields/table.ts';
import type { CountRecord, FieldRecord, GainRecord, PlainRecord } from './field-record.ts';
import type { SubjectRecord } from './schema.ts';

/** Returns the record of one field of a subject. The first counts are at its top level. */
export function recordOf(
  subject: SubjectRecord | undefined,
  field: FieldName,
): FieldRecord | undefined {
  return isFirstCount(field) ? subject?.[field] : subject?.fields?.[field];
}

/** Returns the record of a field that is a count. */
export function countOf(
  subject: SubjectRecord | undefined,
  field: FieldName,
): CountRecord | undefined {
  const record = recordOf(subject, field);
  return isCountRecord(record) ? record : undefined;
}

/** A gain is a number, too, and has the day since which it is published. */
export function isCountRecord(record: FieldRecord | undefined): record is CountRecord {
  return typeof record?.value === 'number' && record.since === undefined;
}

export function isGainRecord(record: FieldRecord | undefined): record is GainRecord {
  return typeof record?.value === 'number' && record.since !== undefined;
}

export function isPlainRecord(record: FieldRecord | undefined): record is PlainRecord {
  return record !== undefined && typeof record.value !== 'number';
}

/** Returns the quarantined value of a count. */
export function quarantineOf(record: FieldRecord | undefined): CountRecord['quarantined'] {
  return isCountRecord(record) ? record.quarantined : undefined;
}

/** Returns all records of a subject, by field. */
export function recordsOf({
  fields = {},
  ...subject
}: SubjectRecord): (readonly [FieldName, FieldRecord])[] {
  const first = FIRST_COUNTS.flatMap((field) => {
    const record = subject[field];
    return record === undefined ? [] : [[field, record] as const];
  });
  const others = Object.entries(fields) as [FieldName, FieldRecord | undefined][];
  return [
    ...first,
    ...others.flatMap(([field, record]) => (record ? [[field, record]] : [])),
  ] as (readonly [FieldName, FieldRecord])[];
}

/** Sets the record of one field of a subject that is not shared; nothing removes it. */
export function setRecord(
  subject: SubjectRecord,
  field: FieldName,
  record: FieldRecord | undefined,
): void {
  if (recordOf(subject, field) === record) return;
  if (isFirstCount(field)) {
    if (record === undefined) delete subject[field];
    else subject[field] = record as CountRecord;
    return;
  }
  const { [field]: _, ...others } = subject.fields ?? {};
  const fields = record === undefined ? others : { ...subject.fields, [field]: record };
  if (Object.keys(fields).length === 0) delete subject.fields;
  else subject.fields = fields as NonNullable<SubjectRecord['fields']>;
}
