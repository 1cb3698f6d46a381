import type { Config } from '../../config/schema.ts';
import { type FieldName, hasField, isFieldName, isFirstCount } from '../../fields/table.ts';
import { ignoredText } from '../../fleet/repository/apply-requests.ts';
import type { Ignoring } from '../../snapshot/requests.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import { type Answer, type Command, type CommandContext, failed } from './command.ts';
import { allSlots, slotsOf } from './find-slots.ts';
import type { ParsedCommand } from './parse.ts';
import { NOT_UNDERSTOOD, notShown, subjectLink } from './replies.ts';
import { isBlocked, outcomeText } from './run-entries.ts';

/** Adds a subject, or one of its counts, to `ignore.subjects` in the config. */
export const ignoreCommand: Command = {
  name: 'ignore',
  usage: 'ignore <link> [metric]',
  help: 'stops updating the counts of a link, or one of them',
  least: 'write',
  run: (call, context) => changeIgnored('ignore', call, context),
};

/** Removes it from there. */
export const unignoreCommand: Command = {
  name: 'unignore',
  usage: 'unignore <link> [metric]',
  help: 'resumes updating them',
  least: 'write',
  run: (call, context) => changeIgnored('unignore', call, context),
};

interface IgnoreArguments {
  readonly subject: Subject;
  readonly metric: FieldName | undefined;
}

async function changeIgnored(
  command: Ignoring['command'],
  call: ParsedCommand,
  context: CommandContext,
): Promise<Answer> {
  const target = readArguments(call);
  if (typeof target === 'string') return failed(target);
  const { subject, metric } = target;
  const state = await context.read();
  const slots = slotsOf(allSlots(state, context.own), subject);
  if (command === 'ignore' && slots.length === 0) return failed(notShown(subject));
  const keys = new Set(slots.map((slot) => subjectKey(slot.subject)));
  const subjects = keys.size > 0 ? [...keys] : [subjectKey(subject)];
  const requests = subjects
    .map((key) => requestOf(command, key, metric))
    .filter((request) => isIgnored(request, state.config) !== (command === 'ignore'));
  if (requests.length === 0) {
    const found = command === 'ignore' ? 'already ignored' : 'not ignored';
    return failed(`${subjectLink(subject)} is ${found}.`);
  }
  const runResult = await context.run({ requests, only: new Set() });
  const done = command === 'ignore' ? 'is ignored' : 'is kept up to date again';
  const what = `${metric ? `${metric} of ` : ''}${subjectLink(subject)}`;
  const isFailed = isBlocked(runResult);
  const lead = isFailed ? '' : `${what} ${done} once this is merged. `;
  return { markdown: `${lead}${outcomeText(runResult)}`, runResult, isFailed };
}

/** A metric is also ignored where its whole subject is, but cannot be unignored alone then. */
function isIgnored({ command, subject, metric }: Ignoring, { ignore }: Pick<Config, 'ignore'>) {
  const ignored = ignore.subjects.map((text) => text.toLowerCase());
  return (
    ignored.includes(ignoredText({ subject, metric }).toLowerCase()) ||
    (command === 'ignore' && ignored.includes(subject.toLowerCase()))
  );
}

function requestOf(
  command: Ignoring['command'],
  subject: string,
  metric: FieldName | undefined,
): Ignoring {
  if (metric === undefined) return { command, subject };
  if (isFirstCount(metric)) return { command, subject, metric };
  return { command, subject: `${metric}:${subject}` };
}

function readArguments({ args }: ParsedCommand): IgnoreArguments | string {
  const [link, metric] = args;
  if (link?.subject === undefined) return NOT_UNDERSTOOD;
  if (metric === undefined) return { subject: link.subject, metric: undefined };
  if (isFieldName(metric.text) && hasField(link.subject, metric.text)) {
    return { subject: link.subject, metric: metric.text };
  }
  return `${subjectLink(link.subject)} has no such count.`;
}
