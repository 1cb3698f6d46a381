import type { Entry } from '../markdown/entries/entry.ts';
import type { ReadList } from '../markdown/read-list.ts';
import type { Subject } from '../subjects/subject.ts';
import type { AuditContext } from './context.ts';
import type { Finding, Fix, Severity } from './finding.ts';

/** A result of a rule. The audit adds the id and the line. */
export interface Problem {
  readonly list: ReadList;
  /** Absent where the problem concerns the whole list. */
  readonly entry?: Entry;
  /** An offset in UTF-16 units; the start of the entry by default. */
  readonly at?: number;
  readonly subject?: Subject;
  /**
   * Distinguishes it from other problems of the same rule and entry, such as an address. Must stay
   * the same while the problem does, since it is part of the finding's id.
   */
  readonly mark?: string;
  /** Equal for problems that say the same of each other's entries, which reports write once. */
  readonly pair?: string;
  /** One sentence for the maintainer of the list. */
  readonly message: string;
  readonly data?: Finding['data'];
  readonly fix?: Fix;
}

/** Not a rule of its own: the notes of counts that are left alone, in the JSON of the local command. */
export const LEFT_ALONE = 'left-alone';

export interface Rule {
  /** In kebab case: `missing-subject`. */
  readonly id: string;
  /** What the rule finds, as one sentence. */
  readonly sentence: string;
  readonly severity: Severity;
  /** `text`: needs the lists only. `network`: needs source data. */
  readonly needs: 'text' | 'network';
  /**
   * Of a `text` rule, whether source data (new names, other ids) or the updated lists improve its
   * result, so that a run applies it at its end.
   */
  readonly isLast?: boolean;
  /** Whether it is off by default. */
  readonly isOff?: boolean;
  /** Prepares `check` while the sources are asked. Caches its result by `entries`. */
  readonly prepare?: (entries: AuditContext['entries']) => void;
  /** Must take linear time. */
  readonly check: (context: AuditContext) => Problem[];
}
