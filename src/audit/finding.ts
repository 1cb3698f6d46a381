import type { Subject } from '../subjects/subject.ts';

/** Something in a list that a person should look at. */
export interface Finding {
  /** The rule's id: `missing-subject`. */
  readonly rule: string;
  /** The list's path. */
  readonly file: string;
  /** The line of the entry, from 1. */
  readonly line: number;
  /** What the entry is about. */
  readonly entry: string;
  /** What it is about, where that is known. */
  readonly subject?: Subject;
  /** One sentence. */
  readonly message: string;
}
