import type { Answer } from '../exchange.ts';
import { type Call, type Route, repoPath, withBody } from './call.ts';

type Fields = Record<string, unknown>;

/** The fields that issues and pull requests share. */
const SHARED = (
  'id node_id number state locked title user body labels assignee assignees milestone comments ' +
  'created_at updated_at closed_at draft author_association comments_url'
).split(' ');

/** On GitHub, every pull request is also an issue; emulate answers 404. */
export const issueRoutes: Route[] = [
  { method: 'GET', path: repoPath('/issues/(?<number>\\d+)'), answer: readIssue },
];

async function readIssue(call: Call): Promise<Answer> {
  const answer = await call.passOn();
  if (answer.status !== 404) return answer;
  const pull = await call.ask<Fields>('GET', `${call.repo}/pulls/${call.params.number}`);
  if (!pull.ok) return answer;
  return { ...withBody(answer, asIssue(pull.data)), status: 200 };
}

/** `pull_request` distinguishes it from an issue. */
function asIssue(pull: Fields): Fields {
  const { url, html_url, diff_url, patch_url, merged_at, issue_url } = pull;
  const shared = SHARED.map((field) => [field, pull[field]]);
  return {
    ...Object.fromEntries(shared),
    url: issue_url,
    html_url,
    pull_request: { url, html_url, diff_url, patch_url, merged_at },
  };
}
