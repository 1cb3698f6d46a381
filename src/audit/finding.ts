import type { VenueClaim } from '../fields/venue/record.ts';
import type { Edit } from '../markdown/edits.ts';
import type { Subject } from '../subjects/subject.ts';

/** `error`: misleads readers. `warning`: should be checked. `note`: for information. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A change that resolves a finding. */
export interface Fix {
  /** A short imperative: `Link https://github.com/o/new instead`. */
  readonly message: string;
  /** Whether it can be applied without review. */
  readonly safe: boolean;
  /** Whether a checkbox of List health applies it although it is not safe. */
  readonly isOnRequest?: true;
  /** Whether two runs agree on what it writes. */
  readonly isConfirmed?: true;
  /** Offsets into the list's text. Two links that share a definition have the same edit. */
  readonly edits: readonly Edit[];
}

/** Something wrong in a list that a person should check. */
export interface Finding {
  /**
   * Stable while the rule, the file and the problem in the entry stay the same, wherever in the file
   * the entry is: `placeholder-1k9x2ab3c4d`.
   */
  readonly id: string;
  /** The rule's id: `missing-subject`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The path of the list. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The title of the entry. */
  readonly entry: string;
  readonly subject?: Subject;
  /** Equal for findings that say the same of each other's entries. */
  readonly pair?: string;
  /** One sentence. */
  readonly message: string;
  /** The content of the message for programs: the venue of a paper, with its evidence. */
  readonly data?: VenueClaim;
  /** Absent unless there is exactly one way to fix it. */
  readonly fix?: Fix;
}
