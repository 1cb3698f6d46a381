/**
 * Measures the venue rule over records whose venues lists of accepted papers name. Prints Markdown
 * tables. Names and whole lists are read from `venue-names.json` beside the records.
 *
 *     npm run venue-precision -- FILE [--all] [--cs]
 *
 * Records without an arXiv id count with `--all` only; `--cs` keeps those with a DBLP key or a venue.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { judge, readRecords } from './venue-precision/judge.ts';
import { loadNames } from './venue-precision/names.ts';
import { printFigures } from './venue-precision/print.ts';

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean' }, cs: { type: 'boolean' } },
  allowPositionals: true,
});
const [file = '../shared/venues/records-dev.jsonl'] = positionals;
const records = readRecords(readFileSync(file, 'utf8'), values);
const names = loadNames(join(dirname(file), 'venue-names.json'));
const judged = records.map((record) => judge(record, names));
console.log(printFigures(judged, new Date().toISOString().slice(0, 10), names.isComplete));
