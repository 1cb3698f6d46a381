import type { Candidate, Placed } from '../../markdown/new-entry/choose-list.ts';
import { markdownText } from '../../report/escape.ts';
import { plural } from '../../report/phrases.ts';
import type { Described } from '../../sources/describe.ts';
import { subjectUrl } from '../../subjects/kinds.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';

/** Names a subject and links its page: all that a reply quotes of a comment. */
export function subjectLink(subject: Subject): string {
  return `[${markdownText(subjectKey(subject))}](${subjectUrl(subject)})`;
}

/** Says that an argument leads to nothing that can be counted. The argument is not repeated. */
export const NOT_UNDERSTOOD =
  'That is no link to a paper, a repository or a Hugging Face page, and no subject such as `github:owner/name`.';

/** Says that the lists show no count of a subject. */
export function notShown(subject: Subject): string {
  return `No list shows a count of ${subjectLink(subject)}.`;
}

/** No reply is a table of contents. */
const MOST_SECTIONS = 20;

/** Says why nothing is known of a subject, and whether that may pass. */
export function undescribed(
  subject: Subject,
  { status, source, reason }: Exclude<Described, { status: 'found' }>,
): { problem: string; mayPass: boolean } {
  const what = subjectLink(subject);
  const why = markdownText(reason);
  if (status === 'missing') {
    return { problem: `${what} was not added: ${source} ${why}.`, mayPass: false };
  }
  const problem = `${what} was not added, because ${source} did not say what it is: ${why}. Try again later.`;
  return { problem, mayPass: true };
}

/** Says why there is no place for an entry, and what to write instead. */
export function misplaced(subject: Subject, placed: Exclude<Placed, { text: string }>): string {
  const what = subjectLink(subject);
  if (placed.refusal === 'not understood') return NOT_UNDERSTOOD;
  if (placed.refusal === 'duplicate') return `${what} is in the lists already.`;
  if (placed.refusal === 'shape') {
    return `${what} was not added: the entries of that section are written in a way that cannot be followed. Add it by hand, and its counts are kept up to date.`;
  }
  if (placed.candidates.length === 0) {
    return `${what} was not added: no section of the lists has entries like it.`;
  }
  return `${what} was not added: say which section it goes to, as in \`/tally add <link> to "<section>"\`. These have entries like it:\n\n${sections(placed.candidates)}`;
}

function sections(candidates: readonly Candidate[]): string {
  const lines = candidates.map(
    ({ file, section }) => `- ${markdownText(section)} (${markdownText(file)})`,
  );
  const unique = [...new Set(lines)];
  const rest = unique.length - MOST_SECTIONS;
  const more = rest > 0 ? [`- and ${plural(rest, 'other')}`] : [];
  return [...unique.slice(0, MOST_SECTIONS), ...more].join('\n');
}
