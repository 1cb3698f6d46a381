/**
 * What is expected of a JSON value. A word names its type: `string`, `number`, `boolean`, `null`,
 * `array`, `object` or `any`; `=200` is the value itself; `string|null` allows both. A pattern has to
 * match a text. A list is a list of exactly these values, `{ '[]': shape }` one of any length. An
 * object has at least these members.
 */
export type Shape = string | RegExp | readonly Shape[] | { readonly [name: string]: Shape };

const LIST = '[]';
/** The most characters of a value that are shown. */
const SHOWN = 60;
/** The most members of an object, and values of a list, that are recorded. */
const RECORDED = 40;

/** Returns whether a value is as expected. */
export function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return shape.split('|').some((word) => fitsWord(value, word));
  if (shape instanceof RegExp) return typeof value === 'string' && shape.test(value);
  if (isList(shape)) {
    if (!Array.isArray(value) || value.length !== shape.length) return false;
    return shape.every((one, index) => fits(value[index], one));
  }
  const each = shape[LIST];
  if (each !== undefined) return Array.isArray(value) && value.every((one) => fits(one, each));
  return Object.entries(shape).every(([name, one]) => isRecord(value) && fits(value[name], one));
}

function fitsWord(value: unknown, word: string): boolean {
  if (word.startsWith('=')) return word === `=${String(value)}`;
  return word === 'any' || word === typeOf(value);
}

/** Returns what a value has in each place that the shape names. */
export function seenAs(value: unknown, shape: Shape): Shape {
  if (fits(value, 'object') && isNamed(shape)) {
    const entries = Object.entries(shape).map(([name, one]) => [
      name,
      seenAs((value as Record<string, unknown>)[name], one),
    ]);
    return Object.fromEntries(entries);
  }
  if (Array.isArray(value) && isList(shape)) {
    return value.slice(0, RECORDED).map((one, index) => seenAs(one, shape[index] ?? 'any'));
  }
  const isExact = shape instanceof RegExp || (typeof shape === 'string' && shape.includes('='));
  const isScalar = ['string', 'number', 'boolean'].includes(typeOf(value));
  return isExact && isScalar ? `=${String(value).slice(0, SHOWN)}` : shapeOf(value);
}

/** Returns the types in a value. A list of equal types has one of them. */
export function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) {
    const shapes = value.slice(0, RECORDED).map(shapeOf);
    const [first, ...others] = [...new Set(shapes.map(shapeText))];
    return first !== undefined && others.length === 0 ? { [LIST]: shapes[0] ?? 'any' } : shapes;
  }
  if (!isRecord(value)) return typeOf(value);
  const members = Object.entries(value).slice(0, RECORDED);
  return Object.fromEntries(members.map(([name, one]) => [name.slice(0, SHOWN), shapeOf(one)]));
}

/** Writes a shape on one line. */
export function shapeText(shape: Shape): string {
  return JSON.stringify(shape, (_, one) => (one instanceof RegExp ? String(one) : one));
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'absent';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === 'object';
}

function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}

function isNamed(shape: Shape): shape is Readonly<Record<string, Shape>> {
  return typeof shape === 'object' && !isList(shape) && !(shape instanceof RegExp || LIST in shape);
}
