import type { Ignoring } from '../../snapshot/requests.ts';
import { isCounted } from '../../subjects/kinds.ts';
import { isMetric, type Metric, type Subject, subjectKey } from '../../subjects/subject.ts';
import { ignoredText } from '../apply-requests.ts';
import { type Answer, type Command, type CommandContext, failed } from './command.ts';
import { allSlots, slotsOf } from './find-slots.ts';
import type { ParsedCommand } from './parse.ts';
import { NOT_UNDERSTOOD, notShown, subjectLink } from './replies.ts';
import { isBlocked, nightSentence } from './run-entries.ts';

/** Leaves a subject, or one of its counts, alone from now on. */
export const ignoreCommand: Command = {
  name: 'ignore',
  usage: 'ignore <link> [metric]',
  help: 'leaves the counts of a link alone from now on, all or one of them',
  least: 'write',
  run: (call, context) => changeIgnored('ignore', call, context),
};

/** Takes that back. */
export const unignoreCommand: Command = {
  name: 'unignore',
  usage: 'unignore <link> [metric]',
  help: 'keeps them up to date again',
  least: 'write',
  run: (call, context) => changeIgnored('unignore', call, context),
};

interface Asked {
  readonly subject: Subject;
  readonly metric: Metric | undefined;
}

async function changeIgnored(
  command: Ignoring['command'],
  call: ParsedCommand,
  context: CommandContext,
): Promise<Answer> {
  const asked = readArguments(call);
  if (typeof asked === 'string') return failed(asked);
  const start = await context.read();
  const ignored = start.config.ignore.subjects.map((text) => text.toLowerCase());
  const isThere = ({ subject, metric }: Ignoring) =>
    ignored.includes(ignoredText({ subject, metric }).toLowerCase()) ||
    (command === 'ignore' && ignored.includes(subject.toLowerCase()));
  const slots = slotsOf(allSlots(start, context.own), asked.subject);
  const keys = [...new Set(slots.map(({ subject }) => subjectKey(subject)))];
  const subjects = keys.length > 0 ? keys : [subjectKey(asked.subject)];
  const wanted = subjects.map((subject) => requestOf(command, subject, asked.metric));
  if (command === 'ignore' && keys.length === 0) return failed(notShown(asked.subject));
  const requests = wanted.filter((one) => isThere(one) !== (command === 'ignore'));
  if (requests.length === 0) {
    const state = command === 'ignore' ? 'ignored already' : 'not ignored';
    return failed(`${subjectLink(asked.subject)} is ${state}.`);
  }
  const night = await context.run({ requests, only: new Set() });
  const done = command === 'ignore' ? 'is left alone' : 'is kept up to date again';
  const what = `${asked.metric ? `${asked.metric} of ` : ''}${subjectLink(asked.subject)}`;
  const isFailed = isBlocked(night);
  const lead = isFailed ? '' : `${what} ${done} once this is merged. `;
  return { markdown: `${lead}${nightSentence(night)}`, night, isFailed };
}

function requestOf(
  command: Ignoring['command'],
  subject: string,
  metric: Metric | undefined,
): Ignoring {
  return { command, subject, ...(metric ? { metric } : {}) };
}

function readArguments({ args }: ParsedCommand): Asked | string {
  const [link, metric] = args;
  if (link?.subject === undefined) return NOT_UNDERSTOOD;
  if (metric === undefined) return { subject: link.subject, metric: undefined };
  if (isMetric(metric.text) && isCounted(link.subject, metric.text)) {
    return { subject: link.subject, metric: metric.text };
  }
  return `${subjectLink(link.subject)} has no such count.`;
}
