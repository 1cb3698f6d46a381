/** Who writes a comment in the demo, and how a reader is addressed. */
export type Writer = 'A maintainer' | 'A stranger' | 'Somebody with the role triage' | 'A bot';

/** A comment that the demo plays. */
export interface Scene {
  readonly by: Writer;
  readonly body: string;
  /** What the reply says; nothing where the comment is to be passed over. */
  readonly says: RegExp | undefined;
  /** A config that is committed before. */
  readonly config?: string;
  /** Where it stands: in a new issue, in that of the scene before, or in our pull request. */
  readonly on?: 'issue before' | 'pull request';
}

/** A made-up paper, which the sandbox knows. */
export const PAPER = 'https://arxiv.org/abs/2511.99990';
const EVERYBODY = 'commands:\n  allow:\n    add: everybody\n';
const BY_MAINTAINER = { by: 'A maintainer' } as const;

/** A comment of each kind, allowed and not, right and wrong. */
export const SCENES: readonly Scene[] = [
  { ...BY_MAINTAINER, body: '/tally help', says: /`\/tally refresh \[links…\]`/ },
  { ...BY_MAINTAINER, body: '/tally status', says: /15 counts of 1 list/, on: 'pull request' },
  { ...BY_MAINTAINER, body: '/tally why github:dmis-lab/biobert', says: /Shown in \[README/ },
  {
    ...BY_MAINTAINER,
    body: '/tally refresh github:microsoft/biogpt',
    says: /\*\*4\.3k\*\* \| \+1/,
  },
  { ...BY_MAINTAINER, body: '/tally ignore github:conceptofmind/PaLM', says: /is ignored once/ },
  {
    ...BY_MAINTAINER,
    body: `/tally add ${PAPER} to "Awesome Medical Large Language Models"`,
    says: /Added to \*Awesome-Medical-Large-Language-Models\*/,
  },
  {
    ...BY_MAINTAINER,
    body: '/tally add https://github.com/microsoft/BioGPT',
    says: /is already in \[README\.md:8\]/,
  },
  {
    ...BY_MAINTAINER,
    body: '/tally drop arxiv:2511.99990',
    says: /was removed from the pull request\. Updated/,
  },
  { ...BY_MAINTAINER, body: '/tally unignore github:conceptofmind/PaLM', says: /kept up to date/ },
  { ...BY_MAINTAINER, body: '/tally refesh', says: /Did you mean `\/tally refresh`/ },
  { ...BY_MAINTAINER, body: '/tally why https://example.org/nothing', says: /requires a link/ },
  { by: 'A stranger', body: '/tally refresh', says: /require write access/ },
  {
    by: 'Somebody with the role triage',
    body: '/tally refresh',
    says: /requires write access/,
  },
  { by: 'A bot', body: '/tally refresh', says: undefined },
  { ...BY_MAINTAINER, body: '> /tally refresh', says: undefined },
  { by: 'A stranger', body: `/tally add ${PAPER}`, says: /^Suggested:/m, config: EVERYBODY },
  { ...BY_MAINTAINER, body: '/tally accept', says: /Merging it closes/, on: 'issue before' },
];
