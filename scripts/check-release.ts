/** Fails if a tag cannot be released: `node scripts/check-release.ts v1.2.3`. */
import { readFileSync } from 'node:fs';
import { releaseProblems } from './changelog.ts';

const [tag = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const problems = releaseProblems(tag, { version, changelog: readFileSync('CHANGELOG.md', 'utf8') });
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
