/**
 * Puts the tables in `bench/results/` into README.md. Measures nothing.
 *
 *   node bench/readme.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { withResults } from './helpers/readme-section.ts';
import { lastResults } from './helpers/results.ts';

const PAGE = 'README.md';
writeFileSync(PAGE, withResults(readFileSync(PAGE, 'utf8'), lastResults('bench/results')));
