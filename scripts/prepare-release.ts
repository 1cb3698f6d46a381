/**
 * Prepares a release: writes its version and, the first time, the owner of the repository into
 * every file that names them. Usage: `npm run release -- 1.2.3 [owner/name]`. The repository is that
 * of the Git remote, unless it is given. Then build, commit, merge and tag: see CONTRIBUTING.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { isPublished, MAJOR_TAG, REPOSITORY } from '../src/config/version.ts';
import { releasedText, trackedTexts } from './release-texts.ts';

const [version = '', named] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version) || `v${version.split('.')[0]}` !== MAJOR_TAG) {
  throw new Error(
    `Usage: npm run release -- 1.2.3 [owner/name]. The docs and workflows name ${MAJOR_TAG}.`,
  );
}
const repository = named ?? (isPublished(REPOSITORY) ? REPOSITORY : ofRemote());
const changed = trackedTexts().filter(({ path, text }) => {
  const released = releasedText(path, text, { version, repository });
  if (released === text) return false;
  writeFileSync(path, released);
  return true;
});
console.log(`${repository} ${version}: ${changed.map(({ path }) => path).join(', ')}`);

function ofRemote(): string {
  const url = execFileSync('git', ['remote', 'get-url', 'origin'], { encoding: 'utf8' });
  const [, name] = /github\.com[/:]([^/]+\/[^/]+?)(?:\.git)?\s*$/.exec(url) ?? [];
  if (name === undefined) throw new Error(`The remote origin is not on GitHub: ${url}`);
  return name;
}
