import type { Count } from '../subjects/subject-text.ts';
import type { CountRecord } from './schema.ts';

/** What this run means for one count. */
export interface Verdict extends Count {
  /**
   * `new`, `moved` and `same` are numbers that a source gave. `stale`: nobody confirmed it.
   * `missing`: the source is sure that there is no such thing. `quarantined`: the new number is
   * hard to believe. In these three the old number stays, and `reason` says why.
   */
  readonly status: 'new' | 'moved' | 'same' | 'stale' | 'missing' | 'quarantined';
  readonly record?: CountRecord;
  readonly reason?: string;
}

/** Says that the old number stays although nobody confirmed it. */
export function isKept({ status }: Verdict): boolean {
  return status === 'stale' || status === 'missing' || status === 'quarantined';
}
