import type { Asked } from '../../github/settings.ts';
import type { Result } from '../checks.ts';

/** Says whether the workflow of this path is enabled. */
export function checkWorkflow(path: string, asked: Asked<string>): Result {
  const what = 'workflow';
  if ('answer' in asked) {
    if (asked.answer === 'active') return { what, state: 'ok', found: 'It is enabled.' };
    const todo = 'Enable it: Actions → readme-tally → Enable workflow.';
    return { what, state: 'problem', found: `GitHub has it as ${asked.answer}.`, todo };
  }
  if (asked.status !== 404) return { what, state: 'unknown', found: 'GitHub did not say.' };
  const found = `GitHub knows no ${path}.`;
  return { what, state: 'unknown', found, todo: 'If it has no other name: readme-tally init.' };
}
