/** The authors of comments in the demo. */
export type Writer = 'A maintainer' | 'A stranger' | 'A person with the role triage' | 'A bot';

/** A comment in the demo. */
export interface Scene {
  readonly by: Writer;
  readonly body: string;
  /** Matches the reply; undefined if the comment is ignored. */
  readonly says: RegExp | undefined;
  /** A config to commit before. */
  readonly config?: string;
  /** Default: a new issue. */
  readonly on?: 'issue before' | 'pull request';
}

/** A fictitious paper of the sandbox. */
export const PAPER = 'https://arxiv.org/abs/2511.99990';
const EVERYBODY = 'commands:\n  allow:\n    add: everybody\n';
const BY_MAINTAINER = { by: 'A maintainer' } as const;

/** One comment of each kind, with and without permission, valid and invalid. */
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
    by: 'A person with the role triage',
    body: '/tally refresh',
    says: /requires write access/,
  },
  { by: 'A bot', body: '/tally refresh', says: undefined },
  { ...BY_MAINTAINER, body: '> /tally refresh', says: undefined },
  { by: 'A stranger', body: `/tally add ${PAPER}`, says: /^Suggested:/m, config: EVERYBODY },
  { ...BY_MAINTAINER, body: '/tally accept', says: /Merging it closes/, on: 'issue before' },
];
