import { readFileSync } from 'node:fs';
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';

/**
 * The schema as text, 1.2 MB. Read as a file: the package would parse 5 MB of JSON on import, and
 * it exports no path to this one.
 */
const SCHEMA_FILE = new URL(
  '../../node_modules/@octokit/graphql-schema/schema.graphql',
  import.meta.url,
);

let built: GraphQLSchema | undefined;

/**
 * GitHub's own published schema. Built at first use, in about half a second; checking it against
 * itself is left out (`assumeValid`), which GitHub has done.
 */
export function githubSchema(): GraphQLSchema {
  built ??= buildASTSchema(parse(readFileSync(SCHEMA_FILE, 'utf8'), { noLocation: true }), {
    assumeValid: true,
  });
  return built;
}
