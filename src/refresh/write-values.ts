import type { Config } from '../config/schema.ts';
import { altEdit } from '../markdown/badges/alt-text.ts';
import { applyEdits, type Edit } from '../markdown/edits.ts';
import { overlapTest } from '../markdown/entries/spans.ts';
import { type List, type PlacedSlot, type ReadList, slotSummary } from '../markdown/read-list.ts';
import { type Change, type ValueOptions, writtenSlot } from './changes.ts';
import type { LoadedList } from './load-lists.ts';
import { statusChanges } from './status-changes.ts';
import { type StayingBadge, stylesOf } from './styles.ts';

export interface WriteOptions extends ValueOptions {
  readonly status?: Config['status'];
  /** Absent: alternative texts and the style of badges stay as they are. */
  readonly badges?: Config['badges'];
  /** Whether the alternative texts of badges that do not change are written, too. */
  readonly isWhole?: boolean | undefined;
}

/** The parts of a run that affect how values are written. */
export function writeSettings({
  config: { numbers, badges, status },
  isWhole,
}: {
  readonly config: Pick<Config, 'numbers' | 'badges' | 'status'>;
  readonly isWhole?: boolean | undefined;
}): Pick<WriteOptions, 'numbers' | 'badges' | 'status' | 'isWhole'> {
  return { numbers, badges, status, isWhole };
}

/** A list with its new values. The text is the same string when nothing changes. */
export interface WrittenList extends List {
  readonly changes: readonly Change[];
  /** How many counts were removed because the config no longer asks for them. */
  readonly removed: number;
  /** How many badges got another alternative text, but no other value. */
  readonly alts: number;
  /** How many badges became text, or the reverse, and show the same value. */
  readonly restyled: number;
  /** The badges that the config wants as text, and that stay images. */
  readonly staying: readonly StayingBadge[];
}

/**
 * Writes the values of the snapshot into the slots of one list, and removes counts that the config
 * no longer asks for. A slot whose subject is not in the snapshot stays as it is.
 */
export function writeValues(list: ReadList, options: WriteOptions): WrittenList {
  const changes: Change[] = [];
  const edits: Edit[] = [];
  const texts: Edit[] = [];
  let [alts, restyled] = [0, 0];
  const { styles, staying } = stylesOf(list, options);
  for (const { change, edit } of statusChanges(list.status, options)) {
    changes.push(change);
    edits.push(edit);
  }
  for (const slot of list.slots) {
    const style = styles.get(slot);
    if (style) {
      edits.push(style.edit);
      if (style.change) changes.push({ ...style.change, slot: slotSummary(slot) });
      else restyled += 1;
      continue;
    }
    const written = writtenSlot(list.text, slot, options);
    if (written) edits.push(written.edit);
    if (written) changes.push({ ...written.change, slot: slotSummary(slot) });
    const others = slotAlts(list.text, slot, written, options);
    if (!written && others.length > 0) alts += 1;
    texts.push(...others);
  }
  for (const span of list.removals) edits.push({ ...span, text: '' });
  const text = applyEdits(list.text, [...edits, ...outside(texts, edits)]);
  const removed = list.removals.length;
  return { path: list.path, text, changes, removed, alts, restyled, staying };
}

type WrittenSlot = ReturnType<typeof writtenSlot>;

/** A list of the run with its new values. */
export interface WrittenLoadedList {
  readonly list: LoadedList;
  readonly written: WrittenList;
}

/** Writes the values of the snapshot into the lists. */
export function writeLists(
  lists: readonly LoadedList[],
  options: WriteOptions,
): WrittenLoadedList[] {
  return lists.map((list) => ({ list, written: writeValues(list.read(), options) }));
}

/** The alternative texts of a badge that does not change are written in a whole run only. */
function slotAlts(
  list: string,
  slot: PlacedSlot,
  written: WrittenSlot,
  options: WriteOptions,
): Edit[] {
  if (!written) return options.isWhole && slot.isOwn ? altEdits(list, slot, options) : [];
  return altEdits(list, slot, { ...options, value: written.change.to, old: written.old });
}

/** Returns the edits of alternative texts that no other edit replaces, such as that of a cell. */
function outside(texts: readonly Edit[], edits: readonly Edit[]): readonly Edit[] {
  if (texts.length === 0) return texts;
  const isReplaced = overlapTest(edits);
  return texts.filter(({ from, to }) => !isReplaced({ from: from - 1, to: to + 1 }));
}

interface AltOptions extends Pick<WriteOptions, 'badges'> {
  /** The new value; absent where the badge keeps its own. */
  readonly value?: string | undefined;
  /** The value that was published last. */
  readonly old?: string | undefined;
}

/**
 * Writes the value of a badge into its alternative texts. Where the config wants none there, ours
 * is removed.
 */
function altEdits(
  list: string,
  { alts = [], shown, isOwn = false }: PlacedSlot,
  { badges, value = shown, old }: AltOptions,
): Edit[] {
  if (badges === undefined || (!badges.alt && !isOwn)) return [];
  // After a person put an address back, or both sides of a conflict, the text has another of ours.
  const known = [shown, old, isOwn ? value : undefined];
  const options = { known, value: badges.alt ? value : undefined };
  return alts.flatMap((alt) => altEdit(list, alt, options) ?? []);
}
