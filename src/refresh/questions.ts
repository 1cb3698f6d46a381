import type { FieldName } from '../fields/table.ts';
import { mainSubjects } from '../snapshot/aliases.ts';
import { inAskOrder } from '../snapshot/ask-order.ts';
import { SNAPSHOT_VERSION } from '../snapshot/schema.ts';
import { OFFLINE } from '../sources/answers.ts';
import type { Source } from '../sources/source.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import { readSlots } from './collect-observations.ts';
import { titlesToIdentify } from './identify-papers.ts';
import { loadLists } from './load-lists.ts';
import { planRun } from './plan.ts';
import type { RefreshInput } from './result.ts';
import { wantedFields } from './wanted-fields.ts';

/** A subject that a run asks the sources for. */
export interface Question {
  readonly subject: Subject;
  readonly fields: readonly FieldName[];
  /** The id that it had in earlier runs. */
  readonly node?: string;
  /** Whether a second source may be asked for what the first ones do not have. */
  readonly wantsSecond: boolean;
}

/** What a run asks the sources, without their answers. */
export interface Questions {
  /** Those that have waited longest come first. */
  readonly subjects: readonly Question[];
  /** The titles of papers to look up. */
  readonly titles: readonly string[];
}

/** Returns what a run with this input would ask the sources. Makes no requests. */
export function questionsOf(input: RefreshInput, sources: readonly Source[]): Questions {
  const run = planRun(input, { sources, connect: () => OFFLINE });
  const { snapshot, checkedAt, collectPlan } = run;
  const before = snapshot ?? { version: SNAPSHOT_VERSION, checkedAt, subjects: {} };
  const { aliases = {} } = before;
  const { awake, wanted, venues } = readSlots(run, loadLists(run, before));
  const fieldsOf = wantedFields([...wanted, ...venues], aliases);
  const subjects = inAskOrder(mainSubjects(awake, aliases), snapshot).map((subject) => {
    const fields = fieldsOf(subject);
    const node = collectPlan.nodes?.get(subjectKey(subject));
    const wantsSecond = collectPlan.wantsSecond(subject, fields);
    return { subject, fields: [...fields], wantsSecond, ...(node ? { node } : {}) };
  });
  return { subjects, titles: titlesToIdentify(run, before) };
}
