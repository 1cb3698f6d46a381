import { type AuditSettings, startAudit } from '../audit/audit.ts';
import { auditContext, type Known } from '../audit/context.ts';
import type { Finding } from '../audit/finding.ts';
import { type List, type ReadList, readList } from '../markdown/read-list.ts';
import { collectGarbage, keepHeapSmall } from './heap.ts';

/** A list that is worked on. */
export interface OpenList {
  readonly read: ReadList;
  /** Begins its audit, unless that was done. Gives what finishes it. */
  readonly audit: () => (known: Known) => Finding[];
  /** Reads another text in its place. */
  readonly readAgain: (text: string) => ReadList;
}

/** The lists of a run, worked on one after the other. */
export interface ListReader {
  /** Whether each is held as it was read. Else it is read anew each time, and let go again. */
  readonly isCached: boolean;
  /** Has garbage collected between two stages, where it may be much. */
  readonly tidy: () => void;
  /** Does some work on each of them. What it gives should hold little of the list. */
  readonly each: <T>(work: (list: OpenList) => T) => T[];
}

/** A list as read takes ten times its text; so many characters are held without harm. */
const MOST_HELD = 4_000_000;

/** Opens lists. Those that together have no more than `mostHeld` characters are read once. */
export function createListReader(
  lists: readonly List[],
  settings: Parameters<typeof readList>[1],
  audit: AuditSettings,
  mostHeld: number = MOST_HELD,
): ListReader {
  const isCached = lists.reduce((sum, { text }) => sum + text.length, 0) <= mostHeld;
  const held = new Map<List, OpenList>();
  const open = (list: List): OpenList => {
    const readAgain = (text: string) => readList({ path: list.path, text }, settings);
    const read = readAgain(list.text);
    let begun: ReturnType<typeof startAudit> | undefined;
    return { read, readAgain, audit: () => (begun ??= startAudit(audit, auditContext([read]))) };
  };
  const opened = (list: List): OpenList => {
    const known = held.get(list) ?? open(list);
    if (isCached) held.set(list, known);
    return known;
  };
  if (!isCached) keepHeapSmall();
  const each: ListReader['each'] = (work) => {
    const once = (list: List) => work(opened(list));
    return lists.map(isCached ? once : tidily(once));
  };
  return { isCached, tidy: isCached ? () => {} : collectGarbage, each };
}

/** Work on so many characters leaves about 70 MB of garbage. */
const TIDY_AFTER = 1_000_000;

/** Has garbage collected now and then between lists. */
function tidily<T>(work: (list: List) => T): (list: List) => T {
  let since = 0;
  return (list) => {
    const result = work(list);
    since += list.text.length;
    if (since > TIDY_AFTER) {
      since = 0;
      collectGarbage();
    }
    return result;
  };
}
