import * as z from 'zod';
import { Config } from './schema.ts';

/** The part of a JSON Schema that names the keys of an object. */
interface Shape {
  readonly properties?: Record<string, Shape>;
  readonly anyOf?: readonly Shape[];
}

/** Returns the JSON Schema of the config file, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(Config, { io: 'input' }), title: 'readme-tally configuration' };
}

/** Returns the names of the settings below `path`. */
export function knownKeys(path: readonly PropertyKey[]): string[] {
  return keysBelow(configJsonSchema(), path);
}

/** Returns the names of the settings below `path` in a JSON Schema. */
export function keysBelow(schema: object, path: readonly PropertyKey[]): string[] {
  let shape: Shape | undefined = schema;
  for (const key of path) shape = withKeys(shape)?.properties?.[String(key)];
  return Object.keys(withKeys(shape)?.properties ?? {});
}

function withKeys(shape: Shape | undefined): Shape | undefined {
  return shape?.properties ? shape : shape?.anyOf?.find(({ properties }) => properties);
}
