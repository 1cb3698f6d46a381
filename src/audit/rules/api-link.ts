import { apiLinkSubject } from '../../subjects/api-link.ts';
import { subjectUrl } from '../../subjects/kinds.ts';
import { githubRepository } from '../../subjects/repository-ids.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { Rule } from '../rule.ts';

/** A repository in GitHub's API, without a sub-resource. */
const GITHUB = /^https?:\/\/api\.github\.com\/repos\/([^/?#]+)\/([^/?#]+)\/?$/i;

export const apiLink: Rule = {
  id: 'api-link',
  sentence: 'A link leads to an API where a page exists.',
  severity: 'warning',
  needs: 'text',
  check: ({ entries }) =>
    entries.flatMap(({ list, entry, links }) =>
      links.flatMap(({ url, from: at, address }) => {
        const subject = apiSubject(url);
        if (!subject) return [];
        const page = subjectUrl(subject);
        const fix = {
          message: `Link ${page} instead`,
          safe: true,
          edits: [{ from: address.from, to: address.to, text: page }],
        };
        const message = `The link leads to an API. The page is ${page}`;
        return [{ list, entry, at, subject, mark: url, message, fix }];
      }),
    ),
};

function apiSubject(url: string): Subject | undefined {
  const [, owner, name] = GITHUB.exec(url) ?? [];
  return owner === undefined ? apiLinkSubject(url) : githubRepository(owner, name);
}
