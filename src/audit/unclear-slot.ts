import type { PlacedUnclear } from '../markdown/read-list.ts';
import type { Finding } from './finding.ts';

/** Finds the places that look like a count and cannot be kept, because it is not clear of what. */
export function unclearSlots(unclear: readonly PlacedUnclear[]): Finding[] {
  return unclear.map(({ file, entry, reason }) => {
    const { line, title } = entry;
    return { rule: 'unclear-slot', file, line, entry: title, message: reason };
  });
}
