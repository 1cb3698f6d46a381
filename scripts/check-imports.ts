/** Refuses imports of `src` that scripts/architecture/rules.ts does not allow. */
import { resolve } from 'node:path';
import { forbiddenImports } from './architecture/check.ts';
import { readImports } from './architecture/imports.ts';

const problems = forbiddenImports(readImports(resolve(import.meta.dirname, '..', 'src')));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
