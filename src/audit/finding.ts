import type { Edit } from '../markdown/edits.ts';
import type { Subject } from '../subjects/subject.ts';

/** How bad it is: it misleads a reader, it should be looked at, it is worth knowing. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What would put a finding right. */
export interface Fix {
  /** What it does, in a few words: `Link https://github.com/o/new instead`. */
  readonly message: string;
  /** Whether it needs nobody's judgement. */
  readonly safe: boolean;
  /** In the list's text. Two findings may ask for the same edit, at the definition of a link. */
  readonly edits: readonly Edit[];
}

/** Something in a list that a person should look at. */
export interface Finding {
  /**
   * The same as long as the rule, the file and what is wrong in the entry are the same, wherever in
   * the file that entry stands: `placeholder-1k9x2ab3c4d`.
   */
  readonly id: string;
  /** The rule's id: `missing-subject`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The list's path. */
  readonly file: string;
  /** The line of what is wrong, from 1. */
  readonly line: number;
  /** What the entry is about. */
  readonly entry: string;
  /** What the finding is about, where that is known. */
  readonly subject?: Subject;
  /** One sentence. */
  readonly message: string;
  /** Only where there is exactly one way to put it right. */
  readonly fix?: Fix;
}
