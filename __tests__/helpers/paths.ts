import { resolve } from 'node:path';

/** The folder of the project. */
export const ROOT = resolve(import.meta.dirname, '..', '..');
/** The list that the project started from. */
export const SEED = resolve(ROOT, 'sandbox', 'fixtures', 'seed.md');
/** Material beside the project that is no part of it: other people's lists, recorded answers. */
export const SHARED = resolve(ROOT, '..', 'shared');
/** Where Node keeps compiled code, so that processes start fast. */
const { NODE_COMPILE_CACHE } = process.env;
export const compileCache = { NODE_COMPILE_CACHE };
