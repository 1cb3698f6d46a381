import { withoutTags } from '../markdown/syntax/parse.ts';
import type { AuditContext, AuditEntry } from './context.ts';
import { memoizeByObject } from './source-data.ts';

export type Subsections = ReadonlyMap<AuditEntry, number>;

/** A longer paragraph is text. */
const MAX_LENGTH = 120;

/**
 * Returns the number of the subsection of each entry. Headings begin one, and so do short paragraphs
 * without links, such as a line in bold or the summary of a `<details>`.
 */
export const subsections = memoizeByObject((entries: AuditContext['entries']): Subsections => {
  let count = 0;
  return new Map(
    entries.map((at) => {
      if (isLabel(at)) count += 1;
      return [at, count];
    }),
  );
});

function isLabel({ list, entry: { kind, from, to, links, images } }: AuditEntry): boolean {
  if (kind === 'heading') return true;
  if (kind !== 'paragraph' && kind !== 'html') return false;
  if (links.length > 0 || images.length > 0 || to - from > MAX_LENGTH) return false;
  return /\p{L}/u.test(withoutTags(list.text.slice(from, to)));
}
