import type { Finding } from '../audit/finding.ts';
import { mayRemain } from '../audit/previous-findings.ts';
import {
  type Answered,
  findHealthIssue,
  type HealthIssue,
  openHealthIssue,
  updateHealthIssue,
} from '../github/health-issue.ts';
import { BODY_LIMIT } from '../github/managed-body.ts';
import type { Repository } from '../github/read-repository.ts';
import { type HealthText, healthText } from '../report/health-issue/body.ts';
import { isHealthBody, plainEnds, readHealthLines } from '../report/health-issue/lines.ts';
import type { RunReport } from '../report/run-report.ts';
import type { RepositoryState } from './load.ts';

/** The issue before a run, or why it could not be read; nothing where the config does not want one. */
export type HealthBefore = Answered<HealthIssue | undefined> | undefined;

/** Reads the issue where the config wants one: one request. */
export async function readHealth(
  { github, name }: Repository,
  { config }: Pick<RepositoryState, 'config'>,
): Promise<HealthBefore> {
  if (!config.audit.issue) return undefined;
  return findHealthIssue(github, name, isHealthBody);
}

/** Gives which findings a person ticked. The boxes of a closed issue do nothing. */
export function tickedIn(before: HealthBefore): (finding: Finding) => boolean {
  const issue = issueOf(before);
  const lines = issue?.isOpen ? readHealthLines(issue.body).open : [];
  const ticked = new Set(lines.filter(({ isTicked }) => isTicked).map(({ id }) => id));
  return ({ id }) => ticked.has(id);
}

/**
 * Brings the issue up to date with what a run found. Asks nothing where it is. Gives a sentence on
 * what to change where GitHub does not let us.
 */
export async function keepHealth(
  place: Repository,
  before: HealthBefore,
  { report, start }: { report: RunReport; start: Pick<RepositoryState, 'base' | 'known'> },
): Promise<string | undefined> {
  if (before === undefined || 'advice' in before) return before?.advice;
  const { github, name } = place;
  const issue = before.value;
  const text = textOf(place, issue, { report, start });
  const isOpen = text.shown.length > 0;
  if (issue === undefined) {
    return isOpen ? adviceOf(await openHealthIssue(github, name, text.body)) : undefined;
  }
  if (!issue.isOpen && !hasNews(issue, text, start.known)) return undefined;
  if (issue.isOpen === isOpen && plainEnds(issue.body) === text.body) return undefined;
  const draft = { body: text.body, isOpen };
  return adviceOf(await updateHealthIssue(github, name, { issue, draft }));
}

function textOf(
  { name, server }: Repository,
  issue: HealthIssue | undefined,
  { report, start }: { report: RunReport; start: Pick<RepositoryState, 'base'> },
): HealthText {
  return healthText({
    findings: report.result.findings,
    old: issue?.body ?? '',
    mayRemain: (id) => mayRemain(id, report.result),
    files: { server, own: `${name.owner}/${name.repo}`, branch: start.base.branch },
    limit: BODY_LIMIT,
  });
}

/**
 * Says whether a closed issue is to be opened again: whoever closed it knew what it showed. One that
 * shows nothing was closed by us, so that whatever comes is news.
 */
function hasNews(
  { body }: HealthIssue,
  { shown }: HealthText,
  known: ReadonlySet<string>,
): boolean {
  const { open } = readHealthLines(body);
  if (open.length === 0) return shown.length > 0;
  const seen = new Set(open.map(({ id }) => id));
  return shown.some(({ id }) => !seen.has(id) && !known.has(id));
}

function issueOf(before: HealthBefore): HealthIssue | undefined {
  return before && 'value' in before ? before.value : undefined;
}

function adviceOf(answer: Answered<unknown>): string | undefined {
  return 'advice' in answer ? answer.advice : undefined;
}
