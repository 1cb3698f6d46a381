import type { Entry } from '../markdown/entries/entry.ts';
import type { ReadList } from '../markdown/read-list.ts';
import type { Subject } from '../subjects/subject.ts';
import type { AuditContext } from './context.ts';
import type { Fix, Severity } from './finding.ts';

/** Something that a rule found. Who it is, and on which line, is told by the audit. */
export interface Problem {
  readonly list: ReadList;
  /** The entry that it is in; nothing where it concerns the whole list. */
  readonly entry?: Entry;
  /** Where it stands, in UTF-16 units; at the start of the entry unless said otherwise. */
  readonly at?: number;
  readonly subject?: Subject;
  /**
   * What tells it from other problems of the same rule and entry, such as an address. Only what
   * stays the same while the problem is the same.
   */
  readonly mark?: string;
  /** One sentence for the maintainer of the list. */
  readonly message: string;
  readonly fix?: Fix;
}

/** One kind of thing that may be wrong in a list. */
export interface Rule {
  /** Few words with dashes between them: `missing-subject`. */
  readonly id: string;
  /** What the rule looks for, as one sentence. */
  readonly sentence: string;
  readonly severity: Severity;
  /** `text`: the list is enough. `network`: it needs what sources have said. */
  readonly needs: 'text' | 'network';
  /**
   * Of a `text` rule, whether it says more where more is known (new names, other ids, the lists as
   * they will read), so that a run applies it at its end.
   */
  readonly isLast?: boolean;
  /** Whether it is only applied when it is asked for. */
  readonly isOff?: boolean;
  /**
   * Does what a check at the end of a run can have ready, so that it is done while the sources are
   * asked. It is remembered with the entries.
   */
  readonly prepare?: (entries: AuditContext['entries']) => void;
  /** Finds every such thing. Takes passes that grow with the lists. */
  readonly check: (context: AuditContext) => Problem[];
}
