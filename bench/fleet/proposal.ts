import type { Repository } from '../../sandbox/github/repository.ts';

const BRANCH = 'readme-tally/refresh';
const FILES = ['README.md', 'data/readme-tally.json'];

/**
 * Returns what the only pull request of a repository proposes: its title and files, without the time
 * of the run. Throws where there is not exactly one.
 */
export async function proposalOf(repository: Repository): Promise<string> {
  const [pull, ...others] = await repository.pullRequests();
  if (pull === undefined || others.length > 0) {
    throw new Error(`${repository.fullName} has not exactly one pull request.`);
  }
  const files: string[] = [];
  for (const path of FILES) {
    const bytes = await repository.readFile(BRANCH, path);
    files.push(bytes?.toString('utf8').replace(/"checkedAt": "[^"]{0,40}"/, '') ?? '');
  }
  return [pull.title, ...files].join('\n');
}
