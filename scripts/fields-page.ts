/** Writes the tables of docs/fields.md from the table of fields. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withFields } from './fields-page/tables.ts';

const PAGE = resolve(import.meta.dirname, '..', 'docs', 'fields.md');

writeFileSync(PAGE, withFields(readFileSync(PAGE, 'utf8')));
console.log('wrote docs/fields.md');
