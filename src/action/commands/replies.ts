import { markdownText } from '../../report/escape.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import { subjectPage } from '../../subjects/subject-url.ts';

/** Names a subject and links its page: all that a reply quotes of a comment. */
export function subjectLink(subject: Subject): string {
  return `[${markdownText(subjectKey(subject))}](${subjectPage(subject)})`;
}

/** Says that an argument leads to nothing that can be counted. The argument is not repeated. */
export const NOT_UNDERSTOOD =
  'That is no link to a paper, a repository or a Hugging Face page, and no subject such as `github:owner/name`.';

/** Says that the lists show no count of a subject. */
export function notShown(subject: Subject): string {
  return `No list shows a count of ${subjectLink(subject)}.`;
}
