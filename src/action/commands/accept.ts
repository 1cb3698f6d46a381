import { subjectKey } from '../../subjects/subject.ts';
import { type Answer, type Command, type CommandContext, failed } from './command.ts';
import { prepareAll } from './prepare-entry.ts';
import { NOT_UNDERSTOOD, subjectLink } from './replies.ts';
import { runWith } from './run-entries.ts';
import type { Suggestion } from './suggestion.ts';

/** Adds what a person without write access suggested. */
export const acceptCommand: Command = {
  name: 'accept',
  usage: 'accept [link]',
  help: 'adds the entries that were suggested in this thread, or one of them',
  least: 'write',
  async run({ args: [link] }, context) {
    if (link !== undefined && link.subject === undefined) return failed(NOT_UNDERSTOOD);
    const key = link?.subject && subjectKey(link.subject).toLowerCase();
    const open = await context.suggestions();
    const chosen = open.filter(
      ({ entry }) => key === undefined || subjectKey(entry.subject).toLowerCase() === key,
    );
    if (chosen.length === 0) return failed('This thread has no matching open suggestion.');
    return accept(chosen, context);
  },
};

async function accept(
  suggestions: readonly Suggestion[],
  context: CommandContext,
): Promise<Answer> {
  const { issue } = context;
  const inIssue = suggestions.map((suggestion) => ({ ...suggestion, issue }));
  const outcomes = await prepareAll(inIssue, await context.read(), context);
  const prepared = outcomes.map((outcome) => outcome.prepared);
  const entries = prepared.filter((one) => 'request' in one);
  const problems = prepared.flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (entries.length === 0) return failed(problems.join('\n\n'));
  const answer = await runWith(entries, context);
  if (answer.isFailed) return answer;
  for (const suggestion of suggestions) {
    await context.decide(suggestion, `Accepted: ${subjectLink(suggestion.entry.subject)}.`);
  }
  return { ...answer, markdown: [answer.markdown, ...problems].join('\n\n') };
}
