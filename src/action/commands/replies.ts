import { markdownText } from '../../escape/markdown.ts';
import type { Candidate, Placed } from '../../markdown/new-entry/choose-list.ts';
import { plural } from '../../report/phrases.ts';
import type { Described } from '../../sources/describe.ts';
import { subjectUrl } from '../../subjects/kinds.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';

/** Formats a subject with a link to its page: all that a reply quotes of a comment. */
export function subjectLink(subject: Subject): string {
  return `[${markdownText(subjectKey(subject))}](${subjectUrl(subject)})`;
}

/** The reply to an argument that is no subject. The argument is not repeated. */
export const NOT_UNDERSTOOD =
  'The command requires a link to a paper, a repository or a Hugging Face page, or a subject such as `github:owner/name`.';

export function notShown(subject: Subject): string {
  return `No list shows a count of ${subjectLink(subject)}.`;
}

/** The most sections that a reply names. */
const MOST_SECTIONS = 20;

/** Returns why a subject could not be looked up, and whether a later attempt may succeed. */
export function undescribed(
  subject: Subject,
  { status, source, reason }: Exclude<Described, { status: 'found' }>,
): { problem: string; isTemporary: boolean } {
  const what = subjectLink(subject);
  const why = markdownText(reason);
  if (status === 'missing') {
    return { problem: `${what} was not added: ${source} ${why}.`, isTemporary: false };
  }
  const problem = `${what} was not added: the request to ${source} failed: ${why}. Try again later.`;
  return { problem, isTemporary: true };
}

/** Returns why an entry cannot be added, and what to write instead. */
export function misplaced(subject: Subject, placed: Exclude<Placed, { text: string }>): string {
  const what = subjectLink(subject);
  if (placed.refusal === 'not understood') return NOT_UNDERSTOOD;
  if (placed.refusal === 'duplicate') return `${what} is already in the lists.`;
  if (placed.refusal === 'shape') {
    return `${what} was not added: the format of the entries in that section is not supported. Add it by hand; its counts are then kept up to date.`;
  }
  if (placed.candidates.length === 0) {
    return `${what} was not added: no section of the lists has similar entries.`;
  }
  return `${what} was not added: name the section, as in \`/tally add <link> to "<section>"\`. These sections have similar entries:\n\n${sections(placed.candidates)}`;
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
