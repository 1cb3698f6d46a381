/**
 * Fails if a tag cannot be released: `node scripts/check-release.ts v1.2.3 [owner/name]`, with the
 * repository that releases it.
 */
import { readFileSync } from 'node:fs';
import { MAJOR_TAG, REPOSITORY } from '../src/config/version.ts';
import { releaseProblems } from './changelog.ts';
import { trackedTexts, withPlaceholder } from './release-texts.ts';

const [tag = '', repository = REPOSITORY] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const changelog = readFileSync('CHANGELOG.md', 'utf8');
const problems = [
  ...releaseProblems(tag, { version, changelog, major: MAJOR_TAG }),
  ...withPlaceholder(trackedTexts()).map((path) => `${path} names OWNER instead of an account.`),
  ...(repository === REPOSITORY
    ? []
    : [`src/config/version.ts names ${REPOSITORY}, but ${repository} releases it.`]),
];
if (problems.length > 0) problems.push(`Run: npm run release -- ${tag.slice(1)} ${repository}`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
