import type { Addition } from '../../src/adding/addition.ts';

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

/** Lists of different shape, and the sections that an entry goes into. */
export const CASES: readonly (readonly [list: string, section: string, addition: Addition])[] = [
  ['burglarhobbit+Awesome-Medical-Large-Language-Models', 'Large Language Models', PAPER],
  ['Hannibal046+Awesome-LLM@ee70270', 'Milestone Papers', PAPER],
  ['Hannibal046+Awesome-LLM', 'Milestone Papers', PAPER],
  ['ActiveVisionLab+Awesome-LLM-3D', '3D Understanding via LLM', PAPER],
  ['huybery+Awesome-Code-LLM', 'Awesome Code Pre-Training Papers', PAPER],
  ['yueliu1999+Awesome-Jailbreak-on-LLMs', 'Attack on LRMs', PAPER],
  ['hyintell+awesome-refreshing-llms', 'Meta-learning', PAPER],
  ['EthicalML+awesome-production-machine-learning', 'AutoML', TOOL],
  ['seandavi+awesome-single-cell', 'RNA-seq', TOOL],
  ['tensorchord+Awesome-LLMOps', 'Large Language Model', TOOL],
  ['stn1slv+awesome-integration', 'AI Gateway', TOOL],
];
