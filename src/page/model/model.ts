import type { Given } from '../../history/schema.ts';
import type { Series } from '../../history/series.ts';
import type { Day } from '../../snapshot/dates.ts';
import type { HistoryPoint } from '../../snapshot/field-record.ts';
import type { Family } from '../../subjects/kinds.ts';
import type { SubjectKey } from '../../subjects/subject.ts';

export type ColumnType = 'count' | 'date' | 'text' | 'flag' | 'gain';

/** A field that the lists show. */
export interface PageColumn {
  /** The name of the field: `stars`. */
  readonly id: string;
  /** `Stars`. */
  readonly label: string;
  readonly type: ColumnType;
}

/** A value that an entry shows. */
export interface PageValue {
  /** As the list writes it: `1.2k`. */
  readonly shown: string;
  /** The exact value, where the snapshot has the one that the list shows; else as far as it shows it. */
  readonly value: number | string | boolean;
  /** Absent for what a person wrote. */
  readonly subject?: SubjectKey;
  /** The id of the source. */
  readonly source?: string;
  /** Since when, and why, no source confirms it. */
  readonly stale?: { readonly since: Day; readonly reason: string };
  /** What readme-tally saw. The last value is the one that the list shows. */
  readonly series: Series;
  /** The day of the first value. */
  readonly firstSeen?: Day;
  /** The same with days as texts, where the snapshot has it so. */
  readonly history: readonly HistoryPoint[];
  /** What a source says today of its past. Never joined with `history`. */
  readonly given?: Given;
}

export interface PageLink {
  readonly label: string;
  readonly url: string;
}

/** Something that changed about an entry. */
export interface EntryChange {
  readonly kind: 'published' | 'archived';
  readonly day: Day;
  readonly what: string;
}

/** An entry of a list. */
export interface PageEntry {
  /** Stays the same as long as the entry is about the same: `github:o/r`. */
  readonly id: string;
  readonly name: string;
  /** The address behind the name. */
  readonly url: string | undefined;
  readonly description: string;
  /** Headings, outermost first, without that of the whole list. */
  readonly sections: readonly string[];
  readonly file: string;
  readonly line: number;
  readonly subjects: readonly SubjectKey[];
  readonly family: Family | undefined;
  /** Other links, each address once. */
  readonly links: readonly PageLink[];
  /** `archived`, `missing` … */
  readonly marks: readonly string[];
  /** By the column's id. An entry may show the stars of two repositories. */
  readonly values: ReadonlyMap<string, readonly PageValue[]>;
  /** The names of the authors of its paper, if they are known. */
  readonly authors: readonly string[];
  /** What the snapshot knows the day of. */
  readonly changes: readonly EntryChange[];
}

/** All that a page and its exports say. */
export interface PageModel {
  readonly title: string;
  /** What the config says about the list. */
  readonly description: string | undefined;
  readonly accent: string | undefined;
  readonly footer: string | undefined;
  /** The language of the entries, as far as their scripts show it. */
  readonly language: string;
  /** When the sources were asked; absent without a snapshot. */
  readonly checkedAt: string | undefined;
  /** The repository, `https://github.com/o/r`, where it is known. */
  readonly repository: string | undefined;
  /** The fields that entries show, in the order of the table of fields. */
  readonly columns: readonly PageColumn[];
  /** In the order of the lists. */
  readonly entries: readonly PageEntry[];
}
