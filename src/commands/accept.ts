import type { List } from '../markdown/read-list.ts';
import { subjectKey } from '../subjects/subject.ts';
import { type Answer, type Command, type CommandContext, failed } from './command.ts';
import { runWith } from './entries.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Suggestion } from './suggestion.ts';
import { NOT_UNDERSTOOD, subjectLink } from './words.ts';

/** Adds what somebody without write access suggested. */
export const acceptCommand: Command = {
  name: 'accept',
  usage: 'accept [link]',
  help: 'adds what was suggested in this issue, all of it or one entry',
  least: 'write',
  async run({ args: [link] }, context) {
    if (link !== undefined && link.subject === undefined) return failed(NOT_UNDERSTOOD);
    const wanted = link?.subject && subjectKey(link.subject).toLowerCase();
    const open = await context.suggestions();
    const chosen = open.filter(
      ({ asked }) => wanted === undefined || subjectKey(asked.subject).toLowerCase() === wanted,
    );
    if (chosen.length === 0) return failed('There is no open suggestion of that kind here.');
    return accept(chosen, context);
  },
};

/** Each goes into the lists as those before it leave them; one that cannot go in stops no other. */
async function accept(
  suggestions: readonly Suggestion[],
  context: CommandContext,
): Promise<Answer> {
  const start = await context.read();
  const entries: Prepared[] = [];
  const problems: string[] = [];
  let lists: readonly List[] = start.lists;
  for (const { asked, comment } of suggestions) {
    const { issue } = context;
    const prepared = await prepare(asked, { start, lists, issue, comment }, context);
    if ('problem' in prepared) {
      problems.push(prepared.problem);
      continue;
    }
    entries.push(prepared);
    lists = prepared.lists;
  }
  if (entries.length === 0) return failed(problems.join('\n\n'));
  const answer = await runWith(entries, context);
  if (answer.isFailed) return answer;
  for (const suggestion of suggestions) {
    await context.decide(suggestion, `Accepted: ${subjectLink(suggestion.asked.subject)}.`);
  }
  return { ...answer, markdown: [answer.markdown, ...problems].join('\n\n') };
}
