import type { SyntaxNode } from '@lezer/common';
import type { Span } from './html.ts';
import type { Marker } from './marker.ts';
import type { Cell, EntryKind, PageImage, PageLink } from './page.ts';

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

/** What is known while the cursor walks through a list. */
export interface Reading {
  readonly text: string;
  readonly line: (offset: number) => number;
  readonly sections: string[];
  readonly entries: Draft[];
  /** The entries around the cursor, outermost first. */
  readonly open: Draft[];
  /** Where comments stand, and in which entry. */
  readonly comments: (Span & { readonly entry: Draft })[];
  readonly definitions: Map<string, Span>;
  readonly references: Reference[];
  /** The headings of the columns of the table around the cursor. */
  columns: readonly string[];
  /** Up to here everything is inside a comment that began in an earlier block. */
  hiddenUntil: number;
  /** Tags of HTML that are open at the cursor. */
  readonly html: {
    readonly anchors: { readonly from: number; readonly label: number; readonly url: Span }[];
    /** How many `<code>` and `<pre>` are open. */
    code: number;
    /** Where the content of the open cell starts. */
    cell: number | undefined;
    /** Cells of the open row that are headings. */
    headings: number;
  };
}

export function startReading(text: string, line: (offset: number) => number): Reading {
  return {
    text,
    line,
    sections: [],
    entries: [],
    open: [],
    comments: [],
    definitions: new Map(),
    references: [],
    columns: [],
    hiddenUntil: 0,
    html: { anchors: [], code: 0, cell: undefined, headings: 0 },
  };
}

/** Begins an entry at a span. */
export function openEntry(
  reading: Reading,
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
    hidden: [],
    markers: [],
    inner: [],
    block,
    firstLink: undefined,
  };
  reading.open.at(-1)?.inner.push(draft);
  reading.entries.push(draft);
  reading.open.push(draft);
  return draft;
}

/** Ends the innermost entry, or everything down to the given one. */
export function closeEntry(reading: Reading, draft?: Draft): void {
  const depth = draft ? reading.open.indexOf(draft) : reading.open.length - 1;
  if (depth >= 0) reading.open.length = depth;
}

/**
 * Gives the entry that something at the cursor belongs to: the innermost row or item, else the
 * innermost entry of another kind. A paragraph in an item is part of that item.
 */
export function currentEntry({ open }: Reading): Draft | undefined {
  return open.findLast(isContainer) ?? open.at(-1);
}

/** Says whether a row or an item is open, of which paragraphs and pieces of HTML are a part. */
export function isInContainer({ open }: Reading): boolean {
  return open.some(isContainer);
}

function isContainer({ kind }: Draft): boolean {
  return kind === 'row' || kind === 'item';
}

/** Notes a heading, below which the next entries stand. */
export function enterSection({ sections }: Reading, level: number, title: string): void {
  sections.length = Math.min(sections.length, level - 1);
  while (sections.length < level - 1) sections.push('');
  sections.push(title);
}
