import { subjectKey } from '../subjects/subject.ts';
import { countText } from '../subjects/subject-text.ts';
import type { Aliases } from './aliases.ts';
import { dayOf } from './dates.ts';
import { addPoint } from './history.ts';
import type { CountRecord } from './schema.ts';
import type { Settled } from './settle.ts';
import type { Verdict } from './verdict.ts';

/**
 * Gives a paper the same number under all its ids, where a source confirmed it under each: they
 * may have been published on different days. Every id keeps its own history.
 */
export function level({ snapshot, verdicts }: Settled, aliases: Aliases): Settled {
  if (Object.keys(aliases).length === 0) return unlevelled({ snapshot, verdicts });
  const confirmed = new Map(verdicts.filter(isConfirmed).map((one) => [countText(one), one]));
  const subjects = { ...snapshot.subjects };
  const levelled = verdicts.map((verdict) => {
    const key = subjectKey(verdict.subject);
    const main = confirmed.get(aliases[key] ?? '')?.record;
    const old = isConfirmed(verdict) ? verdict.record : undefined;
    if (!main || !old || main.value === old.value) return verdict;
    const record = moved(old, main, dayOf(snapshot.checkedAt));
    subjects[key] = { ...subjects[key], [verdict.metric]: record };
    return { ...verdict, record, status: verdict.status === 'new' ? 'new' : 'moved' } as const;
  });
  const { aliases: _before, subjects: _old, ...head } = snapshot;
  return { snapshot: { ...head, aliases, subjects }, verdicts: levelled };
}

/** No paper has two ids. */
function unlevelled({ snapshot: { aliases: _before, ...snapshot }, verdicts }: Settled): Settled {
  return { snapshot, verdicts };
}

function moved(old: CountRecord, { value, source }: CountRecord, today: string): CountRecord {
  return { ...old, value, source, history: addPoint(old.history ?? [], today, value) };
}

function isConfirmed({ status, record }: Verdict): boolean {
  return record !== undefined && ['new', 'moved', 'same'].includes(status);
}
