/** Refuses regular expressions of `src` that may take more than linear time. */
import { resolve } from 'node:path';
import { regexesBelow } from './regexes/find.ts';
import { slowRegexes } from './regexes/slow.ts';

const problems = slowRegexes(regexesBelow(resolve(import.meta.dirname, '..'), 'src'));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
