/** Homes of repositories whose stars are not counted. */
export type CodeHost = 'gitlab' | 'codeberg' | 'bitbucket';

/** GitLab also runs on servers of their own, which are called so: `gitlab.llm-jp.nii.ac.jp`. */
const HOSTS: readonly [CodeHost, RegExp][] = [
  ['gitlab', /^(?:www\.)?gitlab\.[a-z0-9.-]+$/],
  ['codeberg', /^(?:www\.)?codeberg\.org$/],
  ['bitbucket', /^(?:www\.)?bitbucket\.org$/],
];

/** Says which other host a repository's address, or that of any page under it, belongs to. */
export function codeHostOf({ hostname, pathname }: URL): CodeHost | undefined {
  const [owner, name] = pathname.split('/').filter((part) => part !== '');
  if (owner === undefined || name === undefined) return undefined;
  return HOSTS.find(([, host]) => host.test(hostname))?.[0];
}
