import type { Addition } from '../../src/markdown/new-entry/addition.ts';
import { linkedSubjects, namesOf } from '../../src/markdown/new-entry/find-subject.ts';
import { subjectKey } from '../../src/subjects/subject.ts';

/** A made-up paper with all that the sources can say of one. */
export const PAPER: Addition = {
  file: 'README.md',
  subject: 'arxiv:2403.99990',
  title: 'TallyLM: Counting what was counted',
  year: 2024,
  month: 3,
  day: 8,
  venue: 'arXiv',
  institute: 'Example University',
  authors: ['Ada Example', 'Ben Sample'],
  corpus: 299999999,
  links: {
    paper: 'https://arxiv.org/abs/2403.99990',
    code: 'https://github.com/example/tally-lm',
  },
};

/** A made-up repository. */
export const TOOL: Addition = {
  file: 'README.md',
  subject: 'github:example/mouse-tool',
  title: 'mouse-tool',
  description: 'A tool for mice.',
  links: { code: 'https://github.com/example/mouse-tool' },
};

/** A made-up model. */
export const MODEL: Addition = {
  file: 'README.md',
  subject: 'hf:models/example/tally-7b',
  title: 'tally-7b',
  description: 'A model that counts.',
  year: 2024,
  month: 3,
  links: { model: 'https://huggingface.co/example/tally-7b' },
};

/** Lists of different shape, and the sections that an entry goes into. */
export const CASES: readonly (readonly [list: string, section: string, addition: Addition])[] = [
  ['seed-000_5fc2dc7974f3ea23', 'Awesome-Medical-Large-Language-Models', PAPER],
  ['burglarhobbit+Awesome-Medical-Large-Language-Models', 'Large Language Models', PAPER],
  ['Hannibal046+Awesome-LLM@ee70270', 'Milestone Papers', PAPER],
  ['Hannibal046+Awesome-LLM', 'Milestone Papers', PAPER],
  ['ActiveVisionLab+Awesome-LLM-3D', '3D Understanding via LLM', PAPER],
  ['huybery+Awesome-Code-LLM', 'Awesome Code Pre-Training Papers', PAPER],
  ['yueliu1999+Awesome-Jailbreak-on-LLMs', 'Attack on LRMs', PAPER],
  ['hyintell+awesome-refreshing-llms', 'Meta-learning', PAPER],
  ['Xnhyacinth+Awesome-LLM-Long-Context-Modeling', '2.1 Sparse Attention', PAPER],
  ['Yutong-Zhou-cv+Awesome-Text-to-Image', 'Paper With Code', PAPER],
  ['chaofengc+Awesome-Image-Quality-Assessment', 'Unified IQA', PAPER],
  ['EthicalML+awesome-production-machine-learning', 'AutoML', TOOL],
  ['tensorchord+Awesome-LLMOps', 'Large Language Model', TOOL],
  ['stn1slv+awesome-integration', 'AI Gateway', TOOL],
  ['seandavi+awesome-single-cell', 'RNA-seq', TOOL],
  ['eugeneyan+open-llms', 'Open LLMs', MODEL],
];

/** A list without what was put in: the line, and the empty one beside it where items have those. */
export function without(text: string, line: number): string[] {
  const lines = text.split('\n');
  return [
    lines.toSpliced(line - 1, 1),
    lines.toSpliced(line - 1, 2),
    lines.toSpliced(line - 2, 2),
  ].map((left) => left.join('\n'));
}

/** The keys of all that an entry is about and links to. */
export function ownKeys(addition: Addition): Set<string> {
  return new Set([...namesOf(addition), ...linkedSubjects(addition)].map(subjectKey));
}
