import { readFileSync } from 'node:fs';
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';

/**
 * The schema as text (1.2 MB). Importing the package would parse 5 MB of JSON, and the package does
 * not export this file.
 */
const SCHEMA_FILE = new URL(
  '../../node_modules/@octokit/graphql-schema/schema.graphql',
  import.meta.url,
);

/** They are most of the text, and no query depends on them. */
const DESCRIPTIONS = /"""[\s\S]*?"""/g;

let built: GraphQLSchema | undefined;

/** GitHub's published schema. It is built on first use, in a tenth of a second, without validation. */
export function githubSchema(): GraphQLSchema {
  if (built) return built;
  const text = readFileSync(SCHEMA_FILE, 'utf8').replace(DESCRIPTIONS, '');
  built = buildASTSchema(parse(text, { noLocation: true }), { assumeValid: true });
  return built;
}
