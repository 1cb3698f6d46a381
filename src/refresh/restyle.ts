import type { Config } from '../config/schema.ts';
import { plainSentence } from '../escape/plain.ts';
import { type Look, readShown } from '../fields/look.ts';
import { FIELDS } from '../fields/table.ts';
import type { Edit } from '../markdown/edits.ts';
import type { PlacedSlot } from '../markdown/read-list.ts';
import { badgeEdit, textEdit } from '../markdown/slots/badge-texts.ts';
import { isMdxFile } from '../markdown/syntax/mdx.ts';

/** The edit that makes a text of a badge, or the badge of a text, with what it shows then. */
export interface Restyled {
  readonly edit: Edit;
  readonly to: string;
}

export interface RestyleOptions {
  readonly badges: Config['badges'];
  /** The new value, if there is one. */
  readonly to: string | undefined;
  /** Returns how the value of the snapshot looks. */
  readonly look: (isBadge: boolean) => Look | undefined;
}

/** Whether the config wants a slot in another style: a badge as text, or a text as the badge it was. */
export function wantsOtherStyle(
  { isBadge = false, marker }: PlacedSlot,
  badges: Config['badges'],
): boolean {
  return badges.as === 'text' ? isBadge : marker?.badge !== undefined;
}

/** Returns the edit of a slot that the config wants in another style, or why its style stays. */
export function restyle(
  list: string,
  slot: PlacedSlot,
  options: RestyleOptions,
): Restyled | string | undefined {
  const { badges } = options;
  if (badges.as === 'text') return asText(list, slot, options);
  const value = options.look(true) ?? shownOf(slot);
  if (value === undefined) return undefined;
  const edit = badgeEdit(slot, { value, hasAlt: badges.alt });
  return edit && { edit, to: value.text };
}

/** A badge with a typed number becomes text with its first change, which makes it ours. */
function asText(
  list: string,
  slot: PlacedSlot,
  { to, look }: RestyleOptions,
): Restyled | string | undefined {
  if (!slot.isOwn && to === undefined) return undefined;
  const value = look(false)?.text ?? to ?? shownOf(slot)?.text;
  if (value === undefined) return undefined;
  const onBadge = slot.isOwn ? undefined : look(true);
  const edit = textEdit(list, slot, { value, onBadge, isMdx: isMdxFile(slot.file) });
  return typeof edit === 'string' ? edit : { edit, to: value };
}

/** Returns the value that a slot shows, for subjects that the snapshot does not have. */
function shownOf({ field, shown }: PlacedSlot): Look | undefined {
  if (shown === undefined || FIELDS[field].type === 'flag') return undefined;
  return readShown(field, shown) === undefined ? undefined : { text: plainSentence(shown).trim() };
}
