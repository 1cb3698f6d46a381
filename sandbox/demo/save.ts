import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PullRequest } from '../github/views.ts';
import { page } from './page.ts';

const FOLDER = resolve(import.meta.dirname, '..', '..', '.demo');

/** The results of the demo. */
export interface DemoFiles {
  /** The list before the first run and after the last one. */
  readonly before: string;
  readonly after: string;
  readonly snapshot: string;
  readonly pullRequest: PullRequest | undefined;
  /** The pull request of a later day, as Markdown. */
  readonly movers: string;
  /** Comments and replies, as Markdown. */
  readonly comments: string;
  /** The List health issue, as Markdown. */
  readonly health: string;
  /** The job summaries, one per run. */
  readonly summaries: readonly string[];
}

/** Writes all files as Markdown and HTML to a folder that Git ignores. Returns its path. */
export async function saveFiles(files: DemoFiles): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const { title = '', body } = files.pullRequest ?? {};
  await writeFile(join(FOLDER, 'readme-tally.json'), files.snapshot);
  await savePage('before', files.before);
  await savePage('after', files.after);
  await savePage('pull-request', `# ${title}\n\n${body ?? ''}`);
  await savePage('movers', files.movers);
  await savePage('comments', files.comments);
  await savePage('health', files.health);
  for (const [index, summary] of files.summaries.entries()) {
    await savePage(`summary-${index + 1}`, summary);
  }
  return FOLDER;
}

async function savePage(name: string, markdown: string): Promise<void> {
  await writeFile(join(FOLDER, `${name}.md`), markdown);
  await writeFile(join(FOLDER, `${name}.html`), await page(name, markdown));
}
