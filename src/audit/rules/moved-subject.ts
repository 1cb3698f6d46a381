import type { Edit } from '../../markdown/edits.ts';
import { subjectUrl } from '../../subjects/kinds.ts';
import { linkSubject } from '../../subjects/link.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import type { AuditEntry } from '../context.ts';
import type { Problem, Rule } from '../rule.ts';

export const movedSubject: Rule = {
  id: 'moved-subject',
  sentence: 'A linked or counted subject was renamed.',
  severity: 'warning',
  needs: 'network',
  check: ({ entries, lookup }) => {
    const names = lookup.names();
    return names.size === 0 ? [] : entries.flatMap((at) => renamed(at, names));
  },
};

/** Returns one problem for each subject, however often the entry names it. */
function renamed(at: AuditEntry, names: ReadonlyMap<string, Subject>): Problem[] {
  const { list, entry } = at;
  const found = new Map<string, { subject: Subject; at: number }>();
  const add = (subject: Subject | undefined, from: number) => {
    const key = subject && subjectKey(subject);
    if (subject && key && !found.has(key)) found.set(key, { subject, at: from });
  };
  for (const { subject, from } of at.links) add(subject, from);
  for (const { subject, from } of at.slots) add(subject, from);
  return [...found].flatMap(([key, first]) => {
    const now = names.get(key);
    if (now === undefined) return [];
    const page = subjectUrl(now);
    const edits = renames(at, first.subject, now);
    const message = `${key} was renamed to ${subjectKey(now)}: ${page}`;
    const fix = { message: `Link ${page} instead`, safe: true, edits };
    return [{ list, entry, ...first, message, ...(edits.length > 0 && { fix }) }];
  });
}

/** Returns the id as it appears in addresses, without `models/` in front. */
function nameOf({ id }: Subject): string {
  return id.replace(/^(?:models|datasets|spaces)\/(?=[^/]+\/)/, '');
}

/** Replaces the old name in all addresses and markers of the entry. */
function renames({ list: { text }, entry }: AuditEntry, subject: Subject, next: Subject): Edit[] {
  const [old, now] = [nameOf(subject), nameOf(next)];
  const spans = [
    ...entry.links
      // A mirror on another host may have the same name.
      .filter(({ url }) => (linkSubject(url)?.kind ?? subject.kind) === subject.kind)
      .map(({ address }) => address),
    ...entry.images.map(({ address }) => address),
    ...entry.markers.map(({ from, content }) => ({ from, to: content.from })),
  ];
  const edits = new Map<number, Edit>();
  for (const span of spans) {
    for (const slash of ['/', '%2F']) {
      const name = old.replaceAll('/', slash);
      const at = indexOfName(text.slice(span.from, span.to).toLowerCase(), name.toLowerCase());
      if (at === undefined) continue;
      const from = span.from + at;
      edits.set(from, { from, to: from + name.length, text: now.replaceAll('/', slash) });
    }
  }
  return [...edits.values()];
}

/** Finds the whole name only: `o/name` does not match in `o/name-2`. */
function indexOfName(address: string, name: string): number | undefined {
  for (let at = address.indexOf(name); at >= 0; at = address.indexOf(name, at + 1)) {
    const isWhole =
      /(?:^|[/:]|%2f)$/.test(address.slice(Math.max(0, at - 3), at)) &&
      !/[\w-]/.test(address[at + name.length] ?? ' ');
    if (isWhole) return at;
  }
  return undefined;
}
