/**
 * What a live image of another kind counts: visits, contributors, merge requests. None of these has
 * a source here. Badges of versions, licences and builds are not counts.
 */
export function otherCount(address: string): string | undefined {
  const host = HOSTS.find((one) => one.address.test(address));
  if (host) return host.counts;
  const path = PATH.exec(address)?.[1];
  return path === undefined ? undefined : countOfPath(path.toLowerCase());
}

const HOSTS: readonly { readonly address: RegExp; readonly counts: string }[] = [
  { address: /\bgitee\.com\/[^?#]{1,200}\/badge\//i, counts: 'a repository on Gitee' },
  { address: /juleskreuer\.eu\/citation|badge\.dimensions\.ai\//i, counts: 'citations' },
  { address: /\bapi\.star-history\.com\/|\bstarchart\.cc\//i, counts: 'stars over time' },
  { address: /github-readme-stats[\w-]{0,50}\.vercel\.app\/api\/pin/i, counts: 'a repository' },
  { address: /\bpepy\.tech\/badge/i, counts: 'downloads' },
  {
    address: /visitor[-_]badge|komarev\.com\/ghpvc|\bhits\.(?:seeyoufarm|sh|dwyl)|\bhitcount/i,
    counts: 'visits',
  },
];

const PATH = /(?:img\.shields\.io|(?:flat\.)?badgen\.net)\/([^?#]*)/i;

const CODE_HOSTS: Readonly<Record<string, string>> = {
  github: 'a repository',
  gitlab: 'a repository on GitLab',
  bitbucket: 'a repository on Bitbucket',
  gitea: 'a repository on Gitea',
  codeberg: 'a repository on Codeberg',
};
const OF_REPOSITORIES =
  /^(?:stars|forks|watchers|followers|contributors|all-contributors|issues|open-issues|closed-issues|prs|open-prs|closed-prs|merged-prs|merge-requests|pull-requests|commits|commit-activity|commits-since|commits-difference|milestones|discussions|downloads|assets-dl|sponsors|search|dependents-repo|dependents-pkg|directory-file-count)(?:$|-)/;

const REGISTRIES = new Set(
  'npm pypi crates hexpm gem nuget packagist conda jsdelivr sourceforge homebrew wordpress chrome-web-store visual-studio-marketplace vs-marketplace vscode-marketplace open-vsx amo docker modrinth aur packagecontrol eclipse-marketplace jetbrains pepy gitea cdnjs flathub'.split(
    ' ',
  ),
);
const OF_PACKAGES =
  /^(?:d|dd|dw|dm|dy|dt|dn|i|downloads?(?:-.*)?|installs?(?:-.*)?|pulls|stars|users?|followers|favers|votes|hits)$/;

const SOCIAL =
  /^(?:youtube\/(?:channel\/)?(?:views|likes|comments|subscribers)|(?:twitter|x|bluesky|mastodon)\/follow|twitch\/|discord\/|reddit\/(?:subreddit-subscribers|user-karma)|hackernews\/|opencollective\/)/;

function countOfPath(path: string): string | undefined {
  const [service = '', ...rest] = path.replace(/\.svg$/, '').split('/');
  const [first = ''] = rest;
  const host = Object.hasOwn(CODE_HOSTS, service) ? CODE_HOSTS[service] : undefined;
  if (host && OF_REPOSITORIES.test(first)) return `${first.replaceAll('-', ' ')} of ${host}`;
  if (REGISTRIES.has(service) && rest.some((part) => OF_PACKAGES.test(part))) return 'a package';
  return SOCIAL.test(path) ? 'something on a social network' : undefined;
}
