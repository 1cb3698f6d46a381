import type { Edit } from '../../markdown/edits.ts';
import { subjectUrl } from '../../subjects/kinds.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import type { AuditEntry } from '../context.ts';
import type { Problem, Rule } from '../rule.ts';

/** Finds the entries that name something by an old name. Its numbers are still counted. */
export const movedSubject: Rule = {
  id: 'moved-subject',
  sentence: 'What is linked or counted has another name by now.',
  severity: 'warning',
  needs: 'network',
  check: ({ entries, told }) => {
    const names = told.names();
    return names.size === 0 ? [] : entries.flatMap((at) => renamed(at, names));
  },
};

/** One problem for each name, however often the entry has it. */
function renamed(at: AuditEntry, names: ReadonlyMap<string, Subject>): Problem[] {
  const { list, entry } = at;
  const places = new Map<string, { subject: Subject; at: number }>();
  const note = (subject: Subject | undefined, from: number) => {
    const key = subject && subjectKey(subject);
    if (subject && key && !places.has(key)) places.set(key, { subject, at: from });
  };
  for (const { subject, from } of at.links) note(subject, from);
  for (const { subject, from } of at.slots) note(subject, from);
  return [...places].flatMap(([key, place]) => {
    const now = names.get(key);
    if (now === undefined) return [];
    const page = subjectUrl(now);
    const edits = renames(at, nameOf(place.subject), nameOf(now));
    const message = `${key} is called ${subjectKey(now)} now: ${page}`;
    const fix = { message: `Link ${page} instead`, safe: true, edits };
    return [{ list, entry, ...place, message, ...(edits.length > 0 && { fix }) }];
  });
}

/** The name as addresses have it: Hugging Face's has no `models/` in front. */
function nameOf({ id }: Subject): string {
  return id.replace(/^(?:models|datasets|spaces)\/(?=[^/]+\/)/, '');
}

/** Puts the new name in the place of the old one, in every address of the entry and every marker. */
function renames({ list: { text }, entry }: AuditEntry, old: string, now: string): Edit[] {
  const spans = [
    ...entry.links.map(({ address }) => address),
    ...entry.images.map(({ address }) => address),
    ...entry.markers.map(({ from, content }) => ({ from, to: content.from })),
  ];
  const edits = new Map<number, Edit>();
  for (const span of spans) {
    for (const slash of ['/', '%2F']) {
      const name = old.replaceAll('/', slash);
      const at = placeOf(text.slice(span.from, span.to).toLowerCase(), name.toLowerCase());
      if (at === undefined) continue;
      const from = span.from + at;
      edits.set(from, { from, to: from + name.length, text: now.replaceAll('/', slash) });
    }
  }
  return [...edits.values()];
}

/** Where the name stands as a whole: `o/name` is no part of `o/name-2`. */
function placeOf(address: string, name: string): number | undefined {
  for (let at = address.indexOf(name); at >= 0; at = address.indexOf(name, at + 1)) {
    const isWhole =
      /(?:^|[/:]|%2f)$/.test(address.slice(Math.max(0, at - 3), at)) &&
      !/[\w-]/.test(address[at + name.length] ?? ' ');
    if (isWhole) return at;
  }
  return undefined;
}
