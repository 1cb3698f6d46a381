import { Feed } from 'feed';
import { oneLine } from '../escape/characters.ts';
import { html } from '../escape/html.ts';
import { type DayOfEvents, eventsOf, type ListEvent } from '../page/exports/events.ts';
import type { PageModel } from '../page/model/model.ts';

const HEADINGS: Readonly<Record<ListEvent['kind'], string>> = {
  added: 'Added',
  published: 'Published',
  archived: 'Archived',
  risen: 'Rose most in the week',
};

/** Writes `feed.xml`, in Atom: an item for each day on which something happened. */
export function listFeed(model: PageModel): string {
  const { title, description, repository = 'https://github.com', checkedAt } = model;
  const days = eventsOf(model);
  const feed = new Feed({
    title: oneLine(title),
    id: `${repository}#feed`,
    link: repository,
    updated: new Date(checkedAt ?? 0),
    generator: 'readme-tally',
    author: { name: oneLine(title) },
    ...(description === undefined ? {} : { description: oneLine(description) }),
  });
  for (const day of days) feed.addItem(itemOf(day, repository));
  return feed.atom1();
}

function itemOf({ day, events }: DayOfEvents, repository: string) {
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  const parts = kinds.map((kind) => {
    const some = events.filter((event) => event.kind === kind);
    return { heading: HEADINGS[kind], some };
  });
  const content = parts.map(
    ({ heading, some }) => html`<h3>${heading}</h3><ul>${some.map(eventHtml)}</ul>`,
  );
  return {
    title: parts.map(({ heading, some }) => `${heading}: ${namesOf(some)}`).join('. '),
    id: `${repository}#${day}`,
    link: repository,
    date: new Date(`${day}T00:00:00Z`),
    content: html`${content}`.text,
  };
}

const MOST_NAMES = 3;

function namesOf(events: readonly ListEvent[]): string {
  const names = events.slice(0, MOST_NAMES).map(({ entry }) => oneLine(entry.name));
  const more = events.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function eventHtml({ entry, what }: ListEvent) {
  const { name, url } = entry;
  const named = url === undefined ? html`${name}` : html`<a href="${url}">${name}</a>`;
  return what === '' ? html`<li>${named}</li>` : html`<li>${named}: ${what}</li>`;
}
