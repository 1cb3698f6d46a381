/** The numbers that readme-tally knows how to count. */
export const METRICS = ['citations', 'stars', 'likes', 'downloads'] as const;
export type Metric = (typeof METRICS)[number];

/** What each kind of subject is counted by. The first metric is the usual one. */
const METRICS_OF_KIND = {
  arxiv: ['citations'],
  doi: ['citations'],
  acl: ['citations'],
  corpus: ['citations'],
  pmid: ['citations'],
  pmcid: ['citations'],
  s2: ['citations'],
  github: ['stars'],
  hf: ['likes', 'downloads'],
} as const satisfies Record<string, readonly Metric[]>;

export type Kind = keyof typeof METRICS_OF_KIND;

/** A thing that is counted: a paper, a repository, a Hugging Face model, dataset or space. */
export interface Subject {
  readonly kind: Kind;
  /** The id in the one spelling that is used everywhere: `1901.08746`, `dmis-lab/biobert`. */
  readonly id: string;
}

/** A subject as text, the key of the snapshot: `arxiv:1901.08746`, `hf:models/bert-base-uncased`. */
export type SubjectKey = `${Kind}:${string}`;

/** Gives the subject's key: equal keys mean the same subject. */
export function subjectKey({ kind, id }: Subject): SubjectKey {
  return `${kind}:${id}`;
}

/** Says whether `metric` can be counted for `subject`. */
export function isCounted({ kind }: Subject, metric: Metric): boolean {
  return METRICS_OF_KIND[kind].some((known) => known === metric);
}

/** Gives the only metric of the subject's kind, or nothing when the kind has several. */
export function impliedMetric({ kind }: Subject): Metric | undefined {
  const metrics: readonly Metric[] = METRICS_OF_KIND[kind];
  return metrics.length === 1 ? metrics[0] : undefined;
}

export function isKind(text: string): text is Kind {
  return Object.hasOwn(METRICS_OF_KIND, text);
}

export function isMetric(text: string): text is Metric {
  return METRICS.some((metric) => metric === text);
}
