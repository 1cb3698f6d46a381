/**
 * Bundles the two doors, `src/index.ts` (the Action) and `src/cli.ts` (the command), each into one
 * readable file. Usage: `node scripts/build.ts <folder>`; entry points that follow take their place.
 */
import { build } from 'esbuild';

const [outdir, ...others] = process.argv.slice(2);
if (outdir === undefined) throw new Error('Say where to build to: node scripts/build.ts dist');

await build({
  entryPoints: others.length > 0 ? others : ['src/index.ts', 'src/cli.ts'],
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  legalComments: 'linked',
  logLevel: 'warning',
  // CommonJS dependencies call require('net') and the like, which ESM does not define by itself.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
