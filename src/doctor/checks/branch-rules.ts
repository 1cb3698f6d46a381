import type { Asked } from '../../github/settings.ts';
import type { Result } from '../checks.ts';

/** The rules that stand between readme-tally and its branch, and what each of them forbids. */
const AGAINST: Readonly<Record<string, string>> = {
  creation: 'making it',
  update: 'writing to it',
  deletion: 'deleting it',
  non_fast_forward: 'making it anew',
  pull_request: 'writing to it without a pull request',
  required_status_checks: 'writing to it before checks have passed',
};

/** Says whether the rules of the repository let readme-tally keep its branch. */
export function checkBranchRules(branch: string, asked: Asked<readonly string[]>): Result {
  const what = `branch ${branch}`;
  if (!('answer' in asked)) return { what, state: 'unknown', found: 'GitHub did not say.' };
  const against = [...new Set(asked.answer.flatMap((type) => AGAINST[type] ?? []))];
  if (against.length === 0) return { what, state: 'ok', found: 'No rule forbids to write it.' };
  const found = `Rules of the repository forbid ${against.join(', ')}.`;
  const todo = `Exclude it: Settings → Rules → Rulesets, or name another in pull-request.branch.`;
  return { what, state: 'problem', found, todo };
}
