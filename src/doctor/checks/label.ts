import type { Asked } from '../../github/settings.ts';
import type { Result } from '../checks.ts';

/** Says whether a label exists. */
export function checkLabel(label: string, asked: Asked<boolean>): Result {
  const what = `label ${label}`;
  if ('answer' in asked) return { what, state: 'ok', found: 'It exists.' };
  if (asked.status !== 404) return { what, state: 'unknown', found: 'GitHub did not say.' };
  return {
    what,
    state: 'warning',
    found: 'There is no such label.',
    todo: 'Make it under Issues → Labels.',
  };
}
