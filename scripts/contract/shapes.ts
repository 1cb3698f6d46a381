import { resolve } from 'node:path';
import stringify from 'json-stringify-pretty-compact';
import type { Reply } from '../../src/contract/ask.ts';

/** The shapes of real answers, by question, that the tests of the sandbox are compared with. */
export const SHAPES = resolve(
  import.meta.dirname,
  '..',
  '..',
  'sandbox',
  'fixtures',
  'contract-shapes.json',
);

/** Adds the shapes of these answers to a file. What could not be asked keeps its shape. */
export function withShapes(before: string, replies: readonly Reply[]): string {
  const known = JSON.parse(before) as Record<string, unknown>;
  const now = replies.flatMap(({ question, shape }) => (shape ? [[question.id, shape]] : []));
  const all = { ...known, ...Object.fromEntries(now) };
  const sorted = Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1));
  return `${stringify(Object.fromEntries(sorted), { maxLength: 100 })}\n`;
}

/** Returns where the sandbox's answers differ from the recorded ones, of the questions in the file. */
export function differencesFrom(file: string, replies: readonly Reply[]): string[] {
  const recorded = JSON.parse(file) as Record<string, unknown>;
  return replies.flatMap(({ question: { id }, shape }) => {
    const plain: unknown = JSON.parse(JSON.stringify(shape ?? null));
    return id in recorded ? shapeDifferences(plain, recorded[id], id) : [];
  });
}

/**
 * Returns where an answer of the sandbox has another shape than the recorded one: `body.data.id: …`.
 * The sandbox may leave members out, and may have a value where the real answer had null.
 */
export function shapeDifferences(sandbox: unknown, recorded: unknown, path = ''): string[] {
  if (recorded === 'null' || sandbox === 'null' || recorded === 'any') return [];
  if (!isObject(sandbox) || !isObject(recorded)) {
    const isSame = JSON.stringify(sandbox) === JSON.stringify(recorded);
    return isSame ? [] : [`${path}: ${JSON.stringify(sandbox)}, not ${JSON.stringify(recorded)}`];
  }
  return Object.entries(sandbox).flatMap(([name, shape]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return name in recorded
      ? shapeDifferences(shape, recorded[name], at)
      : [`${at}: not in the recorded answer`];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
