/** The part of JSON Schema that the schema of the config uses. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
}

/** The bound that zod writes for an integer without a maximum. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER;

const START = '<!-- settings -->';
const END = '<!-- /settings -->';

/** Writes the settings of the schema between the two comments of docs/configuration.md. */
export function withSettings(page: string, schema: Schema): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`The page lacks ${START} or ${END}.`);
  return `${page.slice(0, start + START.length)}\n\n${settings(schema)}\n\n${page.slice(end)}`;
}

/** One section per group, one row per key. */
function settings(schema: Schema): string {
  const entries = Object.entries(schema.properties ?? {});
  const single = entries.filter(([, one]) => one.properties === undefined);
  const groups = entries.filter(([, one]) => one.properties !== undefined);
  return [table(single), ...groups.map(([name, group]) => section(name, group))].join('\n\n');
}

function section(name: string, { description = '', properties = {} }: Schema): string {
  const keys = Object.entries(properties).map(([key, one]) => [`${name}.${key}`, one] as const);
  return [`### ${name}`, description, table(keys)].filter((part) => part !== '').join('\n\n');
}

function table(keys: readonly (readonly [string, Schema])[]): string {
  const rows = keys.map(([key, one]) => {
    const cells = [`\`${key}\``, typeOf(one), defaultOf(one), (one.description ?? '').trim()];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| Setting | Type | Default | Description |', '|---|---|---|---|', ...rows].join('\n');
}

function defaultOf({ default: value }: Schema): string {
  return value === undefined ? '' : `\`${JSON.stringify(value)}\``;
}

/** Describes the allowed values of a setting. */
function typeOf(schema: Schema): string {
  const { type, items, additionalProperties } = schema;
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum) return schema.enum.map((one) => `\`${String(one)}\``).join(', ');
  if (schema.anyOf && isOneOrList(schema.anyOf))
    return `one or a list of ${typeOf(schema.anyOf[0])}`;
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' or ');
  if (type === 'array') return `list of ${items ? typeOf(items) : 'any values'}`;
  if (type === 'object' && typeof additionalProperties === 'object') {
    return `map of names to ${typeOf(additionalProperties)}`;
  }
  if (type === 'object')
    return Object.keys(schema.properties ?? {})
      .map((key) => `\`${key}\``)
      .join(', ');
  if (type === 'integer' || type === 'number') return numberWords(schema);
  return type === 'boolean' ? '`true` or `false`' : 'string';
}

/** Whether a setting is one value, or a list of such values. */
function isOneOrList(schemas: readonly Schema[]): schemas is readonly [Schema, Schema] {
  const [one, { items, ...list } = {}] = schemas;
  return schemas.length === 2 && list.type === 'array' && items?.enum?.join() === one?.enum?.join();
}

function numberWords({ type, minimum, maximum = UNBOUNDED }: Schema): string {
  const kind = type === 'integer' ? 'integer' : 'number';
  if (minimum === undefined) return kind;
  return maximum >= UNBOUNDED
    ? `${kind}, at least ${minimum}`
    : `${kind} from ${minimum} to ${maximum}`;
}
