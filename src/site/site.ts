import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listBibtex } from '../page/exports/bibtex.ts';
import { listCsv, listJson } from '../page/exports/data-files.ts';
import { llmsText } from '../page/exports/llms.ts';
import { type PageAssets, pageHtml } from '../page/html/document.ts';
import type { PageModel } from '../page/model/model.ts';
import { type PageInput, pageModel } from '../page/model/page-model.ts';
import { listFeed } from './feed.ts';

/** A file of the page's folder. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** What was written. */
export interface Site {
  readonly entries: number;
  readonly files: readonly SiteFile[];
}

/** Writes the page of some lists and its exports into a folder, which need not exist. */
export async function writeSite(folder: string, input: PageInput): Promise<Site> {
  const model = pageModel(input);
  const files = siteFiles(model, await readAssets(import.meta.dirname));
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ path, text }) => writeFile(join(folder, path), text)));
  return { entries: model.entries.length, files };
}

/** Returns the page and its exports. */
export function siteFiles(model: PageModel, assets: PageAssets): SiteFile[] {
  return [
    { path: 'index.html', text: pageHtml(model, assets) },
    { path: 'list.json', text: listJson(model) },
    { path: 'list.csv', text: listCsv(model) },
    { path: 'list.bib', text: listBibtex(model) },
    { path: 'feed.xml', text: listFeed(model) },
    { path: 'llms.txt', text: llmsText(model) },
  ];
}

/** Reads the code and the style of pages. `npm run build` writes them beside this file. */
export async function readAssets(folder: string): Promise<PageAssets> {
  const [code = '', style = ''] = await Promise.all(
    ['page.js', 'page.css'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return { code, style, hash: (text) => createHash('sha256').update(text).digest('base64') };
}
