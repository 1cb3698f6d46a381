import type { Subject } from './subject.ts';

/** Paths of groups and projects. A full path has up to 20 groups and 255 characters. */
const NAME = /^[a-z0-9_][\w.-]{0,99}$/i;
const MAX_NAMES = 21;
const MAX_LENGTH = 255;
const HOSTS = ['gitlab.com', 'www.gitlab.com'];

/** Reserved names of the first part, which are no groups (GitLab's list of reserved names). */
const PAGES = new Set(
  'admin api assets dashboard explore files groups health_check help import jwt login oauth profile projects public s search sitemap snippets topics unsubscribe uploads users v2'.split(
    ' ',
  ),
);
/**
 * Pages of a project, without the `/-/` that GitLab puts before them today. The names of the first
 * line are reserved; the others are old addresses, which GitLab redirects.
 */
const PROJECT_PAGES = new Set(
  `badges blame blob builds commits create edit files find_file new preview raw refs tree update wikis
  activity archive boards branches compare container_registry cycle_analytics environments forks graphs issues jobs labels merge_requests milestones network packages pipelines project_members releases repository settings snippets starrers tags`.split(
    /\s+/,
  ),
);

/** Parses `group/project` or `group/subgroup/project`. Paths are case-insensitive, so the id is in lower case. */
export function gitlabProject(path: string): Subject | undefined {
  const names = path.replace(/\.git$/, '').split('/');
  const isPath = names.length >= 2 && names.length <= MAX_NAMES && path.length <= MAX_LENGTH;
  if (!isPath || PAGES.has((names[0] ?? '').toLowerCase())) return undefined;
  const isValid = names.every((name) => NAME.test(name) && !/\.(?:git|atom)?$/.test(name));
  return isValid ? { kind: 'gitlab', id: names.join('/').toLowerCase() } : undefined;
}

/** Parses the address of any page of a project on GitLab.com. */
export function gitlabLink({ hostname, pathname }: URL): Subject | undefined {
  if (!HOSTS.includes(hostname)) return undefined;
  const parts = pathname.split('/').filter((part) => part !== '');
  const end = parts.findIndex(
    (part, index) => part === '-' || (index >= 2 && PROJECT_PAGES.has(part)),
  );
  return gitlabProject((end < 0 ? parts : parts.slice(0, end)).join('/'));
}
