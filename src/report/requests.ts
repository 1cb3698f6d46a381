import { markdownText } from '../escape/markdown.ts';
import { linkedSubjects, namesOf } from '../markdown/new-entry/find-subject.ts';
import type { PendingRequest } from '../snapshot/requests.ts';
import { subjectKey } from '../subjects/subject.ts';
import { plural } from './phrases.ts';

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
  return ['Requested in comments:', ...lines].join('\n');
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
