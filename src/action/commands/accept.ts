import { subjectKey } from '../../subjects/subject.ts';
import type { Approved } from './approve.ts';
import { type Answer, type Command, type CommandContext, failed } from './command.ts';
import { NOT_UNDERSTOOD, subjectLink } from './replies.ts';
import { runWith } from './run-entries.ts';
import type { Suggestion } from './suggestion.ts';
import { changedSuggestion, REPLACED } from './suggestion-text.ts';

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
  const outcomes = await context.approve(suggestions);
  const added = outcomes.flatMap((one) => ('added' in one ? [one] : []));
  const problems = outcomes.flatMap((one) => ('refused' in one ? [one.refused.problem] : []));
  for (const one of outcomes) if ('changed' in one) problems.push(await suggestAgain(one, context));
  if (added.length === 0) return failed(problems.join('\n\n'));
  const entries = added.map((one) => one.added);
  const answer = await runWith(entries, context);
  if (answer.isFailed) return answer;
  for (const { suggestion } of added) {
    await context.decide(suggestion, `Accepted: ${subjectLink(suggestion.entry.subject)}.`);
  }
  return { ...answer, markdown: [answer.markdown, ...problems].join('\n\n') };
}

async function suggestAgain(
  { suggestion, changed }: Extract<Approved, { changed: unknown }>,
  context: CommandContext,
): Promise<string> {
  await context.write(changedSuggestion(suggestion, changed));
  await context.decide(suggestion, REPLACED);
  const what = subjectLink(suggestion.entry.subject);
  return `${what} was not added: it has changed since it was suggested. A new suggestion shows it as it is now.`;
}
