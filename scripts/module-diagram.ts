/** Draws the modules of `src` into docs/architecture.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withDiagram } from './architecture/diagram.ts';
import { readImports } from './architecture/imports.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PAGE = resolve(ROOT, 'docs/architecture.md');

writeFileSync(PAGE, withDiagram(readFileSync(PAGE, 'utf8'), readImports(resolve(ROOT, 'src'))));
console.log('wrote docs/architecture.md');
