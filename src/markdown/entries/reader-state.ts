import type { SyntaxNode } from '@lezer/common';
import type { Cell, Column, EntryKind, PageImage, PageLink } from './entry.ts';
import { shortTitle } from './entry.ts';
import type { Span } from './html-tags.ts';
import type { Marker } from './marker.ts';

/** An entry that is not complete yet. */
export interface Draft {
  readonly kind: EntryKind;
  readonly from: number;
  to: number;
  readonly line: number;
  readonly sections: readonly string[];
  readonly list: number | undefined;
  readonly links: PageLink[];
  readonly images: PageImage[];
  readonly cells: Cell[];
  readonly dropped: Span[];
  readonly hidden: Span[];
  readonly markers: Marker[];
  readonly headings: Span[];
  /** The entries of the `<details>` that this entry is the summary of. */
  details: readonly Draft[];
  /** Nested entries, such as the items of a list in an item. Their text is not part of this one. */
  readonly inner: Draft[];
  /** The Markdown nodes of the entry and its first link. */
  readonly block: SyntaxNode | undefined;
  firstLink: SyntaxNode | undefined;
}

/** A reference-style link or image. */
export interface Reference {
  readonly label: string;
  readonly resolve: (address: Span) => void;
}

/** An open HTML table or list, with the state to restore when it is closed. */
export interface Group {
  readonly name: string;
  readonly from: number;
  /** The number of open entries at its start. */
  readonly depth: number;
  readonly columns: readonly Column[];
  readonly cell: number | undefined;
  readonly headings: number;
  /** The number of entries before it, and the entry of its `<summary>`. */
  readonly start: number;
  summary?: Draft;
}

/** The state of one pass over a list. */
export interface ReaderState {
  readonly text: string;
  /** The text as it is parsed: without front matter, and with comments of HTML. */
  readonly masked: string;
  readonly line: (offset: number) => number;
  readonly sections: string[];
  readonly entries: Draft[];
  /** The open entries, outermost first. */
  readonly open: Draft[];
  /** The current piece of HTML, which owns everything outside other entries. */
  loose: Draft | undefined;
  /** The comments, with the entry that contains each. */
  readonly comments: (Span & { readonly entry: Draft })[];
  readonly definitions: Map<string, Span>;
  readonly references: Reference[];
  /** The columns of the current table. */
  columns: readonly Column[];
  /** The end of a comment that started in an earlier block. */
  hiddenUntil: number;
  /** The open HTML tags. */
  readonly html: {
    anchor: { readonly from: number; readonly label: number; readonly url: Span } | undefined;
    /** The number of open `<code>` and `<pre>` tags, and the start of the first. */
    code: number;
    codeFrom: number;
    readonly groups: Group[];
    /** Whether a `<picture>` is open. */
    isPicture: boolean;
    /** The number of open groups beyond `MAX_DEPTH`. */
    tooDeep: number;
    /** The start of the open cell's content. */
    cell: number | undefined;
    /** The number of headings in the open row. */
    headings: number;
  };
}

export function createReaderState(
  text: string,
  masked: string,
  line: (offset: number) => number,
): ReaderState {
  return {
    text,
    masked,
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
      isPicture: false,
      tooDeep: 0,
      cell: undefined,
      headings: 0,
    },
  };
}

/** More deeply nested HTML tags are ignored. */
export const MAX_DEPTH = 200;

export function openEntry(
  state: ReaderState,
  kind: EntryKind,
  { from, to, block }: Span & { block?: SyntaxNode },
): Draft {
  const draft: Draft = {
    kind,
    from,
    to,
    line: state.line(from),
    sections: state.sections.filter((section) => section !== ''),
    list: block ? block.parent?.from : state.html.groups.at(-1)?.from,
    links: [],
    images: [],
    cells: [],
    dropped: [],
    hidden: [],
    markers: [],
    headings: [],
    details: [],
    inner: [],
    block,
    firstLink: undefined,
  };
  (state.open.at(-1) ?? state.loose)?.inner.push(draft);
  state.entries.push(draft);
  state.open.push(draft);
  return draft;
}

/** Closes an entry and everything in it. */
export function closeEntry(state: ReaderState, draft: Draft): void {
  const depth = state.open.lastIndexOf(draft);
  if (depth >= 0) closeDownTo(state, depth, draft.to);
}

/** Closes the innermost entries until `depth` are open. HTML entries end at `at`. */
export function closeDownTo(state: ReaderState, depth: number, at: number): void {
  const { open, html } = state;
  for (const draft of open.splice(depth)) {
    if (!draft.block) draft.to = Math.max(draft.to, at);
  }
  while ((html.groups.at(-1)?.depth ?? 0) > open.length) html.groups.pop();
}

/**
 * Returns the entry that owns the current node: the innermost row or item, else the innermost entry
 * of another kind. A paragraph in an item is part of that item.
 */
export function currentEntry({ open, loose }: ReaderState): Draft | undefined {
  return open.findLast(isContainer) ?? open.at(-1) ?? loose;
}

/** Paragraphs and HTML within a row or an item are part of it. */
export function isInContainer({ open }: ReaderState): boolean {
  return open.some(isContainer);
}

export function isInHeading({ open }: ReaderState): boolean {
  return open.some(({ kind }) => kind === 'heading');
}

function isContainer({ kind }: Draft): boolean {
  return kind === 'row' || kind === 'item';
}

export function enterSection({ sections }: ReaderState, level: number, title: string): void {
  sections.length = Math.min(sections.length, level - 1);
  while (sections.length < level - 1) sections.push('');
  sections.push(shortTitle(title));
}
