import type { Entry } from '../entries/entry.ts';
import type { Addition, LinkRole } from './addition.ts';

/** A new entry and the columns that a person has to fill in. */
export interface Draft {
  readonly line: string;
  readonly blanks: readonly string[];
}

/** What the new entry is to look like, and what it is about. */
export interface Model {
  readonly text: string;
  /** The nearest first. */
  readonly neighbours: readonly Entry[];
  /** The entry above the new one; none on top of a list. */
  readonly above?: Entry | undefined;
  readonly addition: Addition;
  readonly role: LinkRole;
}
