import type { Series } from '../../history/series.ts';
import type { Bars } from '../bars.ts';
import type { PageColumn } from '../model/model.ts';

/** A value of a row of the page. */
export interface Cell {
  readonly shown: string;
  readonly value: number | string;
  readonly subject: string;
  readonly source: string;
  /** `not confirmed since 2026-01-01`, and why. */
  readonly stale?: { readonly note: string; readonly reason: string } | undefined;
  /** What readme-tally saw. */
  readonly series?: Series | undefined;
  /** What the source says today. */
  readonly bars?: Bars | undefined;
  /** How much it gained in a month. */
  readonly gain?: number | undefined;
  /** Whether the source says so, since we saw a shorter time. */
  readonly isGiven?: boolean;
}

export interface RowLink {
  readonly label: string;
  readonly url: string;
}

/** An entry, as the page's table shows it. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly url: string | undefined;
  readonly description: string;
  readonly links: readonly RowLink[];
  readonly marks: readonly string[];
  readonly section: string;
  readonly family: string;
  /** The list, and the line of the entry there. */
  readonly file: string;
  readonly line: number;
  readonly authors: string;
  /** In the order of the columns. */
  readonly cells: readonly (readonly Cell[])[];
  /** All words that a search looks through, folded. */
  readonly words: string;
}

/** A column of the page. */
export interface ViewColumn extends PageColumn {
  /** The source of most of its values. */
  readonly source?: string;
  /** The source of their histories, where it has any. */
  readonly given?: string;
}

/** What separates headings in `section`. */
export const SECTION_MARK = ' › ';

/** Returns a text without case and accents, so that `Poincare` finds `Poincaré`. */
export function folded(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}
