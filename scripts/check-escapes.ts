/** Refuses code of `src` that escapes foreign text by hand, or writes it without escaping it. */
import { resolve } from 'node:path';
import { handMadeEscapesIn } from './architecture/escapes.ts';

const problems = handMadeEscapesIn(resolve(import.meta.dirname, '..', 'src'));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
