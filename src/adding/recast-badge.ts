import { recogniseBadge } from '../markdown/badges/badge.ts';
import { linkSubject } from '../subjects/link.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import { parseSubject } from '../subjects/subject-text.ts';
import type { Addition } from './addition.ts';
import { roleOfKind } from './roles.ts';

/** What comes before the id in the spellings of Semantic Scholar. */
const PREFIXES: Partial<Record<Subject['kind'], string>> = {
  arxiv: 'arXiv:',
  doi: 'DOI:',
  acl: 'ACL:',
  corpus: 'CorpusID:',
  pmid: 'PMID:',
  pmcid: 'PMCID:',
  s2: '',
};

/**
 * Gives the address of a neighbour's badge with the new entry's subject in it; nothing where that
 * would not be read back as this subject.
 */
export function recastBadge(address: string, addition: Addition): string | undefined {
  const old = recogniseBadge(address);
  if (!old || /[?&]tally=/.test(address)) return undefined;
  for (const subject of subjectsFor(old.subject, addition)) {
    for (const [before, after] of spellings(old.subject, subject)) {
      const at = address.toLowerCase().indexOf(before.toLowerCase());
      if (at < 0) continue;
      const next = address.slice(0, at) + after + address.slice(at + before.length);
      const read = recogniseBadge(next)?.subject;
      if (read && subjectKey(read) === subjectKey(subject)) return next;
    }
  }
  return undefined;
}

function subjectsFor({ kind }: Subject, { subject, corpus, links }: Addition): Subject[] {
  const role = roleOfKind(kind);
  const linked = links[role];
  const own = [parseSubject(subject), linked === undefined ? undefined : linkSubject(linked)];
  const named: Subject[] =
    role === 'paper' && corpus !== undefined ? [{ kind: 'corpus', id: String(corpus) }] : [];
  const all = [...named, ...own.filter((one) => one !== undefined)];
  return all.filter((one) => roleOfKind(one.kind) === role);
}

/** The spelling with the prefix first: the bare number would leave the old prefix there. */
function spellings(old: Subject, next: Subject): [string, string][] {
  const before = PREFIXES[old.kind];
  const after = PREFIXES[next.kind];
  if (before === undefined || after === undefined) return [[old.id, next.id]];
  const plain: [string, string] = [before + old.id, after + next.id];
  return [plain, [encodeURIComponent(plain[0]), encodeURIComponent(plain[1])]];
}
