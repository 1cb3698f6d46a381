/** The benchmarks, in the order in which they run. Each is `bench/<name>.ts`. */
export const SCRIPTS: readonly string[] = [
  'requests',
  'wall-time',
  'text',
  'process',
  'growth',
  'largest',
  'recipe',
  'hub',
  'page',
  'fleet',
  'fleet-stages',
  'history',
];
