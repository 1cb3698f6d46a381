import type { Fact } from '../fields/fact.ts';
import type { FieldName } from '../fields/table.ts';
import type { Observation } from '../sources/source.ts';
import type { CountRecord, FieldRecord } from './field-record.ts';

type Found = Extract<Observation, { status: 'found' }>;

/** Returns why a source that found a subject has no value of a field. */
export function withheldReason({ source, withheld }: Found, field: FieldName): string {
  return `${source} ${withheld?.[field] ?? `gives no ${field}`}`;
}

/** The result of a run for one field of a subject. */
export interface Verdict extends Fact {
  /**
   * `new`, `moved` and `same`: a source gave the value. `stale`: no source confirmed the old value.
   * `missing`: the source is sure that the subject does not exist. `quarantined`: the new value is
   * implausible. In the last three cases the old value stays, and `reason` says why.
   */
  readonly status: 'new' | 'moved' | 'same' | 'stale' | 'missing' | 'quarantined';
  readonly record?: FieldRecord;
  readonly reason?: string;
  /** Whether the old value is removed: other evidence contradicts it. */
  readonly isTakenBack?: boolean;
}

/** The result of a run for a count. */
export interface CountVerdict extends Verdict {
  readonly record?: CountRecord;
}

/** Returns whether the old value stays although no source confirmed it. */
export function isKept({ status }: Verdict): boolean {
  return status === 'stale' || status === 'missing' || status === 'quarantined';
}
