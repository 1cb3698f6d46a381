/** docs/architecture.md shows the modules that there are. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { withDiagram } from '../../scripts/architecture/diagram.ts';
import { readImports } from '../../scripts/architecture/imports.ts';
import { ROOT } from '../helpers/paths.ts';

test('the diagram of the modules is drawn from the imports (npm run diagram)', () => {
  const page = readFileSync(resolve(ROOT, 'docs/architecture.md'), 'utf8');
  expect(withDiagram(page, readImports(resolve(ROOT, 'src')))).toBe(page);
});
