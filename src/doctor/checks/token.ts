import type { Asked, RepositoryFacts } from '../../github/settings.ts';
import type { Result } from '../checks.ts';

const FEW_REQUESTS = 50;

/** Says whether the token reaches the repository, may write there, and what it may still ask. */
export function checkToken(asked: Asked<RepositoryFacts>): Result {
  const what = 'token';
  if (!('answer' in asked)) {
    if (asked.status === 401) {
      return { what, state: 'problem', found: 'GitHub refused it.', todo: 'Renew it.' };
    }
    const todo = 'Check the name of the repository, and that the token may read it.';
    const found = 'It does not reach the repository.';
    return { what, state: asked.status === 404 ? 'problem' : 'unknown', found, todo };
  }
  const { left, mayPush } = asked.answer;
  if (mayPush === false) {
    const todo = 'Grant it: Contents and Pull requests, read and write.';
    return { what, state: 'warning', found: 'It may read the repository, not write.', todo };
  }
  if (left >= FEW_REQUESTS || Number.isNaN(left)) {
    const known = Number.isNaN(left) ? '' : ` ${left} requests are left this hour.`;
    return { what, state: 'ok', found: `It reaches the repository.${known}` };
  }
  const found = `Only ${left} requests are left this hour.`;
  return { what, state: 'warning', found, todo: 'Wait for the next hour.' };
}
