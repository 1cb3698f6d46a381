import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeHistory } from '../../sandbox/made-history.ts';
import { madeList } from '../../sandbox/made-list.ts';
import { readList } from '../../src/markdown/read-list.ts';
import { pageModel } from '../../src/page/model/page-model.ts';
import { readAssets, siteFiles } from '../../src/site/site.ts';
import { launchBrowser } from '../browser/launch.ts';
import { buildPage } from '../build-page.ts';

const ENTRIES = 1_000;
const SIZE = { width: 1180, height: 1020 };

/** Takes the pictures of docs/page.md, light and dark, of the page of a made list. */
export async function takePagePictures(folder: string): Promise<void> {
  const built = await mkdtemp(join(tmpdir(), 'readme-tally-pictures-'));
  await buildPage(built);
  const { text, snapshot } = madeList(ENTRIES);
  const list = readList({ path: 'README.md', text }, { ignore: { subjects: [], sections: [] } });
  const settings = { description: 'A list that was made to be measured.' };
  const input = {
    lists: [list],
    snapshot,
    history: madeHistory(snapshot),
    settings,
    own: 'owner/list',
    server: 'https://github.com',
  };
  const [page] = siteFiles(pageModel(input), await readAssets(built));
  const browser = await launchBrowser();
  for (const colorScheme of ['light', 'dark'] as const) {
    const tab = await browser.newPage({ viewport: SIZE, colorScheme, deviceScaleFactor: 1.5 });
    await tab.setContent(page?.text ?? '');
    await tab.locator('.toggle').nth(1).click();
    await tab.screenshot({ path: join(folder, `page-${colorScheme}.png`) });
  }
  await browser.close();
  await rm(built, { recursive: true });
}
