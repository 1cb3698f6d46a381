/**
 * Writes the tables of `bench/results/` into docs/benchmarks.md. Measures nothing.
 *
 *   npm run bench:page
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { withResults } from './helpers/page-section.ts';
import { lastResults } from './helpers/results.ts';

const PAGE = 'docs/benchmarks.md';
writeFileSync(PAGE, withResults(readFileSync(PAGE, 'utf8'), lastResults('bench/results')));
