import type { Night } from '../action/run.ts';
import { outcomeSentence } from '../report/outcome.ts';

/** Says in one sentence what a run that a command started came to. */
export function nightSentence({ report, published }: Night): string {
  const { changes, slots, fixed } = report;
  const numbers = { changes: changes.length, slots: slots.length, fixes: fixed.length };
  return outcomeSentence(published, { ...numbers, dryRun: false });
}

/** Says whether a run could not publish what it made. */
export function isBlocked({ published }: Night): boolean {
  return published.operation === 'blocked';
}
