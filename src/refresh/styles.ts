import type { Config } from '../config/schema.ts';
import { applyEdits, type Edit } from '../markdown/edits.ts';
import { readEntries } from '../markdown/entries/read-entries.ts';
import { overlapTest } from '../markdown/entries/spans.ts';
import type { PlacedSlot, ReadList } from '../markdown/read-list.ts';
import { isMdxFile } from '../markdown/syntax/mdx.ts';
import { type Change, lookIn, type ValueOptions, writtenSlot } from './changes.ts';
import { type Restyled, restyle, wantsOtherStyle } from './restyle.ts';

/** A badge that the config wants as text, and that stays an image. */
export interface StayingBadge {
  readonly file: string;
  /** The first line of its entry. */
  readonly line: number;
  readonly reason: string;
}

interface StyleOptions extends ValueOptions {
  readonly badges?: Config['badges'];
}

/** The edit of a slot; without a change, it shows the same value in another style. */
interface StyledSlot extends Restyled {
  readonly change?: Omit<Change, 'slot'> | undefined;
}

const UNREADABLE = 'It does not become text, since a text would not be found again there.';

/** Returns the slots that change between a badge and a text, and the badges that stay images. */
export function stylesOf(list: ReadList, { badges, ...options }: StyleOptions) {
  const styles = new Map<PlacedSlot, StyledSlot>();
  const staying: StayingBadge[] = [];
  if (badges === undefined) return { styles, staying };
  for (const slot of list.slots.filter((one) => wantsOtherStyle(one, badges))) {
    const style = styleOf(list, slot, { ...options, badges });
    if (typeof style === 'string') staying.push(stayingBadge(slot, style));
    else if (style) styles.set(slot, style);
  }
  const readable = new Set(styles.size === 0 ? [] : readableStyles(list, styles));
  for (const [slot, style] of styles) {
    if (readable.has(style)) continue;
    styles.delete(slot);
    if (slot.isBadge) staying.push(stayingBadge(slot, UNREADABLE));
  }
  return { styles, staying };
}

function styleOf(
  list: ReadList,
  slot: PlacedSlot,
  options: ValueOptions & { readonly badges: Config['badges'] },
): StyledSlot | string | undefined {
  const change = writtenSlot(list.text, slot, options)?.change;
  const look = (isBadge: boolean) => lookIn(slot, options, isBadge);
  const style = restyle(list.text, slot, { badges: options.badges, to: change?.to, look });
  if (style === undefined || typeof style === 'string') return style;
  return { ...style, change: change && { ...change, to: style.to, isText: slot.isBadge ?? false } };
}

function stayingBadge({ file, entry }: PlacedSlot, reason: string): StayingBadge {
  return { file, line: entry.line, reason };
}

/**
 * Returns the styles whose texts and badges are read again in the list that they make: not one in the
 * text of another image, for example, or behind an open comment.
 */
function readableStyles(
  { path, text, slots, removals }: ReadList,
  wanted: ReadonlyMap<PlacedSlot, Restyled>,
): readonly Restyled[] {
  const others = removals.map((span) => ({ ...span, text: '' }));
  const isOther = overlapTest(
    removals,
    slots.filter((slot) => !wanted.has(slot)),
  );
  let kept = withoutOverlaps([...wanted.values()]).filter(({ edit }) => !isOther(edit));
  for (let count = -1; count !== kept.length && kept.length > 0; ) {
    count = kept.length;
    const edits = [...others, ...kept.map(({ edit }) => edit)];
    const starts = startsAfter(edits);
    const { entries } = readEntries(applyEdits(text, edits), isMdxFile(path));
    const read = new Set(
      entries.flatMap(({ markers, images }) => [...markers, ...images].map(({ from }) => from)),
    );
    kept = kept.filter(({ edit }) => read.has(starts.get(edit) ?? -1));
  }
  return kept;
}

/** Keeps the first of two that overlap. */
function withoutOverlaps(wanted: readonly Restyled[]): readonly Restyled[] {
  let end = 0;
  return wanted
    .toSorted((a, b) => a.edit.from - b.edit.from)
    .filter(({ edit: { from, to } }) => {
      const isFree = from >= end;
      if (isFree) end = to;
      return isFree;
    });
}

/** Returns where each edit begins in the text that they make. */
function startsAfter(edits: readonly Edit[]): ReadonlyMap<Edit, number> {
  const starts = new Map<Edit, number>();
  let shift = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    starts.set(edit, edit.from + shift);
    shift += edit.text.length - (edit.to - edit.from);
  }
  return starts;
}
