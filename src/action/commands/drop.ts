import { namesOf } from '../../markdown/new-entry/find-subject.ts';
import type { Adding } from '../../snapshot/requests.ts';
import { subjectKey } from '../../subjects/subject.ts';
import { type Command, failed } from './command.ts';
import { NOT_UNDERSTOOD, subjectLink } from './replies.ts';
import { isBlocked, outcomeText } from './run-entries.ts';

/** Removes an entry from the pull request. */
export const dropCommand: Command = {
  name: 'drop',
  usage: 'drop <link>',
  help: 'removes an entry that /tally add added to the pull request',
  least: 'write',
  async run({ args: [link] }, context) {
    if (link?.subject === undefined) return failed(NOT_UNDERSTOOD);
    const { subject } = link;
    const { pending } = await context.read();
    const key = subjectKey(subject).toLowerCase();
    const waiting = pending.find(
      (request): request is Adding =>
        request.command === 'add' &&
        namesOf(request).some((name) => subjectKey(name).toLowerCase() === key),
    );
    if (waiting === undefined) {
      return failed(`The open pull request adds no entry about ${subjectLink(subject)}.`);
    }
    const requests = [{ command: 'drop', subject: waiting.subject } as const];
    const runResult = await context.run({ requests, only: new Set() });
    const isFailed = isBlocked(runResult);
    const lead = isFailed ? '' : `${subjectLink(subject)} was removed from the pull request. `;
    return { markdown: `${lead}${outcomeText(runResult)}`, runResult, isFailed };
  },
};
