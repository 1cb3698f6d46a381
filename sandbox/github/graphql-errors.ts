import { GraphQLError } from 'graphql';

/** An error with GitHub's `type`, which is next to the message and not in `extensions`. */
export function typedError(
  type: string,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, type } });
}

/** An error in GitHub's format: `type`, `path`, `locations`, `message`. */
export function formatted(error: GraphQLError): Record<string, unknown> {
  const { type, ...extensions } = { ...error.extensions, ...undefinedField(error) };
  return {
    ...(type ? { type } : {}),
    ...(error.path ? { path: error.path } : {}),
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
    locations: error.locations ?? [],
    message: githubMessage(error),
  };
}

const UNKNOWN_FIELD = /^Cannot query field "(\w+)" on type "(\w+)"/;

function githubMessage(error: GraphQLError): string {
  const [, field, type] = error.message.match(UNKNOWN_FIELD) ?? [];
  return field ? `Field '${field}' doesn't exist on type '${type}'` : error.message;
}

function undefinedField(error: GraphQLError): Record<string, unknown> {
  const [, fieldName, typeName] = error.message.match(UNKNOWN_FIELD) ?? [];
  return fieldName ? { code: 'undefinedField', typeName, fieldName } : {};
}
