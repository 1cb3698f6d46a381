/** Reads `owner/name` out of a remote's address, on GitHub.com or a server of one's own. */
export function repositoryOf(remote: string): string | undefined {
  const path = /^(?:[a-z+]+:\/\/[^/]+\/|[^/@\s]+@[^:/\s]+:)(.+)$/i.exec(remote.trim())?.[1];
  return /^\/?([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(path ?? '')?.[1];
}

/** Reads the address of `origin`, else of the first remote, out of Git's config file. */
export function remoteAddress(gitConfig: string): string | undefined {
  const sections = gitConfig.split(/^(?=\s*\[)/m);
  const remotes = sections.filter((section) => /^\s*\[remote "/.test(section));
  const origin = remotes.find((section) => /^\s*\[remote "origin"\]/.test(section)) ?? remotes[0];
  return /^\s*url\s*=\s*(\S+)\s*$/m.exec(origin ?? '')?.[1];
}
