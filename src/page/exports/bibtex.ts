import { isPaper, parseSubject } from '../../subjects/kinds.ts';
import type { PageEntry, PageModel } from '../model/model.ts';
import { bibtexEntry, citationKey, type Reference, readAuthors } from './bibtex-entry.ts';

/** Writes `list.bib`: a reference for each paper, once. */
export function listBibtex({ entries }: PageModel): string {
  const papers = new Map<string, Reference>();
  for (const entry of entries) {
    const reference = referenceOf(entry);
    if (reference && !papers.has(reference.paper)) papers.set(reference.paper, reference);
  }
  const used = new Map<string, number>();
  const references = [...papers.values()].map((reference) =>
    bibtexEntry(reference, distinctKey(citationKey(reference), used)),
  );
  return references.join('\n');
}

function referenceOf({ name, url, subjects, authors, values }: PageEntry): Reference | undefined {
  const paper = subjects.find((key) => {
    const subject = parseSubject(key);
    return subject !== undefined && isPaper(subject);
  });
  if (paper === undefined || name === '') return undefined;
  return {
    title: name,
    paper,
    ...readAuthors(authors),
    year: values.get('year')?.[0]?.shown,
    venue: values.get('venue')?.[0]?.shown,
    url,
  };
}

/** The second `lee2019biobert` is `lee2019biobert-2`. */
function distinctKey(key: string, used: Map<string, number>): string {
  const count = (used.get(key) ?? 0) + 1;
  used.set(key, count);
  return count === 1 ? key : distinctKey(`${key}-${count}`, used);
}
