/** A namespace of ids. `KINDS` in kinds.ts has one entry for each. */
export type Kind =
  | 'arxiv'
  | 'acl'
  | 'doi'
  | 'pmid'
  | 'pmcid'
  | 'corpus'
  | 's2'
  | 'github'
  | 'gitlab'
  | 'codeberg'
  | 'hf';

/** What an entry is about: a paper, a repository, a Hugging Face model, dataset or space. */
export interface Subject {
  readonly kind: Kind;
  /** The id in its normal form, one for all spellings: `1901.08746`, `dmis-lab/biobert`. */
  readonly id: string;
}

/** A subject as text, the key of the snapshot: `arxiv:1901.08746`, `hf:models/bert-base-uncased`. */
export type SubjectKey = `${Kind}:${string}`;

/** Equal keys denote the same subject. */
export function subjectKey({ kind, id }: Subject): SubjectKey {
  return `${kind}:${id}`;
}
