/** Returns the section of a version in the changelog, without its heading. */
export function versionNotes(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^(?=## )/m);
  const section = sections.find((text) => {
    const [, name] = /^## \[?v?([^\]\s]+)/.exec(text) ?? [];
    return name === version;
  });
  return section?.replace(/^## .*\n+/, '').trim() || undefined;
}

/** Returns the problems of a release: tag, package and changelog must have the same version. */
export function releaseProblems(
  tag: string,
  { version, changelog, major }: { version: string; changelog: string; major: string },
): string[] {
  const problems: string[] = [];
  if (tag !== `v${version}`) {
    problems.push(
      `The tag is ${tag}, but the version in package.json is ${version}. Use the tag v${version}.`,
    );
  }
  if (tag.split('.')[0] !== major) {
    problems.push(
      `The docs and the workflows name ${major}. Release a version of it, or change MAJOR_TAG in src/config/version.ts.`,
    );
  }
  if (versionNotes(changelog, version) === undefined) {
    problems.push(`CHANGELOG.md has no section "## ${version}". Add the release notes.`);
  }
  return problems;
}
