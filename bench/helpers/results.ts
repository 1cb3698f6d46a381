import { existsSync, readFileSync } from 'node:fs';
import { SCRIPTS } from '../scripts.ts';
import type { Result } from './report.ts';

/** Reads the latest results, in the order of the scripts. */
export function lastResults(folder: string): Result[] {
  const paths = SCRIPTS.map((name) => `${folder}/${name}.json`).filter(existsSync);
  return paths.map((path) => JSON.parse(readFileSync(path, 'utf8')));
}
