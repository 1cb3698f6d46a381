import type { Asked } from '../../github/settings.ts';
import type { Result } from '../checks.ts';

/**
 * Says whether Actions may open pull requests. `asked` is what GitHub answered, or what a run that
 * tried found out.
 */
export function checkPullRequests(asked: Asked<boolean>): Result {
  const what = 'pull requests';
  const where =
    'Settings → Actions → General → Allow GitHub Actions to create and approve pull requests';
  if (!('answer' in asked)) {
    return {
      what,
      state: 'unknown',
      found: 'Only an administrator is told.',
      todo: `See ${where}.`,
    };
  }
  if (asked.answer) return { what, state: 'ok', found: 'Actions may open them.' };
  return {
    what,
    state: 'problem',
    found: 'Actions may not open them.',
    todo: `Allow it: ${where}.`,
  };
}
