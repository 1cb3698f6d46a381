import type { FieldValue } from '../fields/field.ts';
import { isGain } from '../fields/gains.ts';
import type { FieldName } from '../fields/table.ts';
import { isVague } from '../fields/value.ts';
import { type Day, dayOf, daysBetween } from './dates.ts';
import { recordOf } from './records.ts';
import type { Snapshot } from './schema.ts';

type Order = NonNullable<Snapshot['order']>[string];

/** A rule of `sort` for one list. */
interface OrderOf {
  /** Its key in the snapshot. */
  readonly key: string;
  readonly by: FieldName;
  /** The days between two moves. */
  readonly every: number;
}

interface OrderRun {
  /** The snapshot that the lists were last written from, and the one to write them from. */
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Whether the lists may not have the order of the snapshot yet, as on our branch. */
  readonly isAhead: boolean;
  /** Whether the run asked for some subjects only. Then entries do not move. */
  readonly isPartial: boolean;
}

/** How a rule orders a list in a run. */
export interface OrderState {
  readonly of: OrderOf;
  readonly run: OrderRun;
  readonly known: Order | undefined;
  readonly isDue: boolean;
  /** Which entries it moves. Between two moves only new ones, or as in the open pull request. */
  readonly scope: 'all' | 'new';
}

export function orderState(of: OrderOf, run: OrderRun): OrderState {
  const { before, after, isAhead, isPartial } = run;
  const known = before.order?.[of.key];
  const today = dayOf(after.checkedAt);
  const isDue = !isPartial && (known === undefined || daysBetween(known.on, today) >= of.every);
  const scope = isDue || (isAhead && known !== undefined) ? 'all' : 'new';
  return { of, run, known, isDue, scope };
}

/**
 * Returns the value that decides about the place of a subject: the published one; between two moves
 * that of the day of the last one, so that an open pull request keeps its order.
 */
export function orderValue(
  { of, run, known, isDue }: OrderState,
  subject: string,
): FieldValue | undefined {
  const now = valueIn(run.after, subject, of.by);
  if (isDue || known === undefined) return now;
  return valueThen(known, subject, of.by) ?? valueIn(run.before, subject, of.by) ?? now;
}

/** Earlier releases read no negative number there, so it is kept as a text. */
function valueThen({ values }: Order, subject: string, by: FieldName): FieldValue | undefined {
  const value = values?.[subject];
  return value !== undefined && isGain(by) ? Number(value) : value;
}

function asKept(value: FieldValue): FieldValue {
  return typeof value === 'number' && value < 0 ? String(value) : value;
}

function valueIn({ subjects }: Snapshot, subject: string, by: FieldName): FieldValue | undefined {
  const value = recordOf(subjects[subject], by)?.value;
  return value === undefined || isVague(by, value) ? undefined : value;
}

/** Returns what the next run has to know, for the subjects that the rule orders. */
export function nextOrder(
  state: OrderState,
  { hasMoved, subjects }: { readonly hasMoved: boolean; readonly subjects: readonly string[] },
): Order | undefined {
  const { of, run, known, isDue } = state;
  const today: Day = dayOf(run.after.checkedAt);
  if (isDue && hasMoved) return { on: today };
  if (known === undefined) return undefined;
  const { values: _, ...order } = known;
  if (isDue) return order;
  const values: Record<string, FieldValue> = {};
  for (const subject of subjects) {
    const then = orderValue(state, subject);
    if (then !== undefined && then !== valueIn(run.after, subject, of.by)) {
      values[subject] = asKept(then);
    }
  }
  return Object.keys(values).length === 0 ? order : { ...order, values };
}
