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
