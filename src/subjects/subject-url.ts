import type { Subject } from './subject.ts';

const PAPER_PAGES: Record<Exclude<Subject['kind'], 'github' | 'hf'>, (id: string) => string> = {
  arxiv: (id) => `https://arxiv.org/abs/${id}`,
  doi: (id) => `https://doi.org/${encodePath(id)}`,
  acl: (id) => `https://aclanthology.org/${id}/`,
  corpus: (id) => `https://api.semanticscholar.org/CorpusID:${id}`,
  pmid: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
  pmcid: (id) => `https://pmc.ncbi.nlm.nih.gov/articles/PMC${id}/`,
  s2: (id) => `https://www.semanticscholar.org/paper/${id}`,
};

/** Gives the page where a person can read about the subject. */
export function subjectUrl({ kind, id }: Subject): string {
  if (kind === 'github') return `https://github.com/${id}`;
  if (kind === 'hf') return `https://huggingface.co/${id.replace(/^models\//, '')}`;
  return PAPER_PAGES[kind](id);
}

/** A bracket would end a Markdown link, and some DOIs have one that never closes. */
function encodePath(id: string): string {
  const encoded = id.split('/').map(encodeURIComponent).join('/');
  return encoded.replaceAll('(', '%28').replaceAll(')', '%29');
}
