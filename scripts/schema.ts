/**
 * Writes the JSON Schemas of the config, the fleet, its report, the page's list, the snapshot and the
 * history, and the settings on the page of the config.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fleetJsonSchema } from '../src/config/fleet.ts';
import { configJsonSchema } from '../src/config/json-schema.ts';
import { historyJsonSchema } from '../src/history/schema.ts';
import { listJsonSchema } from '../src/page/exports/list-schema.ts';
import { fleetReportJsonSchema } from '../src/report/fleet/report.ts';
import { snapshotJsonSchema } from '../src/snapshot/schema.ts';
import { withSettings } from './config-page.ts';

const PAGE = 'docs/configuration.md';
const files = {
  'schema/config.v1.json': json(configJsonSchema()),
  'schema/fleet.v1.json': json(fleetJsonSchema()),
  'schema/history.v1.json': json(historyJsonSchema()),
  'schema/list.v1.json': json(listJsonSchema()),
  'schema/fleet-report.v1.json': json(fleetReportJsonSchema()),
  'schema/snapshot.v1.json': json(snapshotJsonSchema()),
  [PAGE]: withSettings(readFileSync(PAGE, 'utf8'), configJsonSchema()),
};

for (const [path, text] of Object.entries(files)) {
  writeFileSync(path, text);
  console.log(`wrote ${path}`);
}

function json(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
