import type { Family } from '../subjects/kinds.ts';
import type { Kind } from '../subjects/subject.ts';
import type { NumberFormat } from './number-style.ts';

/**
 * What a value is: a whole number, which is negative for some gains only, a UTC day (`2026-11-22`), a
 * text on one line, or a flag.
 */
export type FieldValue = number | string | boolean;

/** The longest text, in characters. */
export const MAX_TEXT = 80;

/** The colours of a field's badges. Any other colour of a badge was chosen by the list. */
export interface Colors {
  readonly all: readonly string[];
  /** `today` is a UTC day. */
  readonly of: (value: FieldValue, today: string) => string;
}

/** What all types of fields have. */
interface AnyField {
  /** The families of subjects that have it. */
  readonly families: readonly Family[];
  /** The kinds that have it, where not all kinds of these families do. */
  readonly kinds?: readonly Kind[];
  /** Column headings and badge labels, after `fieldOfWords` has normalised them. */
  readonly words: RegExp;
  /** The label of its badges. */
  readonly label: string;
  /** Its badges are blue when absent. */
  readonly colors?: Colors;
  /** What it is, for the page of fields. */
  readonly sentence: string;
  /** The source's own name of it, by the name of the source, for the page of fields. */
  readonly from: Readonly<Record<string, string>>;
}

/**
 * A number. A small change is not published at once, and an implausible one only when two runs agree.
 */
export interface CountField extends AnyField {
  readonly type: 'count';
  /** What precedes the number in text: `⭐`, `cited by`. */
  readonly sign: string;
  /** The format where neither the list nor the config has one. Default: that of the config. */
  readonly format?: NumberFormat | undefined;
  /** Whether columns and badges with its words are kept up to date without any setting. */
  readonly isAdopted?: true;
}

/** A day. Published when its shown text changes, which is the month unless the list shows more. */
export interface DateField extends AnyField {
  readonly type: 'date';
}

/** A text. Published when it changes. */
export interface TextField extends AnyField {
  readonly type: 'text';
  /**
   * The messages of badges for values that say little: `''` is a subject that certainly has none. Such
   * a value never replaces another one; in text it is shown only where nothing was.
   */
  readonly vague?: Readonly<Record<string, string>>;
  /** Whether only the setting `published` writes it: no marker, badge, column or `show` names it. */
  readonly isProved?: true;
  /** Whether it is a web address, which a text links. */
  readonly isAddress?: true;
  /** Returns the message of a badge; the value itself when absent. */
  readonly message?: (value: string) => string;
  /** Whether the words before the last one are the label of its badges: `python 99.5%`. */
  readonly hasLabel?: true;
  /** Whether a change is too small to be published. */
  readonly isClose?: (before: string, now: string) => boolean;
}

/** A flag. Published when it changes. */
export interface FlagField extends AnyField {
  readonly type: 'flag';
  /** What a text shows where it is set; it shows nothing elsewhere. */
  readonly mark: string;
  /** The messages of its badges. */
  readonly yes: string;
  readonly no: string;
}

/**
 * How much a count gained in a time: a whole number that may be negative. No source gives it; it
 * follows from the history of the count, and is published once a week at most.
 */
export interface GainField extends AnyField {
  readonly type: 'gain';
  readonly of: 'stars' | 'citations' | 'likes';
  readonly days: number;
  /** What precedes the number in text: `stars 30d:`. */
  readonly sign: string;
}

/** A fact that lists show about a subject. */
export type Field = CountField | DateField | TextField | FlagField | GainField;
