import { codeBlock } from '../../escape/markdown.ts';
import type { EntryRequest, Prepared } from './prepare-entry.ts';
import { subjectLink } from './replies.ts';
import { blanksSentence } from './run-entries.ts';
import { type Suggestion, suggestionMark } from './suggestion.ts';

interface Suggested {
  readonly entry: Pick<EntryRequest, 'subject'>;
  readonly prepared: Prepared;
  readonly mayClose: boolean;
}

/** Writes the reply that suggests an entry. What it shows is what an approval adds. */
export function suggestionText({ entry, prepared, mayClose }: Suggested): string {
  return [
    suggestionMark(entry, prepared, { mayClose }),
    `Suggested: ${subjectLink(entry.subject)}, as`,
    codeBlock(prepared.line, 'markdown'),
    blanksSentence(prepared),
    'To add it, comment `/tally accept`, or react to this comment with 👍, which the next scheduled run reads. Both require write access.',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Writes the comment that suggests an entry again. A 👍 on the old comment does not approve it. */
export function changedSuggestion(
  { thread, comment, entry, mayClose }: Suggestion,
  prepared: Prepared,
): { thread: number; body: string } {
  const text = suggestionText({ entry, prepared, mayClose });
  return { thread, body: `<!-- readme-tally:reply ${comment} -->\n${text}\n\n${CHANGED}` };
}

const CHANGED =
  'This entry has changed since it was suggested, in the sources or the list, so the approval of the old suggestion added nothing.';

/** What the old comment says then. */
export const REPLACED =
  'This entry has changed since it was suggested. A new suggestion below shows it as it is now.';
