/** The release, as in package.json. */
export const VERSION = '0.1.0';

/**
 * The repository of this project. OWNER is a placeholder until the first release:
 * `npm run release` replaces it here and on all pages.
 */
export const REPOSITORY = 'OWNER/readme-tally';

/** The tag of the major version, which each release moves. Workflows and links name it. */
export const MAJOR_TAG = 'v1';

/** The Action, as a workflow names it. */
export const ACTION = `${REPOSITORY}@${MAJOR_TAG}`;

/** The local command, as it is called where nothing is installed. */
export const COMMAND = `npx readme-tally@${MAJOR_TAG.slice(1)}`;

/** Whether the pages and the releases of a repository exist: not those of the placeholder. */
export function isPublished(repository: string): boolean {
  return !repository.startsWith('OWNER/');
}
