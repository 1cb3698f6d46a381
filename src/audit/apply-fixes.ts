import { applyEdits, type Edit } from '../markdown/edits.ts';
import type { List } from '../markdown/read-list.ts';
import type { Finding } from './finding.ts';

/** A list after its fixes, with the findings that they resolved. */
export interface FixedList extends List {
  readonly fixed: readonly Finding[];
}

/**
 * Applies the fixes of a list's findings, unless they need a person. Of two fixes that overlap, only
 * the first is applied. `findings` must come from an audit of exactly this text.
 */
export function applyFixes({ path, text }: List, findings: readonly Finding[]): FixedList {
  const fixed: Finding[] = [];
  const edits: Edit[] = [];
  for (const finding of findings) {
    const { file, fix } = finding;
    if (file !== path || !fix || fix.edits.length === 0) continue;
    if (!fix.safe && !fix.isOnRequest) continue;
    const wanted = fix.edits.filter((edit) => !edits.some((other) => isSame(edit, other)));
    if (wanted.some((edit) => edits.some((other) => overlaps(edit, other)))) continue;
    edits.push(...wanted);
    fixed.push(finding);
  }
  return { path, text: applyEdits(text, edits), fixed };
}

/** Two rules, or two links that share a definition, may ask for the same edit. */
function isSame(a: Edit, b: Edit): boolean {
  return a.from === b.from && a.to === b.to && a.text === b.text;
}

/** Two insertions at one offset overlap too: their order is not defined. */
function overlaps(a: Edit, b: Edit): boolean {
  return (a.from < b.to && b.from < a.to) || a.from === b.from;
}
