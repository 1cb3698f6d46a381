/**
 * Bundles the entry points, `src/index.ts` (the Action) and `src/cli.ts` (the local command), each
 * into one readable file, what proxies and pages require into others, and the code of pages into
 * `page.js` and `page.css`. Usage: `node scripts/build.ts <folder> [entry points] [--whole]`.
 * `--whole` keeps unused code, as esbuild does by default.
 */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { buildPage } from './build-page.ts';
import { bundledPackages, licenseProblems, licensesText } from './licenses.ts';

const given = process.argv.slice(2);
const isWhole = given.includes('--whole');
const [outdir, ...others] = given.filter((word) => word !== '--whole');
if (outdir === undefined) throw new Error('Usage: node scripts/build.ts <folder>');

/**
 * Packages that have no side effects, but do not declare it. The toolkit depends on an HTTP client
 * and undici, for features that readme-tally does not use.
 */
const WITHOUT_EFFECT = /[\\/]node_modules[\\/](?:@actions|undici|tunnel)[\\/]/;

/** Removes unused code of these packages. */
const onlyWhatIsCalled: Plugin = {
  name: 'only-what-is-called',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /./ }, async ({ path, pluginData, kind, importer, resolveDir }) => {
      if (kind === 'entry-point' || pluginData === WITHOUT_EFFECT) return undefined;
      const options = { kind, importer, resolveDir, pluginData: WITHOUT_EFFECT };
      const found = await resolve(path, options);
      return WITHOUT_EFFECT.test(found.path) ? { ...found, sideEffects: false } : undefined;
    });
  },
};

/** The files that are built beside the entry points, and loaded only where they are needed. */
const APART = [
  { in: 'src/http/proxy-agent.ts', out: 'proxy-agent' },
  { in: 'src/site/site.ts', out: 'site' },
];
const ENTRY_POINTS = [
  { in: 'src/index.ts', out: 'index' },
  { in: 'src/cli.ts', out: 'cli' },
  ...APART,
];

/** Keeps code that few runs need out of the entry points, which would take longer to start. */
const apart: Plugin = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:proxy-agent|site)\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: `./${basename(path, '.ts')}.js`, external: true }
        : undefined,
    );
  },
};

const { metafile } = await build({
  entryPoints: others.length > 0 ? others : ENTRY_POINTS,
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // The licences of all packages stand in licenses.txt, with their full texts.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: isWhole ? [] : [apart, onlyWhatIsCalled],
  // CommonJS dependencies call `require`, which is not defined in ES modules.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});

const needsPage = others.length === 0 || others.includes('src/site/site.ts');
const metafiles = needsPage ? [metafile, await buildPage(outdir)] : [metafile];
const packages = bundledPackages(metafiles);
const problems = licenseProblems(packages);
if (problems.length > 0) throw new Error(problems.join('\n'));
writeFileSync(join(outdir, 'licenses.txt'), licensesText(packages));
