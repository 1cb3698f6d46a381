import { applyEdits, type Edit } from '../markdown/edits.ts';
import type { List } from '../markdown/read-list.ts';
import type { Finding } from './finding.ts';

/** A list after its fixes, and the findings that are gone by them. */
export interface FixedList extends List {
  readonly fixed: readonly Finding[];
}

/**
 * Applies the safe fixes of a list's findings, and nothing else. Of two fixes for the same place
 * the first one counts; the other has to be found anew. `findings` have to be of this very text.
 */
export function applyFixes({ path, text }: List, findings: readonly Finding[]): FixedList {
  const fixed: Finding[] = [];
  const edits: Edit[] = [];
  for (const finding of findings) {
    const { file, fix } = finding;
    if (file !== path || !fix?.safe || fix.edits.length === 0) continue;
    const wanted = fix.edits.filter((edit) => !edits.some((other) => isSame(edit, other)));
    if (wanted.some((edit) => edits.some((other) => touches(edit, other)))) continue;
    edits.push(...wanted);
    fixed.push(finding);
  }
  return { path, text: applyEdits(text, edits), fixed };
}

/** Two rules, or two findings of one definition, may want the same. */
function isSame(a: Edit, b: Edit): boolean {
  return a.from === b.from && a.to === b.to && a.text === b.text;
}

/** Two insertions at one place touch too: nobody knows which comes first. */
function touches(a: Edit, b: Edit): boolean {
  return (a.from < b.to && b.from < a.to) || a.from === b.from;
}
