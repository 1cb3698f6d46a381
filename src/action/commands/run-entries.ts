import { codeBlock, markdownText } from '../../escape/markdown.ts';
import type { RunResult } from '../../fleet/repository/run.ts';
import { findSubject, namesOf } from '../../markdown/new-entry/find-subject.ts';
import { outcomeNumbers, outcomeSentence } from '../../report/outcome.ts';
import { plural } from '../../report/phrases.ts';
import type { Adding } from '../../snapshot/requests.ts';
import type { SubjectKey } from '../../subjects/subject.ts';
import type { Answer, CommandContext } from './command.ts';
import type { Prepared } from './prepare-entry.ts';

/** Adds entries to the pull request, with their counts. */
export async function runWith(
  entries: readonly Prepared[],
  context: CommandContext,
): Promise<Answer> {
  const requests = entries.map(({ request }) => request);
  const only = new Set<SubjectKey>(entries.flatMap(({ keys }) => [...keys]));
  const runResult = await context.run({ requests, only });
  return { markdown: addedText(entries, runResult), runResult, isFailed: isBlocked(runResult) };
}

/** Returns which columns a person has to fill in; empty where there are none. */
export function blanksSentence({ blanks }: Prepared): string {
  if (blanks.length === 0) return '';
  const names = blanks.map((one) => `*${markdownText(one)}*`).join(', ');
  return `No source has a value for ${names}: please fill it in on the pull request.`;
}

/** Returns what was added, with the counts that the run has found. */
export function addedText(entries: readonly Prepared[], runResult: RunResult): string {
  const issues = new Set(entries.flatMap(({ request }) => request.issue ?? []));
  const closes = `Merging it closes ${issues.size === 1 ? 'this issue' : plural(issues.size, 'issue')}.`;
  return [
    ...entries.flatMap((entry) => [
      `Added to *${markdownText(entry.section)}* in ${markdownText(entry.request.file)}:`,
      codeBlock(lineIn(runResult, entry.request) ?? entry.line, 'markdown'),
      blanksSentence(entry),
    ]),
    `${outcomeText(runResult)}${issues.size > 0 ? ` ${closes}` : ''}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function lineIn({ after, readEntries }: RunResult, request: Adding): string | undefined {
  const location = findSubject(
    after.filter(({ path }) => path === request.file),
    namesOf(request),
    readEntries,
  );
  const text = after.find(({ path }) => path === location?.file)?.text;
  return location && text?.split(/\r?\n/)[location.line - 1];
}

/** Returns the result of a command's run in one sentence. */
export function outcomeText({ report, published }: RunResult): string {
  return outcomeSentence(published, outcomeNumbers(report.result));
}

/** Returns whether a run could not publish its result. */
export function isBlocked({ published }: RunResult): boolean {
  return published.operation === 'blocked';
}
