import { mayRemain } from '../../audit/previous-findings.ts';
import {
  findHealthIssue,
  type HealthIssue,
  type IssueResult,
  openHealthIssue,
  updateHealthIssue,
} from '../../github/health-issue.ts';
import { BODY_LIMIT, marksOf } from '../../github/managed-body.ts';
import { latestPullRequest } from '../../github/pull-request.ts';
import type { Repository } from '../../github/read-repository.ts';
import { type HealthText, healthText } from '../../report/health-issue/body.ts';
import { isHealthBody, plainEnds, readHealthLines } from '../../report/health-issue/lines.ts';
import type { RunReport } from '../../report/run-report.ts';
import type { RepositoryState } from './load.ts';

/** The issue before a run, or why it could not be read; undefined where the config has none. */
export type HealthBefore = IssueResult<HealthIssue | undefined> | undefined;

/** Reads the issue where the config asks for one, in one request. */
export async function readHealth(
  { github, name }: Repository,
  { account, config, pulls, base }: Pick<RepositoryState, 'account' | 'config' | 'pulls' | 'base'>,
): Promise<HealthBefore> {
  if (!config.audit.issue) return undefined;
  const latest = pulls && latestPullRequest(pulls, base.branch);
  const recorded = latest && marksOf(latest.body)?.health;
  return findHealthIssue(github, name, { account, recorded, isMarked: isHealthBody });
}

/** Returns the number of the issue, to be recorded. */
export function healthNumber(before: HealthBefore): number | undefined {
  return before && 'value' in before ? before.value?.number : undefined;
}

/** Returns the ids of the findings that a person ticked. The boxes of a closed issue have no effect. */
export function tickedFindings(before: HealthBefore): ReadonlySet<string> {
  const issue = before && 'value' in before ? before.value : undefined;
  const lines = issue?.isOpen ? readHealthLines(issue.body).open : [];
  return new Set(lines.filter(({ isTicked }) => isTicked).map(({ id }) => id));
}

/** What a run found, and the repository that it read. */
interface HealthInput {
  readonly report: RunReport;
  readonly state: Pick<RepositoryState, 'base' | 'known'>;
}

/**
 * Brings the issue up to date with the findings of a run. Makes no requests where it is. Returns a
 * sentence on what to change where GitHub refuses.
 */
export async function updateHealth(
  repository: Repository,
  before: HealthBefore,
  input: HealthInput,
): Promise<string | undefined> {
  if (before === undefined || 'advice' in before) return before?.advice;
  const { github, name } = repository;
  const issue = before.value;
  const text = textOf(repository, issue, input);
  const isOpen = text.shown.length > 0;
  if (issue === undefined) {
    return isOpen ? adviceOf(await openHealthIssue(github, name, text.body)) : undefined;
  }
  if (!issue.isOpen && !hasNewFindings(issue, text, input.state.known)) return undefined;
  if (issue.isOpen === isOpen && plainEnds(issue.body) === text.body) return undefined;
  const draft = { body: text.body, isOpen };
  return adviceOf(await updateHealthIssue(github, name, { issue, draft }));
}

function textOf(
  { name, server }: Repository,
  issue: HealthIssue | undefined,
  { report, state }: HealthInput,
): HealthText {
  const { findings } = report.result;
  return healthText({
    findings,
    old: issue?.body ?? '',
    mayRemain: (id) => mayRemain(id, report.result),
    files: { server, own: `${name.owner}/${name.repo}`, branch: state.base.branch },
    limit: BODY_LIMIT,
  });
}

/**
 * Returns whether to reopen a closed issue. Whoever closed it has seen the findings that it showed;
 * an issue that shows none was closed by readme-tally.
 */
function hasNewFindings(
  { body }: HealthIssue,
  { shown }: HealthText,
  known: ReadonlySet<string>,
): boolean {
  const { open } = readHealthLines(body);
  if (open.length === 0) return shown.length > 0;
  const seen = new Set(open.map(({ id }) => id));
  return shown.some(({ id }) => !seen.has(id) && !known.has(id));
}

function adviceOf(result: IssueResult<unknown>): string | undefined {
  return 'advice' in result ? result.advice : undefined;
}
