/** Writes the JSON Schemas of the config and the snapshot into `schema/`. */
import { writeFileSync } from 'node:fs';
import { configJsonSchema } from '../src/config/known-keys.ts';
import { snapshotJsonSchema } from '../src/snapshot/json-schema.ts';

const schemas = {
  'schema/config.v1.json': configJsonSchema(),
  'schema/snapshot.v1.json': snapshotJsonSchema(),
};

for (const [path, schema] of Object.entries(schemas)) {
  writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`wrote ${path}`);
}
