import type { Count } from '../../subjects/subject-text.ts';
import type { Entry } from '../entries/entry.ts';
import type { NumberFormat } from '../numbers.ts';

/** A place in a list that shows one count. */
export interface Slot extends Count {
  /** The span that an edit replaces, in UTF-16 units of the list's text. */
  readonly from: number;
  readonly to: number;
  /** The number that stands there now; nothing for a live badge or a placeholder. */
  readonly shown: string | undefined;
  /** How numbers are written here, where the list itself has a way; else the config says. */
  readonly format?: NumberFormat | undefined;
  /** Whether it is a live badge, which shows another number to every viewer. */
  readonly isLive?: boolean;
  readonly entry: Entry;
  /** Gives the text of the span with this number in it. */
  readonly write: (number: string) => string;
}

/** A place that looks like a count, but does not say clearly enough of what. It is left alone. */
export interface Unclear {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
  /** Whether it was meant as a live badge, which then shows nothing to anybody. */
  readonly isBroken?: boolean;
  /** Why, in a sentence for the maintainer. */
  readonly reason: string;
}

/** What one way of finding slots finds. */
export interface Found {
  readonly slots: readonly Slot[];
  readonly unclear: readonly Unclear[];
}
