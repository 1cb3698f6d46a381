import type { Finding } from '../../src/audit/finding.ts';

/** A finding that a person should look at, in the entry BioBERT on line 3 of README.md. */
export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    id: 'moved-subject-1a2b',
    rule: 'moved-subject',
    severity: 'warning',
    file: 'README.md',
    line: 3,
    entry: 'BioBERT',
    message: 'github:o/a was renamed to github:o/b',
    ...parts,
  };
}

/** A fix that replaces these characters. */
export function fix(edit: { from: number; to: number; text: string }, safe = true) {
  return { message: `Write ${edit.text}`, safe, edits: [edit] };
}
