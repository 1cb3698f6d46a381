import type { SortRule } from '../config/order-options.ts';
import { readShown } from '../fields/look.ts';
import { lineEnd, lineStart } from '../markdown/order/lines.ts';
import { orderSubjects } from '../markdown/order/order-subjects.ts';
import {
  type MovedEntry,
  type MovedSummary,
  movedSummary,
  type SortedList,
  sortList,
} from '../markdown/order/sort-list.ts';
import type { LeftSummary, List, ReadList } from '../markdown/read-list.ts';
import { shownText } from '../markdown/slots/left-alone.ts';
import { nextOrder, type OrderState, orderState, orderValue } from '../snapshot/order.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { LoadedList } from './load-lists.ts';
import type { Run } from './plan.ts';
import type { SettledRun } from './settle-observations.ts';

/** Lists in the order of the config, and what the next run has to know of it. */
interface SortedLists {
  readonly lists: readonly List[];
  readonly moved: readonly MovedSummary[];
  /** The lists that are left as they are. */
  readonly left: readonly LeftSummary[];
  readonly snapshot: Snapshot;
}

type SortRun = Pick<Run, 'config' | 'isAhead' | 'only' | 'added'>;

/** Moves the entries of the lists to where the rules of `sort` say. */
export function sortLists(
  lists: readonly List[],
  loaded: readonly LoadedList[],
  { before, after }: Pick<SettledRun, 'before' | 'after'>,
  run: SortRun,
): SortedLists {
  const { order: known = {}, ...snapshot } = after;
  if (run.config.sort === undefined) return { lists, moved: [], left: [], snapshot };
  const paths = lists.map(({ path }) => `${path}: `);
  const others = Object.entries(known).filter(
    ([key]) => !paths.some((path) => key.startsWith(path)),
  );
  const sorted = lists.map((list, index) => {
    const readText = loaded[index]?.readText;
    return readText ? sortOne(readText(list.text), { before, after, readText }, run) : undefined;
  });
  const order = Object.fromEntries([...others, ...sorted.flatMap((one) => one?.orders ?? [])]);
  return {
    lists: lists.map((list, index) => ({ ...list, text: sorted[index]?.text ?? list.text })),
    moved: sorted.flatMap((one) => one?.moved ?? []),
    left: sorted.flatMap((one) => one?.left ?? []),
    snapshot: Object.keys(order).length === 0 ? snapshot : { ...snapshot, order },
  };
}

interface SortOne extends Pick<SettledRun, 'before' | 'after'> {
  readonly readText: (text: string) => ReadList;
}

function sortOne(
  list: ReadList,
  { before, after, readText }: SortOne,
  { config: { sort: rules = [] }, isAhead = false, only, added = new Set() }: SortRun,
) {
  const run = { before, after, isAhead, isPartial: only !== undefined };
  const states = new Map(
    rules.map((rule) => [rule, orderState({ ...rule, key: keyOf(list.path, rule) }, run)]),
  );
  const sorted = sortList(list, {
    rules,
    read: readText,
    scopeOf: (rule) => states.get(rule)?.scope ?? 'new',
    isNew: (subject) => added.has(subjectKey(subject)),
    valueFor: ({ subject, shown, rule }) => {
      const state = states.get(rule);
      const value = state && orderValue(state, subjectKey(subject));
      return value ?? (shown === undefined ? undefined : readShown(rule.by, shown));
    },
  });
  return {
    text: sorted.text,
    moved: sorted.moved.map((one) => movedSummary(list.path, one)),
    left: sorted.unsorted.map((one) => leftSummary(list, one)),
    orders: nextOrders(list, { states, moved: sorted.moved }),
  };
}

/** A rule that changes orders the lists at once. */
function keyOf(path: string, { by, order, sections }: SortRule): string {
  const where = sections.length === 0 ? '' : ` in ${sections.join(', ')}`;
  return `${path}: ${by} ${order}${where}`;
}

function nextOrders(
  list: ReadList,
  {
    states,
    moved,
  }: {
    readonly states: ReadonlyMap<SortRule, OrderState>;
    readonly moved: readonly MovedEntry<SortRule>[];
  },
) {
  const ordered = orderSubjects(list, [...states.keys()]);
  return [...states].flatMap(([rule, state]) => {
    const own = ordered.filter((one) => one.rule === rule);
    const subjects = [...new Set(own.map(({ subject }) => subjectKey(subject)))];
    const next = nextOrder(state, { hasMoved: moved.some((one) => one.rule === rule), subjects });
    return next ? [[state.of.key, next] as const] : [];
  });
}

function leftSummary(
  { path, text }: ReadList,
  { entry, reason }: SortedList<SortRule>['unsorted'][number],
): LeftSummary {
  const { from, line, title } = entry;
  const shown = shownText(text, { from: lineStart(text, from), to: lineEnd(text, from) }).trim();
  return { file: path, line, kind: 'unsorted', reason, text: shown, entry: title };
}
