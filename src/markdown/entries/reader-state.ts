import type { SyntaxNode } from '@lezer/common';
import type { Cell, Column, EntryKind, PageImage, PageLink } from './entry.ts';
import type { Span } from './html-tags.ts';
import type { Marker } from './marker.ts';
import { shortTitle } from './title.ts';

/** An entry while it is being read. */
export interface Draft {
  readonly kind: EntryKind;
  readonly from: number;
  to: number;
  readonly line: number;
  readonly sections: readonly string[];
  readonly links: PageLink[];
  readonly images: PageImage[];
  readonly cells: Cell[];
  readonly dropped: Span[];
  readonly hidden: Span[];
  readonly markers: Marker[];
  /** Entries within this one, such as the items of a list in an item. Their text is theirs. */
  readonly inner: Draft[];
  /** The Markdown node of the entry, and of its first link. */
  readonly block: SyntaxNode | undefined;
  firstLink: SyntaxNode | undefined;
}

/** A link or an image whose address stands in a definition elsewhere. */
export interface Reference {
  readonly label: string;
  readonly resolve: (address: Span) => void;
}

/** An HTML table or list that is open, and what was open around it. */
export interface Group {
  readonly name: string;
  /** How many entries were open where it began. */
  readonly depth: number;
  readonly columns: readonly Column[];
  readonly cell: number | undefined;
  readonly headings: number;
}

/** What is known while the cursor walks through a list. */
export interface ReaderState {
  readonly text: string;
  readonly line: (offset: number) => number;
  readonly sections: string[];
  readonly entries: Draft[];
  /** The entries around the cursor, outermost first. */
  readonly open: Draft[];
  /** The piece of HTML around the cursor, to which belongs what no other entry holds. */
  loose: Draft | undefined;
  /** Where comments stand, and in which entry. */
  readonly comments: (Span & { readonly entry: Draft })[];
  readonly definitions: Map<string, Span>;
  readonly references: Reference[];
  /** The headings of the columns of the table around the cursor. */
  columns: readonly Column[];
  /** Up to here everything is inside a comment that began in an earlier block. */
  hiddenUntil: number;
  /** Tags of HTML that are open at the cursor. */
  readonly html: {
    anchor: { readonly from: number; readonly label: number; readonly url: Span } | undefined;
    /** How many `<code>` and `<pre>` are open, and where the first of them begins. */
    code: number;
    codeFrom: number;
    readonly groups: Group[];
    /** How many groups were too deep to be opened, and are not yet closed. */
    tooDeep: number;
    /** Where the content of the open cell starts. */
    cell: number | undefined;
    /** Cells of the open row that are headings. */
    headings: number;
  };
}

export function createReaderState(text: string, line: (offset: number) => number): ReaderState {
  return {
    text,
    line,
    sections: [],
    entries: [],
    open: [],
    loose: undefined,
    comments: [],
    definitions: new Map(),
    references: [],
    columns: [],
    hiddenUntil: 0,
    html: {
      anchor: undefined,
      code: 0,
      codeFrom: 0,
      groups: [],
      tooDeep: 0,
      cell: undefined,
      headings: 0,
    },
  };
}

/** Tags of HTML that are deeper in each other than this begin and end nothing. */
export const DEEPEST = 200;

/** Begins an entry at a span. */
export function openEntry(
  reading: ReaderState,
  kind: EntryKind,
  { from, to, block }: Span & { block?: SyntaxNode },
): Draft {
  const draft: Draft = {
    kind,
    from,
    to,
    line: reading.line(from),
    sections: reading.sections.filter((section) => section !== ''),
    links: [],
    images: [],
    cells: [],
    dropped: [],
    hidden: [],
    markers: [],
    inner: [],
    block,
    firstLink: undefined,
  };
  (reading.open.at(-1) ?? reading.loose)?.inner.push(draft);
  reading.entries.push(draft);
  reading.open.push(draft);
  return draft;
}

/** Ends an entry and everything in it. */
export function closeEntry(reading: ReaderState, draft: Draft): void {
  const depth = reading.open.lastIndexOf(draft);
  if (depth >= 0) closeDownTo(reading, depth, draft.to);
}

/** Ends the innermost entries, until no more than so many are open. What is HTML ends at `at`. */
export function closeDownTo(reading: ReaderState, depth: number, at: number): void {
  const { open, html } = reading;
  for (const draft of open.splice(depth)) {
    if (!draft.block) draft.to = Math.max(draft.to, at);
  }
  while ((html.groups.at(-1)?.depth ?? 0) > open.length) html.groups.pop();
}

/**
 * Gives the entry that something at the cursor belongs to: the innermost row or item, else the
 * innermost entry of another kind. A paragraph in an item is part of that item.
 */
export function currentEntry({ open, loose }: ReaderState): Draft | undefined {
  return open.findLast(isContainer) ?? open.at(-1) ?? loose;
}

/** Says whether a row or an item is open, of which paragraphs and pieces of HTML are a part. */
export function isInContainer({ open }: ReaderState): boolean {
  return open.some(isContainer);
}

/** Says whether the cursor is within a heading. */
export function isInHeading({ open }: ReaderState): boolean {
  return open.some(({ kind }) => kind === 'heading');
}

function isContainer({ kind }: Draft): boolean {
  return kind === 'row' || kind === 'item';
}

/** Notes a heading, below which the next entries stand. */
export function enterSection({ sections }: ReaderState, level: number, title: string): void {
  sections.length = Math.min(sections.length, level - 1);
  while (sections.length < level - 1) sections.push('');
  sections.push(shortTitle(title));
}
