import type { Subject } from '../../subjects/subject.ts';
import type { Span } from './html-tags.ts';
import type { Marker } from './marker.ts';

export interface PageLink extends Span {
  /** The address without entities and escapes. */
  readonly url: string;
  /** The span of the address; for a reference-style link, in the definition. */
  readonly address: Span;
  /** The span of the link's text, without brackets or tags. */
  readonly label: Span;
  readonly isHtml: boolean;
  /** The subject that was found by title, where the address does not show it. */
  readonly identified?: Subject;
  /**
   * Whether nothing may be inserted after it: in a heading, whose text is its anchor, and in
   * brackets that only GitHub parses as a link.
   */
  readonly isClosed: boolean;
}

export interface PageImage extends Span {
  /** The address as it is in HTML: without the escapes of Markdown, with the entities of HTML. */
  readonly url: string;
  /** Whether it is shown instead of another image, as in `<picture>` or for a dark theme. */
  readonly isVariant: boolean;
  /** The span of the address; for a reference-style image, in the definition. */
  readonly address: Span;
  /**
   * The span of the alternative text, where it may be changed: not in `![name]` and `![name][]`,
   * which it names, and not in HTML without quotes.
   */
  readonly alt?: Span | undefined;
  readonly isHtml?: boolean;
}

export interface Column {
  /** Plain text. */
  readonly heading: string;
}

/** The content of a cell, without the spaces around it. */
export interface Cell extends Span {
  readonly column: Column;
}

export type EntryKind = 'row' | 'item' | 'paragraph' | 'heading' | 'html';

/** A table row, list item, paragraph, heading or piece of HTML. */
export interface Entry extends Span {
  readonly kind: EntryKind;
  /** The first line, from 1. */
  readonly line: number;
  /** The text of the first link, else the first words. */
  readonly title: string;
  /** The headings above the entry, outermost first. */
  readonly sections: readonly string[];
  /** Where the list, the table or whatever else it is in starts. */
  readonly list?: number | undefined;
  readonly links: readonly PageLink[];
  readonly images: readonly PageImage[];
  readonly markers: readonly Marker[];
  /** Headings, whose text is also an anchor: the entry itself, or those in it. */
  readonly headings: readonly Span[];
  /** The links of the `<details>` that the entry is the summary of. */
  readonly details: readonly PageLink[];
  /** Empty unless the entry is a table row. */
  readonly cells: readonly Cell[];
  /** Cells without a heading in a GFM table, which GitHub does not show. */
  readonly dropped: readonly Span[];
  /** Spans that are not visible text: comments, code, addresses. */
  readonly hidden: readonly Span[];
}

/** Whether an entry is a tag with what is in it, where GitHub reads no Markdown. */
export function isHtmlEntry(text: string, { from }: Entry): boolean {
  return text[from] === '<';
}

/** A parsed list. Its entries are in the order of the text. */
export interface EntryPage {
  readonly text: string;
  readonly isMdx: boolean;
  readonly entries: readonly Entry[];
}

/** In UTF-16 units. */
export const MAX_TITLE_LENGTH = 500;

/**
 * Shortens a title or heading. A heading of megabytes would otherwise be copied and compared for each
 * of the thousands of counts below it.
 */
export function shortTitle(title: string): string {
  // Remove half of a surrogate pair at the end.
  return title.length > MAX_TITLE_LENGTH
    ? title.slice(0, MAX_TITLE_LENGTH).replace(/[\uD800-\uDBFF]$/, '')
    : title;
}
