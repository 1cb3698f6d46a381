/** Pages as `readme-tally page` writes them, and the assets that a build makes for them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPage } from '../../scripts/build-page.ts';
import type { HistoryFile } from '../../src/history/schema.ts';
import { readList } from '../../src/markdown/read-list.ts';
import type { PageModel } from '../../src/page/model/model.ts';
import { type PageSettings, pageModel } from '../../src/page/model/page-model.ts';
import { readAssets, type SiteFile, siteFiles } from '../../src/site/site.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';

export interface SiteInput {
  readonly text: string;
  readonly snapshot?: Snapshot | undefined;
  readonly history?: HistoryFile | undefined;
  readonly settings?: PageSettings;
  readonly path?: string;
}

/** Returns the model of the page of one list. */
export function modelOf({
  text,
  snapshot,
  history,
  settings = {},
  path = 'README.md',
}: SiteInput): PageModel {
  const list = readList({ path, text }, { ignore: { subjects: [], sections: [] } });
  return pageModel({
    lists: [list],
    snapshot,
    history,
    settings,
    own: 'o/list',
    server: 'https://github.com',
  });
}

/** Builds the code of pages, and writes pages with it into folders. */
export async function siteWriter() {
  const folder = await mkdtemp(join(tmpdir(), 'readme-tally-page-'));
  await buildPage(folder);
  const assets = await readAssets(folder);
  return {
    files: (input: SiteInput): SiteFile[] => siteFiles(modelOf(input), assets),
    /** Returns the address of the page. */
    write: async (name: string, input: SiteInput): Promise<string> => {
      const [page] = siteFiles(modelOf(input), assets);
      const path = join(folder, `${name}.html`);
      await writeFile(path, page?.text ?? '');
      return `file://${path}`;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
