import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders and files in whose text the project speaks. */
const PARTS =
  'src docs .github sandbox bench scripts __tests__ README.md SECURITY.md action.yml'.split(' ');
const SPOKEN = /\.(ts|md|ya?ml)$/;
/** What others wrote, names of journals, results of earlier releases, and the list of words itself. */
const NOT_OURS =
  /(^|\/)(fixtures|results|language|venue\/names)\/|fields\/venue\/(readings|venue)\.test/;

/** Lists the files whose words are checked, relative to the root of the repository. */
export function spokenFiles(root: string): string[] {
  const paths = PARTS.flatMap((part) => (SPOKEN.test(part) ? [part] : filesBelow(root, part)));
  return paths.filter((path) => SPOKEN.test(path) && !NOT_OURS.test(path)).toSorted();
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    `${folder}/${path}`.replaceAll('\\', '/'),
  );
}

export function readFile(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
