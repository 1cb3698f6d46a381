/** Prints the release notes of a version: `node scripts/release-notes.ts v1.2.3`. */
import { readFileSync } from 'node:fs';
import { versionNotes } from './changelog.ts';

const [tag = ''] = process.argv.slice(2);
const notes = versionNotes(readFileSync('CHANGELOG.md', 'utf8'), tag.replace(/^v/, ''));
if (notes === undefined) {
  console.error(`CHANGELOG.md has no section for ${tag}.`);
  process.exitCode = 1;
} else {
  console.log(notes);
}
