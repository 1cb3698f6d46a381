/**
 * Writes the tables of `bench/results/` into docs/benchmarks.md. Measures nothing.
 *
 *   node bench/update-page.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { withResults } from './helpers/page-section.ts';
import { lastResults } from './helpers/results.ts';

const PAGE = 'docs/benchmarks.md';
writeFileSync(PAGE, withResults(readFileSync(PAGE, 'utf8'), lastResults('bench/results')));
