/** Settings as they stand in a file, by key. */
export type Settings = Readonly<Record<string, unknown>>;

/** The settings whose keys are data of the list rather than names of settings. */
const DATA = ['columns', 'identify'];

/**
 * Returns the settings of a file on top of defaults: maps are merged key by key; every other value,
 * a list too, replaces the default. Both are plain data, as YAML gives it.
 */
export function withDefaults(own: unknown, defaults: unknown): unknown {
  if (own === undefined || own === null) return defaults;
  if (!isMap(own) || !isMap(defaults)) return own;
  const merged = new Map<string, unknown>(Object.entries(defaults));
  for (const [key, value] of Object.entries(own)) {
    merged.set(key, DATA.includes(key) ? value : withDefaults(value, merged.get(key)));
  }
  // Not by assignment: a key such as `__proto__` is data, too.
  return Object.fromEntries(merged);
}

export function isMap(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
