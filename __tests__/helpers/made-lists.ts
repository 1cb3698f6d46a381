import { corpusFiles, readCorpus } from './corpus.ts';

/** The most entries of one list of a fleet, so that 300 of them take little time. */
const ENTRIES = 12;

/**
 * Makes texts of many lists that share subjects, as the lists of one field do: parts of the corpus
 * where it is beside the repository, else made ones.
 */
export function manyLists(count: number): string[] {
  const parts = corpusFiles.flatMap((file) => partsOf(readCorpus(file)));
  return Array.from({ length: count }, (_, index) => {
    const own = parts[index % Math.max(1, parts.length)];
    return own === undefined ? madeList(index) : `# List ${index}\n\n${own}\n\n${badges(index)}`;
  });
}

/** Lines of a list that link a repository, a paper or a model, some for each part. */
function partsOf(text: string): string[] {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => /^[-*] .*(?:github|arxiv|huggingface)\./.test(line));
  const short = lines.filter((line) => line.length < 600);
  const parts: string[] = [];
  for (let start = 0; start + ENTRIES <= short.length && parts.length < 40; start += ENTRIES) {
    parts.push(short.slice(start, start + ENTRIES).join('\n'));
  }
  return parts;
}

/** Every list shows something of its own, and something that others show. */
function badges(index: number): string {
  const names = [`own/list-${index}`, `shared/tool-${index % 20}`];
  return names
    .map((name) => `- [${name}](x) ![s](https://img.shields.io/github/stars/${name})\n`)
    .join('');
}

function madeList(index: number): string {
  const paper = `arxiv:2${String(100 + (index % 50)).padStart(3, '0')}.0${1000 + (index % 50)}`;
  const model = `hf:models/org-${index % 10}/model-${index % 30}`;
  const markers = `- [P](x) <!-- tally:citations ${paper} --><!-- /tally -->\n- [M](x) <!-- tally:likes ${model} --><!-- /tally -->\n`;
  return `# List ${index}\n\n${badges(index)}${markers}`;
}
