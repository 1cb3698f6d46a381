import type { Count } from '../../subjects/subject-text.ts';
import type { Entry } from '../entries/entry.ts';
import type { NumberFormat } from '../numbers.ts';

/** A span of a list that shows one count. */
export interface Slot extends Count {
  /** The span that an edit replaces, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** The current number; absent for a live badge or a placeholder. */
  readonly shown: string | undefined;
  /** The format that the list uses here. Absent: that of the config. */
  readonly format?: NumberFormat | undefined;
  readonly isLive?: boolean;
  readonly entry: Entry;
  /** Returns the text of the span with this number. */
  readonly write: (number: string) => string;
}

/** A span that looks like a count of an unknown subject. It is not changed. */
export interface Unclear {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
  /** Whether it is a malformed live badge. */
  readonly isBroken?: boolean;
  /** A sentence for the maintainer. */
  readonly reason: string;
}

export interface Found {
  readonly slots: readonly Slot[];
  readonly unclear: readonly Unclear[];
}
