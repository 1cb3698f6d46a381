import { findSubject, namesOf } from '../../markdown/new-entry/find-subject.ts';
import { codeBlock, markdownText } from '../../report/escape.ts';
import { outcomeSentence } from '../../report/outcome.ts';
import { plural } from '../../report/phrases.ts';
import type { Adding } from '../../snapshot/requests.ts';
import type { SubjectKey } from '../../subjects/subject.ts';
import type { RunResult } from '../run.ts';
import type { Answer, CommandContext } from './command.ts';
import type { Prepared } from './prepare-entry.ts';

/** Puts entries on the pull request, with the counts that they show, and answers. */
export async function runWith(
  entries: readonly Prepared[],
  context: CommandContext,
): Promise<Answer> {
  const requests = entries.map(({ request }) => request);
  const only = new Set<SubjectKey>(entries.flatMap(({ keys }) => [...keys]));
  const night = await context.run({ requests, only });
  return { markdown: addedText(entries, night), night, isFailed: isBlocked(night) };
}

/** Says what a person has to fill in; nothing where that is nothing. */
export function blanksSentence({ blanks }: Prepared): string {
  if (blanks.length === 0) return '';
  const names = blanks.map((one) => `*${markdownText(one)}*`).join(', ');
  return `No source says what belongs into ${names}: please fill that in on the pull request.`;
}

/** Says what was added and how it reads, with the counts as the run has found them. */
export function addedText(entries: readonly Prepared[], night: RunResult): string {
  const issues = new Set(entries.flatMap(({ request }) => request.issue ?? []));
  const closes = `Merging it closes ${issues.size === 1 ? 'this issue' : plural(issues.size, 'issue')}.`;
  return [
    ...entries.flatMap((entry) => [
      `Added to *${markdownText(entry.section)}* in ${markdownText(entry.request.file)}:`,
      codeBlock(lineIn(night, entry.request) ?? entry.line, 'markdown'),
      blanksSentence(entry),
    ]),
    `${nightSentence(night)}${issues.size > 0 ? ` ${closes}` : ''}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function lineIn({ after, readEntries }: RunResult, request: Adding): string | undefined {
  const place = findSubject(
    after.filter(({ path }) => path === request.file),
    namesOf(request),
    readEntries,
  );
  const text = after.find(({ path }) => path === place?.file)?.text;
  return place && text?.split(/\r?\n/)[place.line - 1];
}

/** Says in one sentence what a run that a command started came to. */
export function nightSentence({ report, published }: RunResult): string {
  const { changes, slots, fixed } = report.result;
  const numbers = { changes: changes.length, slots: slots.length, fixes: fixed.length };
  return outcomeSentence(published, { ...numbers, dryRun: false });
}

/** Says whether a run could not publish what it made. */
export function isBlocked({ published }: RunResult): boolean {
  return published.operation === 'blocked';
}
