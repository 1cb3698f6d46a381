import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { bundledPackages } from './licenses.ts';

/**
 * Bundles the code and the style of pages into `page.js` and `page.css`. They are a part of every
 * page, so they are as short as they can be. Returns what was bundled.
 */
export async function buildPage(folder: string): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    entryPoints: [
      { in: 'src/page/browser/main.tsx', out: 'page' },
      { in: 'src/page/browser/style.css', out: 'page' },
    ],
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of outputFiles) {
    const notice = path.endsWith('.js') ? copyrightNotice(metafile) : '';
    writeFileSync(join(folder, basename(path)), notice + text);
  }
  return metafile;
}

/** The licences of the packages ask for their copyright lines in every copy. */
function copyrightNotice(metafile: Metafile): string {
  const lines = bundledPackages([metafile]).map(({ name, version, license, texts }) => {
    const copyright = /^Copyright .*$/m.exec(texts.join('\n'))?.[0] ?? '';
    return ` * ${name} ${version} (${license}). ${copyright}\n`;
  });
  return `/*\n${lines.join('')} */\n`;
}
