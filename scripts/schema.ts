/** Writes the JSON Schemas of the config and the snapshot, and the page about the config. */
import { writeFileSync } from 'node:fs';
import { configJsonSchema } from '../src/config/json-schema.ts';
import { snapshotJsonSchema } from '../src/snapshot/schema.ts';
import { configPage } from './config-page.ts';

const files = {
  'schema/config.v1.json': json(configJsonSchema()),
  'schema/snapshot.v1.json': json(snapshotJsonSchema()),
  'docs/configuration.md': configPage(configJsonSchema()),
};

for (const [path, text] of Object.entries(files)) {
  writeFileSync(path, text);
  console.log(`wrote ${path}`);
}

function json(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
