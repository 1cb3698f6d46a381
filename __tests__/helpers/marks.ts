import { hasField } from '../../src/fields/table.ts';
import { applyEdits } from '../../src/markdown/edits.ts';
import { findSlots, type SlotOptions } from '../../src/markdown/slots/find-slots.ts';
import type { Status, StatusPlace } from '../../src/markdown/slots/status-places.ts';

/** A list with the marks of some of its repositories. */
export function marked(text: string, status?: Status, read?: SlotOptions['read']): string {
  const { status: places, removals } = findSlots(text, { status, read });
  const edits = places.map((place) => ({
    from: place.from,
    to: place.to,
    text: place.write(kindOf(place)),
  }));
  return applyEdits(text, [...edits, ...removals.map((span) => ({ ...span, text: '' }))]);
}

/** The kind of the mark of a repository, which follows from its name. */
export function kindOf({ subject, by }: StatusPlace) {
  const { length } = subject.id;
  if (by !== undefined && length % 4 === 0) return 'rising';
  if (!hasField(subject, 'archived')) return undefined;
  return ([undefined, 'archived', 'inactive'] as const)[length % 3];
}
