import { startAudit } from '../audit/audit.ts';
import { auditContext, type Known } from '../audit/context.ts';
import type { Finding } from '../audit/finding.ts';
import { slotOptions } from '../config/slot-options.ts';
import { type List, type ReadList, readList } from '../markdown/read-list.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { identifiedSubjects } from '../snapshot/title-matches.ts';
import { ListGarbage } from './heap.ts';
import type { Run } from './plan.ts';

/** A list of a run. */
export interface LoadedList extends List {
  /** Parses the list. The result is cached, unless the run is huge. */
  readonly read: () => ReadList;
  /** Parses another text in place of the list's own. */
  readonly readText: (text: string) => ReadList;
  /** Applies the rules that need no results of sources. Does nothing when the run is huge. */
  readonly startAudit: () => void;
  /** Applies the other rules. */
  readonly finishAudit: (known: Known) => Finding[];
}

type LoadOptions = Pick<Run, 'lists' | 'config' | 'own' | 'read' | 'isHuge'>;

/** Prepares the lists for the stages of a run. */
export function loadLists(
  { lists, config, own, read: readEntries, isHuge }: LoadOptions,
  before: Partial<Snapshot>,
): LoadedList[] {
  const settings = { ...slotOptions(config, own, identifiedSubjects(before)), read: readEntries };
  const garbage = new ListGarbage();
  return lists.map(({ path, text }) => {
    const readText = (newText: string) => readList({ path, text: newText }, settings);
    const parse = () => {
      if (isHuge) garbage.beforeParsing(text);
      return readText(text);
    };
    const read = isHuge ? parse : once(parse);
    const newAudit = () => startAudit(config.audit, auditContext([read()]));
    const audit = isHuge ? newAudit : once(newAudit);
    return {
      path,
      text,
      read,
      readText,
      startAudit: () => void (isHuge || audit()),
      finishAudit: (known) => audit()(known),
    };
  });
}

/** Calls a function when its result is first needed, and keeps the result. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
