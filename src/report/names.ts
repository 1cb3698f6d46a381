import { shortened } from '../escape/characters.ts';
import { markdownText } from '../escape/markdown.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { isPaper, subjectUrl } from '../subjects/kinds.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';

/** Longer names make a table hard to read. */
const NAME_LENGTH = 80;

/** An entry, and the subject of one of its counts. */
interface Named {
  readonly title: string;
  readonly subject: Subject;
}

/** Where the sources' titles of subjects are. */
type Titles = Pick<Snapshot, 'subjects'>;

/**
 * Returns the name of an entry that a person knows: its title, else the title that a source has,
 * else the repository or model. An entry that is a bare address is named without its `https://`.
 */
export function entryName({ title, subject }: Named, { subjects }: Titles): string {
  const key = subjectKey(subject);
  const name = title.trim() || subjects[key]?.title?.trim() || nameOf(subject);
  return /^https?:\/\/\S+$/i.test(name)
    ? name.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
    : name;
}

/** Writes that name as Markdown, linked to the page of the subject. */
export function entryLink(named: Named, titles: Titles, length: number = NAME_LENGTH): string {
  const name = headOf(entryName(named, titles), length);
  return `[${markdownText(name)}](${subjectUrl(named.subject)})`;
}

/** The id of a paper says nothing without its kind. */
function nameOf(subject: Subject): string {
  return isPaper(subject)
    ? subjectKey(subject)
    : subject.id.replace(/^(?:models|datasets|spaces)\//, '');
}

/** What ends a name that a subtitle follows: `BioBERT: a pre-trained …`. */
const SUBTITLE = /:\s|\s[–—-]\s/;

/** Cuts a name that is too long behind its first part, else behind a word. */
export function headOf(name: string, length: number): string {
  if (name.length <= length) return name;
  const head = name.slice(0, length).split(SUBTITLE, 1)[0] ?? '';
  if (head.trim().length >= 3 && head.length < length) return head.trim();
  return shortened(name, length).replace(/\s[^\s…]{0,20}…$/, '…');
}
