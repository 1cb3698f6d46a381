import { type FieldName, hasField } from '../../fields/table.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { Entry } from '../entries/entry.ts';
import { groupBy } from '../group-by.ts';
import { mainLinks } from '../slots/main-links.ts';
import type { Slot } from '../slots/slot.ts';
import { isListed } from './lists.ts';

/** A rule of `sort` in the config. */
export interface OrderRule {
  readonly by: FieldName;
  readonly order: 'ascending' | 'descending';
  /** Headings. Empty: all entries. */
  readonly sections: readonly string[];
}

/** An entry that is ordered, and the subject whose value decides. */
export interface OrderSubject<Rule extends OrderRule> {
  readonly entry: Entry;
  readonly subject: Subject;
  /** What the entry shows of it, if it shows a value. */
  readonly shown: string | undefined;
  readonly rule: Rule;
}

interface OrderedList {
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly slots: readonly Slot[];
}

/**
 * Returns the subject of each row and item that a rule orders: the first one whose field it shows,
 * else the first one with the field that it links to.
 */
export function orderSubjects<Rule extends OrderRule>(
  { text, entries, slots }: OrderedList,
  rules: readonly Rule[],
): OrderSubject<Rule>[] {
  const ruleOf = ruleFinder(rules);
  const slotsOf = groupBy(slots, ({ entry }) => entry);
  return entries.flatMap((entry) => {
    if (!isListed(entry)) return [];
    const rule = ruleOf(entry);
    if (rule === undefined) return [];
    const shown = slotsOf.get(entry)?.find(({ field }) => field === rule.by);
    const subject = shown?.subject ?? linkedSubject(text, entry, rule.by);
    return subject ? [{ entry, subject, shown: shown?.shown, rule }] : [];
  });
}

function linkedSubject(text: string, entry: Entry, field: FieldName): Subject | undefined {
  if (entry.links.length === 0) return undefined;
  return mainLinks(text, entry).find(({ subject }) => hasField(subject, field))?.subject;
}

/** The first rule that names a heading above an entry, or no heading at all, applies to it. */
export function ruleFinder<Rule extends OrderRule>(
  rules: readonly Rule[],
): (entry: Pick<Entry, 'sections'>) => Rule | undefined {
  const named = rules.map((rule) => ({
    rule,
    sections: new Set(rule.sections.map((name) => name.trim().toLowerCase())),
  }));
  return ({ sections }) => {
    const own = sections.map((name) => name.trim().toLowerCase());
    return named.find(
      (one) => one.sections.size === 0 || own.some((name) => one.sections.has(name)),
    )?.rule;
  };
}
