import { linkedSubjects, namesOf } from '../markdown/new-entry/find-subject.ts';
import type { PendingRequest } from '../snapshot/requests.ts';
import { subjectKey } from '../subjects/subject.ts';
import { markdownText } from './escape.ts';
import { plural } from './phrases.ts';

/** Titles a pull request in which no other number moves; nothing where nothing was asked for. */
export function requestsTitle(requests: readonly PendingRequest[]): string | undefined {
  const [only] = requests;
  if (only === undefined) return undefined;
  if (requests.length === 1) return plainRequest(only);
  return requests.every(({ command }) => command === 'add')
    ? `Add ${plural(requests.length, 'entry', 'entries')}`
    : `Do ${plural(requests.length, 'thing')} that comments asked for`;
}

/** The subjects that entries on the pull request may count, by their keys. */
export function addedSubjects(requests: readonly PendingRequest[]): ReadonlySet<string> {
  const subjects = requests.flatMap((request) => {
    if (request.command !== 'add') return [];
    return [...namesOf(request), ...linkedSubjects(request)];
  });
  return new Set(subjects.map(subjectKey));
}

/**
 * Lists what comments asked for. GitHub closes the issues it names when the pull request is merged
 * (https://docs.github.com/issues/tracking-your-work-with-issues/linking-a-pull-request-to-an-issue).
 */
export function requestsList(
  requests: readonly PendingRequest[],
  stuck: readonly PendingRequest[] = [],
): string {
  if (requests.length === 0) return '';
  const lines = requests.map((request) => {
    const why = stuck.includes(request) ? ` — ${NO_PLACE}` : closes(request);
    return `- ${markdownText(plainRequest(request))}${why}`;
  });
  return ['Comments asked for:', ...lines].join('\n');
}

const NO_PLACE = 'not done: the place for it is gone. `/tally drop` takes it back.';

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
  const verb = command === 'ignore' ? 'Ignore' : 'Count again';
  return `${verb} ${metric === undefined ? '' : `${metric} of `}${subject}`;
}
