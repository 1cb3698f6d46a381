import type { Subject } from '../../subjects/subject.ts';
import type { Span } from './html-tags.ts';
import type { Marker } from './marker.ts';

/** A link of an entry, in Markdown or HTML. */
export interface PageLink extends Span {
  /** The address as a browser takes it: entities and escapes undone. */
  readonly url: string;
  /** Where its address stands. For a reference-style link that is at the definition. */
  readonly address: Span;
  /** What a reader clicks on, without the brackets or tags around it. */
  readonly label: Span;
  readonly isHtml: boolean;
  /** The subject that it was found to lead to, where its address does not tell. */
  readonly meant?: Subject;
  /**
   * Whether nothing may be put behind it: in a heading, whose text is an address too, and in
   * brackets that only GitHub understands.
   */
  readonly isClosed: boolean;
}

/** An image of an entry, in Markdown or HTML. */
export interface PageImage extends Span {
  /** Where its address stands. For a reference-style image that is at the definition. */
  readonly address: Span;
}

/** One column of one table. */
export interface Column {
  /** What stands above it, as plain text. */
  readonly heading: string;
}

/** One cell of a row, without the blanks around its content. */
export interface Cell extends Span {
  readonly column: Column;
}

/** What an entry is made of. */
export type EntryKind = 'row' | 'item' | 'paragraph' | 'heading' | 'html';

/** One table row, list item, paragraph, heading or piece of HTML: what describes one thing. */
export interface Entry extends Span {
  readonly kind: EntryKind;
  /** The line on which the entry starts, from 1. */
  readonly line: number;
  /** What the entry is about: the text of its first link, else of its first words. */
  readonly title: string;
  /** The headings above the entry, outermost first. */
  readonly sections: readonly string[];
  readonly links: readonly PageLink[];
  readonly images: readonly PageImage[];
  readonly markers: readonly Marker[];
  /** The cells of a table row; none for any other kind. */
  readonly cells: readonly Cell[];
  /** The cells behind the last heading of a GFM table, which GitHub does not show. */
  readonly dropped: readonly Span[];
  /** Spans that a reader does not see as text, or sees as code: comments, code, addresses. */
  readonly hidden: readonly Span[];
}

/** A list as read: its entries in the order of the text. */
export interface EntryPage {
  readonly text: string;
  readonly entries: readonly Entry[];
}
