import type { RunResult } from '../../fleet/repository/run.ts';
import { keptDetails, keptSection } from '../../report/kept.ts';
import { moversSection } from '../../report/movers.ts';
import { leftOutSentence } from '../../report/phrases.ts';
import { totalsTable } from '../../report/totals.ts';
import { type SubjectKey, subjectKey } from '../../subjects/subject.ts';
import { type Answer, type Command, type CommandContext, failed } from './command.ts';
import { allSlots, slotsOf } from './find-slots.ts';
import type { ParsedCommand } from './parse.ts';
import { NOT_UNDERSTOOD, notShown } from './replies.ts';
import { isBlocked, outcomeText } from './run-entries.ts';

/** The pull request shows all rows. */
const MOST_ROWS = 20;

/** Refreshes now, whatever the thresholds of the config. */
export const refreshCommand: Command = {
  name: 'refresh',
  usage: 'refresh [links…]',
  help: 'refreshes all counts now, or those of the links, and publishes even small changes',
  least: 'write',
  run: async ({ args }, context) => {
    if (args.length === 0) return answerOf(await context.run({ isForced: true }));
    const only = await namedSubjects(args, context);
    if ('problem' in only) return failed(only.problem);
    const runResult = await context.run({ isForced: true, only: only.keys });
    return answerOf(runResult, only.keys);
  },
};

/** What people write between links. */
const BETWEEN = /^(?:and|&|\+|[,;–-])$/i;

async function namedSubjects(
  args: ParsedCommand['args'],
  context: CommandContext,
): Promise<{ keys: ReadonlySet<SubjectKey> } | { problem: string }> {
  const slots = allSlots(await context.read(), context.own);
  const keys = new Set<SubjectKey>();
  for (const { subject, text } of args) {
    if (subject === undefined && BETWEEN.test(text)) continue;
    if (subject === undefined) return { problem: NOT_UNDERSTOOD };
    const found = slotsOf(slots, subject);
    if (found.length === 0) return { problem: notShown(subject) };
    for (const slot of found) keys.add(subjectKey(slot.subject));
  }
  return { keys };
}

function answerOf(runResult: RunResult, only?: ReadonlySet<SubjectKey>): Answer {
  const { result } = runResult.report;
  const changes = only
    ? result.changes.filter(({ slot }) => only.has(subjectKey(slot.subject)))
    : result.changes;
  const parts = [
    outcomeText(runResult),
    result.leftOut.map((one) => `**${leftOutSentence(one)}**`).join('\n\n'),
    only ? '' : totalsTable(changes, result),
    moversSection(changes, result).text,
    keptSection(result, MOST_ROWS),
    keptDetails(result, MOST_ROWS),
  ];
  const markdown = parts.filter((part) => part !== '').join('\n\n');
  return { markdown, runResult, isFailed: isBlocked(runResult) };
}
