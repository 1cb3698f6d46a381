import type { FieldValue } from '../../fields/field.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { Entry } from '../entries/entry.ts';
import type { ReadList } from '../read-list.ts';
import { applyOrders } from './apply-orders.ts';
import { arranged, movedOf, withNewPlaced } from './arrange.ts';
import { entryLists } from './lists.ts';
import { type OrderRule, type OrderSubject, orderSubjects, ruleFinder } from './order-subjects.ts';
import { type Unit, unitsOf } from './units.ts';

/** An entry that moves within its list or table. */
export interface MovedEntry<Rule extends OrderRule> {
  readonly entry: Entry;
  readonly rule: Rule;
  /** Its places before and after, from 1. */
  readonly from: number;
  readonly to: number;
}

/** An entry that moves within its list or table. It keeps no reference to the parsed list. */
export interface MovedSummary {
  readonly file: string;
  readonly line: number;
  readonly title: string;
  /** The nearest heading above it; empty at the start of a file. */
  readonly section: string;
  /** Its places before and after, from 1. */
  readonly from: number;
  readonly to: number;
  readonly by: OrderRule['by'];
  readonly order: OrderRule['order'];
}

/** A list that is not sorted. */
export interface Unsorted {
  /** Its first entry. */
  readonly entry: Entry;
  readonly reason: string;
}

export interface SortedList<Rule extends OrderRule> {
  readonly text: string;
  readonly moved: readonly MovedEntry<Rule>[];
  readonly unsorted: readonly Unsorted[];
}

export interface SortOptions<Rule extends OrderRule> {
  readonly rules: readonly Rule[];
  /** Which entries a rule moves: all, only new ones, or none. */
  readonly scopeOf: (rule: Rule) => 'all' | 'new';
  readonly isNew: (subject: Subject) => boolean;
  readonly valueFor: (subject: OrderSubject<Rule>) => FieldValue | undefined;
  /** Parses a text of this list. */
  readonly read: (text: string) => Pick<ReadList, 'entries'>;
}

const CHANGED = 'Other places of its entries would change how Markdown reads them.';

/** Moves the entries of each list and table to where the rules say. No byte of an entry changes. */
export function sortList<Rule extends OrderRule>(
  list: Pick<ReadList, 'text' | 'entries' | 'slots'>,
  options: SortOptions<Rule>,
): SortedList<Rule> {
  const { orders, unsorted } = plannedOrders(list, options);
  const moving = orders.filter(({ order }) => order.some((index, at) => index !== at));
  if (moving.length === 0) return { text: list.text, moved: [], unsorted };
  const text = applyOrders(list.text, moving);
  if (!isSameContent(list.entries, options.read(text).entries)) {
    const left = moving.flatMap(({ units: [first] }) => first ?? []);
    const more = left.map(({ entry }) => ({ entry, reason: CHANGED }));
    return { text: list.text, moved: [], unsorted: [...unsorted, ...more] };
  }
  return { text, moved: moving.flatMap((order) => movedEntries(order, options)), unsorted };
}

/** The units of a list, and their indexes in the new order. */
interface ListOrder<Rule extends OrderRule> {
  readonly units: readonly Unit[];
  readonly subjects: readonly (OrderSubject<Rule> | undefined)[];
  readonly order: readonly number[];
  readonly rule: Rule;
}

function plannedOrders<Rule extends OrderRule>(
  { text, entries, slots }: Pick<ReadList, 'text' | 'entries' | 'slots'>,
  { rules, scopeOf, isNew, valueFor }: SortOptions<Rule>,
): { readonly orders: ListOrder<Rule>[]; readonly unsorted: Unsorted[] } {
  const ruleOf = ruleFinder(rules);
  const ordered = orderSubjects({ text, entries, slots }, rules);
  const subjectOf = new Map(ordered.map((one) => [one.entry, one]));
  const orders: ListOrder<Rule>[] = [];
  const unsorted: Unsorted[] = [];
  for (const list of entryLists(text, entries)) {
    const [first] = list.entries;
    const rule = first && ruleOf(first);
    if (!rule || list.entries.filter((entry) => subjectOf.has(entry)).length < 2) continue;
    const found = unitsOf(text, list);
    if (found === undefined) continue;
    if ('reason' in found) {
      unsorted.push({ entry: first, reason: found.reason });
      continue;
    }
    const { units } = found;
    const subjects = units.map(({ entry }) => subjectOf.get(entry));
    const places = subjects.map((subject) => ({
      value: subject && valueFor(subject),
      isNew: subject !== undefined && isNew(subject.subject),
    }));
    const arrange = scopeOf(rule) === 'all' ? arranged : withNewPlaced;
    orders.push({ units, subjects, order: arrange(places, rule.order), rule });
  }
  return { orders, unsorted };
}

function movedEntries<Rule extends OrderRule>(
  { units, subjects, order, rule }: ListOrder<Rule>,
  { isNew }: SortOptions<Rule>,
): MovedEntry<Rule>[] {
  const moved = movedOf(order);
  return order.flatMap((index, at) => {
    const [unit, subject] = [units[index], subjects[index]];
    if (!unit || !moved.has(index) || (subject && isNew(subject.subject))) return [];
    return [{ entry: unit.entry, rule, from: index + 1, to: at + 1 }];
  });
}

/** Whether a text has the same entries as before, in another order. */
function isSameContent(before: readonly Entry[], after: readonly Entry[]): boolean {
  const [one, other] = [before, after].map((entries) => entries.flatMap(contentOf).sort());
  return (
    one?.length === other?.length && one?.every((content, at) => content === other?.[at]) === true
  );
}

/** Titles of entries around others begin with what comes first; comments are no content. */
function contentOf({ kind, sections, links, images, cells, markers }: Entry): string[] {
  const addresses = [...links, ...images].map(({ url }) => url);
  if (kind === 'html' && addresses.length + markers.length === 0) return [];
  return [JSON.stringify([kind, sections, addresses, cells.length, markers.length])];
}

export function movedSummary(
  file: string,
  { entry, rule: { by, order }, from, to }: MovedEntry<OrderRule>,
): MovedSummary {
  const { line, title, sections } = entry;
  return { file, line, title, section: sections.at(-1) ?? '', from, to, by, order };
}
