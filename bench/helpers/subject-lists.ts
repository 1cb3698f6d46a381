/** Generates lists of any number of subjects, one per row, always the same. */
import type { List } from '../../src/markdown/read-list.ts';

/** The kinds of generated lists. */
export const KINDS = ['papers', 'repositories', 'models', 'mix'] as const;
export type Kind = (typeof KINDS)[number];

/** The number of subjects of each kind. */
export interface Amounts {
  readonly papers: number;
  readonly repositories: number;
  readonly models: number;
}

/** Models per namespace, as in a real list. */
const MODELS_PER_NAMESPACE = 5;
/**
 * The shares of papers and repositories in a long list. At the 90th percentile of 88 READMEs, there
 * are 461 papers, 693 repositories and 38 Hugging Face repositories.
 */
const MIX = { papers: 0.39, repositories: 0.58 };
/** The default number of rows per file, below the size limit of a list. */
const ROWS = 10_000;
const SCHOLAR = 'https://api.semanticscholar.org/graph/v1/paper/arXiv';
const HUB = 'https://huggingface.co';
const DYNAMIC = 'https://img.shields.io/badge/dynamic/json';

/** Returns the number of subjects of each kind in a list. */
export function amountsOf(kind: Kind, subjects: number): Amounts {
  const none = { papers: 0, repositories: 0, models: 0 };
  if (kind !== 'mix') return { ...none, [kind]: subjects };
  const papers = Math.round(subjects * MIX.papers);
  const repositories = Math.round(subjects * MIX.repositories);
  return { papers, repositories, models: subjects - papers - repositories };
}

/** Generates lists of at most so many rows, with a live badge for each subject. */
export function subjectLists(
  { papers, repositories, models }: Amounts,
  rowsOfList: number = ROWS,
): List[] {
  const rows = [
    ...times(papers, paperRow),
    ...times(repositories, repositoryRow),
    ...times(models, modelRow),
  ];
  const files = Math.ceil(rows.length / rowsOfList);
  return times(files, (index) => {
    const some = rows.slice(index * rowsOfList, (index + 1) * rowsOfList);
    const text = `# List ${index}\n\n| Name | Fact |\n| --- | --- |\n${some.join('')}`;
    return { path: `list-${index}.md`, text };
  });
}

/** Returns the number of namespaces of so many models. */
export function namespacesOf(models: number): number {
  return Math.ceil(models / MODELS_PER_NAMESPACE);
}

/** Returns the arXiv id of the paper with this index. */
export function arxivId(index: number): string {
  // An invalid arXiv id would be reported as a placeholder.
  return `${1001 + Math.floor(index / 99_999)}.${String((index % 99_999) + 1).padStart(5, '0')}`;
}

/** Returns `owner/name` of the repository with this index. */
export function repositoryName(index: number): string {
  return `laboratory-${index % 97}/code-${index}`;
}

/** Returns `namespace/name` of the model with this index. */
export function modelName(index: number): string {
  return `namespace-${Math.floor(index / MODELS_PER_NAMESPACE)}/model-${index}`;
}

function paperRow(index: number): string {
  const id = arxivId(index);
  const badge = `${DYNAMIC}?url=${SCHOLAR}:${id}?fields=citationCount&query=%24.citationCount&label=citations`;
  return `| [Paper ${index}](https://arxiv.org/abs/${id}) | ![citations](${badge}) |\n`;
}

function repositoryRow(index: number): string {
  const name = repositoryName(index);
  const badge = `https://img.shields.io/github/stars/${name}?style=social`;
  return `| [Code ${index}](https://github.com/${name}) | ![stars](${badge}) |\n`;
}

function modelRow(index: number): string {
  const name = modelName(index);
  const url = encodeURIComponent(`${HUB}/api/models/${name}`);
  const badge = `${DYNAMIC}?url=${url}&query=%24.likes&label=likes`;
  return `| [Model ${index}](${HUB}/${name}) | ![likes](${badge}) |\n`;
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
