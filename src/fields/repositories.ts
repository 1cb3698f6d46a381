import { ageColors, openColors, releaseColors, versionText, youthColors } from './colors.ts';
import type { Field } from './field.ts';

const families = ['repository'] as const;

/** The fields of repositories. `license` is in license.ts. */
export const REPOSITORY_FIELDS = {
  stars: {
    type: 'count',
    families,
    words:
      /^(?:#|no\.? of |number of )?(?:github |gh |repo )?(?:stars?(?: counts?)?|stargazers|⭐️?|★|🌟|:star:|スター(?:数)?|星(?:数|标数)?)$/u,
    label: 'stars',
    sign: '⭐',
    isAdopted: true,
    sentence: 'How many accounts starred it.',
    from: { GitHub: 'stargazerCount', GitLab: 'starCount', Codeberg: 'stars_count' },
  },
  forks: {
    type: 'count',
    families,
    words: /^(?:#|no\.? of |number of )?(?:github )?(?:forks?(?: counts?)?|🍴|フォーク(?:数)?)$/u,
    label: 'forks',
    sign: '🍴',
    sentence: 'How many forks its network has.',
    from: { GitHub: 'forkCount', GitLab: 'forksCount', Codeberg: 'forks_count' },
  },
  watchers: {
    type: 'count',
    families,
    words: /^(?:#|no\.? of |number of )?(?:github )?(?:watchers?(?: counts?)?|👀)$/u,
    label: 'watchers',
    sign: '👀',
    sentence: 'How many accounts watch it.',
    from: { GitHub: 'watchers', Codeberg: 'watchers_count' },
  },
  'open-issues': {
    type: 'count',
    families,
    words: /^(?:#|no\.? of |number of )?(?:github )?(?:open )?issues$/,
    label: 'open issues',
    sign: 'open issues:',
    colors: openColors,
    sentence: 'How many issues are open, without pull requests.',
    from: { GitHub: 'issues(states: OPEN)', Codeberg: 'open_issues_count' },
  },
  'open-pull-requests': {
    type: 'count',
    families,
    words: /^(?:#|no\.? of |number of )?(?:github )?(?:open )?(?:pull requests|prs)$/,
    label: 'open pull requests',
    sign: 'open pull requests:',
    colors: openColors,
    sentence: 'How many pull requests are open.',
    from: { GitHub: 'pullRequests(states: OPEN)' },
  },
  'last-commit': {
    type: 'date',
    families,
    words: /^(?:last (?:commit|updated?|change)|latest commit|updated|最后更新|更新日期|最終更新)$/,
    label: 'last commit',
    colors: ageColors,
    sentence: 'The author date of the last commit on the default branch.',
    from: { GitHub: 'defaultBranchRef.target.authoredDate' },
  },
  'last-activity': {
    type: 'date',
    families,
    kinds: ['gitlab', 'codeberg'],
    words: /^(?:last |latest )activity$/,
    label: 'last activity',
    colors: ageColors,
    sentence: 'The day of its last activity, which may be something else than a commit.',
    from: { GitLab: 'lastActivityAt', Codeberg: 'updated_at' },
  },
  created: {
    type: 'date',
    families,
    words: /^(?:created(?: at| on)?|creation date|创建(?:日期|时间)?)$/,
    label: 'created at',
    colors: youthColors,
    sentence: 'The day on which it was created.',
    from: { GitHub: 'createdAt', GitLab: 'createdAt', Codeberg: 'created_at' },
  },
  release: {
    type: 'text',
    families,
    words: /^(?:latest |last )?(?:release|version)$/,
    label: 'release',
    vague: { '': 'no releases' },
    message: versionText,
    colors: releaseColors,
    sentence: 'The tag of the latest release. Drafts and prereleases are no releases.',
    from: { GitHub: 'latestRelease.tagName' },
  },
  released: {
    type: 'date',
    families,
    words: /^(?:released(?: on)?|(?:latest |last )?release date)$/,
    label: 'release date',
    colors: ageColors,
    sentence: 'The day on which the latest release was published.',
    from: { GitHub: 'latestRelease.publishedAt' },
  },
  tag: {
    type: 'text',
    families,
    words: /^(?:latest |last )?tag$/,
    label: 'tag',
    vague: { '': 'no tags' },
    message: versionText,
    colors: releaseColors,
    sentence: 'The tag with the latest commit. It may belong to no release.',
    from: { GitHub: 'refs(refPrefix: "refs/tags/")' },
  },
  language: {
    type: 'text',
    families,
    words: /^(?:(?:main |primary |programming )?languages?|lang|语言|言語)$/,
    label: 'language',
    sentence: 'Its main programming language.',
    from: { GitHub: 'primaryLanguage.name', Codeberg: 'language' },
  },
  'top-language': {
    type: 'text',
    families,
    words: /^top language$/,
    label: 'language',
    vague: { '': 'none' },
    message: (value) => value.toLowerCase(),
    hasLabel: true,
    isClose: isSimilarShare,
    sentence:
      'The language with the most code, and its share. Published when it changed by a point.',
    from: { GitHub: 'languages' },
  },
  archived: {
    type: 'flag',
    families,
    words: /^(?:archived|status)$/,
    label: 'status',
    mark: 'archived',
    yes: 'archived',
    no: 'active',
    colors: { all: ['red', 'brightgreen'], of: (value) => (value ? 'red' : 'brightgreen') },
    sentence: 'Whether it is archived, and so read-only.',
    from: { GitHub: 'isArchived', GitLab: 'archived', Codeberg: 'archived' },
  },
  description: {
    type: 'text',
    families,
    words: /^(?:(?:short )?description|about|描述|简介|説明)$/,
    label: 'description',
    sentence: 'Its own description, up to 80 characters.',
    from: { GitHub: 'description', GitLab: 'description', Codeberg: 'description' },
  },
} as const satisfies Record<string, Field>;

/** In percentage points. */
const LEAST_CHANGE = 1;

/** Compares two values such as `Python 99.5%`. */
function isSimilarShare(before: string, now: string): boolean {
  const [old, next] = [before, now].map((value) => {
    const at = value.lastIndexOf(' ');
    return { language: value.slice(0, at), share: Number.parseFloat(value.slice(at + 1)) };
  });
  if (!old || !next || old.language !== next.language) return false;
  return Math.abs(old.share - next.share) < LEAST_CHANGE;
}
