/** Refuses the words of scripts/language/words.ts in code, pages and tests. */
import { resolve } from 'node:path';
import { unwantedWords } from './language/check.ts';
import { readFile, spokenFiles } from './language/files.ts';

const ROOT = resolve(import.meta.dirname, '..');
const found = spokenFiles(ROOT).flatMap((path) => unwantedWords(path, readFile(ROOT, path)));
for (const one of found) console.error(one);
if (found.length > 0) process.exitCode = 1;
