import { type Addition, LONGEST } from '../markdown/new-entry/addition.ts';
import { oneLine, shortened } from '../report/escape.ts';
import type { Description } from '../sources/description.ts';

/** What an addition says of its subject, besides what it is and where it goes. */
type About = Omit<Addition, 'file' | 'section' | 'subject' | 'issue' | 'comment'>;

const MOST_AUTHORS = 100;

/** Brings what the sources say into the form in which the snapshot keeps it: one line each. */
export function aboutOf(description: Omit<Description, 'subjects'>): About {
  const { title, venue, institute, description: text, authors = [], ...rest } = description;
  return {
    ...rest,
    title: line(title) ?? '?',
    ...optional('venue', line(venue)),
    ...optional('institute', line(institute)),
    ...optional('description', line(text)),
    authors: authors.slice(0, MOST_AUTHORS).flatMap((name) => line(name) ?? []),
  };
}

function line(text: string | undefined): string | undefined {
  const one = shortened(oneLine(text ?? ''), LONGEST / 2).trim();
  return one === '' ? undefined : one;
}

function optional<K extends string>(key: K, value: string | undefined) {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}
