import { markdownText } from '../escape/markdown.ts';
import { linkedSubjects, namesOf } from '../markdown/new-entry/find-subject.ts';
import type { Change } from '../refresh/changes.ts';
import type { PendingRequest } from '../snapshot/requests.ts';
import { subjectKey } from '../subjects/subject.ts';
import { folded } from './folded.ts';
import { plural } from './phrases.ts';
import type { RunReport } from './run-report.ts';

/** Returns the title of a pull request that contains nothing but requests from comments. */
export function requestsTitle(requests: readonly PendingRequest[]): string | undefined {
  const [only] = requests;
  if (only === undefined) return undefined;
  if (requests.length === 1) return plainRequest(only);
  return requests.every(({ command }) => command === 'add')
    ? `Add ${plural(requests.length, 'entry', 'entries')}`
    : `Apply ${plural(requests.length, 'request')} from comments`;
}

/** The keys of all subjects that the added entries name or link to. */
export function addedSubjects(requests: readonly PendingRequest[]): ReadonlySet<string> {
  const subjects = requests.flatMap((request) => {
    if (request.command !== 'add') return [];
    return [...namesOf(request), ...linkedSubjects(request)];
  });
  return new Set(subjects.map(subjectKey));
}

/** The changes of entries that the lists have already. */
export function movedCounts({
  result,
  requests = [],
}: Pick<RunReport, 'result' | 'requests'>): readonly Change[] {
  const added = addedSubjects(requests);
  return result.changes.filter(({ slot }) => !added.has(subjectKey(slot.subject)));
}

/** More requests are folded. */
const MAX_VISIBLE = 10;

/**
 * Lists the requests from comments. GitHub closes the named issues when the pull request is merged
 * (https://docs.github.com/issues/tracking-your-work-with-issues/linking-a-pull-request-to-an-issue).
 */
export function requestsList(
  requests: readonly PendingRequest[],
  unplaced: readonly PendingRequest[] = [],
): string {
  if (requests.length === 0) return '';
  const lines = requests.map((request) => {
    const note = unplaced.includes(request) ? ` — ${NOT_APPLIED}` : closes(request);
    return `- ${markdownText(plainRequest(request))}${note}`;
  });
  const [shown, rest] = [lines.slice(0, MAX_VISIBLE), lines.slice(MAX_VISIBLE)];
  const list = ['Requested in comments:', ...shown].join('\n');
  if (rest.length === 0) return list;
  return `${list}\n\n${folded(plural(rest.length, 'more request'), rest.join('\n'))}`;
}

const NOT_APPLIED = 'not applied: its section no longer exists. `/tally drop` withdraws it.';

function closes(request: PendingRequest): string {
  return request.command === 'add' && request.issue !== undefined
    ? ` — closes #${request.issue}`
    : '';
}

function plainRequest(request: PendingRequest): string {
  if (request.command === 'add') {
    const { title, section, file } = request;
    return `Add ${title} to ${section === undefined ? '' : `${section} in `}${file}`;
  }
  const { command, subject, metric } = request;
  const verb = command === 'ignore' ? 'Ignore' : 'Stop ignoring';
  return `${verb} ${metric === undefined ? '' : `${metric} of `}${subject}`;
}
