/** Returns the section of one version of the changelog, without its heading; nothing when it has none. */
export function versionNotes(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^(?=## )/m);
  const section = sections.find((text) => {
    const [, name] = /^## \[?v?([^\]\s]+)/.exec(text) ?? [];
    return name === version;
  });
  return section?.replace(/^## .*\n+/, '').trim() || undefined;
}

/** Says what is wrong with a release: the tag, the package and the changelog name one version. */
export function releaseProblems(
  tag: string,
  { version, changelog }: { version: string; changelog: string },
): string[] {
  const problems: string[] = [];
  if (tag !== `v${version}`) {
    problems.push(`The tag is ${tag}, and package.json says ${version}. Tag v${version}.`);
  }
  if (versionNotes(changelog, version) === undefined) {
    problems.push(`CHANGELOG.md says nothing under "## ${version}". Write what changes for whom.`);
  }
  return problems;
}
