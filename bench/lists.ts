/** Generates lists of any length, always the same, with distinct subjects. */

/** The syntax of the entries. */
export const SHAPES = ['table rows', 'bullets', 'HTML rows'] as const;
export type Shape = (typeof SHAPES)[number];

const HEADS: Record<Shape, string> = {
  'table rows': '| Model | Citations | Code | Links |\n| :-- | :-- | --: | --- |\n',
  bullets: '',
  'HTML rows': '<table>\n<tr><th>Model</th><th>Citations</th><th>Code</th><th>Links</th></tr>\n',
};
const TAILS: Record<Shape, string> = { 'table rows': '', bullets: '', 'HTML rows': '</table>\n' };
const ENTRIES: Record<Shape, (index: number) => string> = {
  'table rows': tableRow,
  bullets: bullet,
  'HTML rows': htmlRow,
};

const SCHOLAR = 'https://api.semanticscholar.org/graph/v1/paper/arXiv';
const QUERY = 'query=%24.citationCount&label=citations';

/** Writes a list with a paper and a repository per entry, about 500 bytes each. */
export function generatedList(shape: Shape, entries: number): string {
  const rows = Array.from({ length: entries }, (_, index) => ENTRIES[shape](index));
  return `# A generated list\n\n${HEADS[shape]}${rows.join('')}${TAILS[shape]}\n## The end\n`;
}

function tableRow(index: number): string {
  const { paper, repository, badge, stars, words } = partsOf(index);
  return `| [Model ${index}](${paper}): ${words} | ![citations](${badge}) | [Code](${repository}) ![Star](${stars}) | [Blog](https://example.org/${index}) |\n`;
}

function bullet(index: number): string {
  const { paper, repository, badge, stars, words } = partsOf(index);
  return `- [Model ${index}](${paper}): ${words}\n  ![citations](${badge}) [Code](${repository}) ![Star](${stars}), [Blog](https://example.org/${index})\n`;
}

function htmlRow(index: number): string {
  const { paper, repository, badge, stars, words } = partsOf(index);
  return `<tr><td><a href="${paper}">Model ${index}</a>: ${words}</td><td><img src="${badge}"></td><td><a href="${repository}">Code</a> <img src="${stars}"></td></tr>\n`;
}

function partsOf(index: number) {
  const id = `${String(1001 + Math.floor(index / 99_999))}.${String((index % 99_999) + 1).padStart(5, '0')}`;
  const name = `laboratory-${index % 97}/model-${index}`;
  return {
    paper: `https://arxiv.org/abs/${id}`,
    repository: `https://github.com/${name}`,
    badge: `https://img.shields.io/badge/dynamic/json?url=${SCHOLAR}:${id}?fields=citationCount&${QUERY}`,
    stars: `https://img.shields.io/github/stars/${name}?style=social`,
    words: `a _large_ language model for \`domain ${index % 13}\` with **careful** evaluation`,
  };
}
