/**
 * Runs once before all tests, as jest's `globalSetup`. Every process that the tests start compiles
 * the same bundles: Node keeps the code that it compiled for the next one.
 */
import { resolve } from 'node:path';

// biome-ignore lint/style/noDefaultExport: jest calls the default export
export default function setUp(): void {
  const cache = resolve(import.meta.dirname, '..', 'node_modules/.cache/readme-tally/compiled');
  process.env.NODE_COMPILE_CACHE ??= cache;
}
