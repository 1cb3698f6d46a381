import { readdir, stat } from 'node:fs/promises';
import { join, posix, resolve } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import { LONGEST_LIST } from '../../config/list-files.ts';
import type { List } from '../../markdown/read-list.ts';
import { listEntries } from './entries.ts';
import { readOptional } from './files.ts';
import { readRegular } from './read-regular.ts';

/** Reads the Git config of a checkout or worktree. Returns nothing outside of a repository. */
export async function gitConfig(folder: string): Promise<string | undefined> {
  const top = join(folder, '.git');
  const status = await stat(top).catch(() => undefined);
  if (status === undefined) return undefined;
  if (status.isDirectory()) return text(join(top, 'config'), '.git/config');
  const worktree = /^gitdir:(.+)$/m.exec((await text(top, '.git')) ?? '')?.[1]?.trim();
  if (worktree === undefined) return undefined;
  const inside = resolve(folder, worktree);
  const common = (await text(join(inside, 'commondir'), 'commondir'))?.trim() ?? '.';
  return text(resolve(inside, common, 'config'), 'config');
}

/** Reads `owner/name` from the URL of a remote, on GitHub.com or any other server. */
export function repositoryOf(remote: string): string | undefined {
  const path = /^(?:[a-z+]+:\/\/[^/]+\/|[^/@\s]+@[^:/\s]+:)(.+)$/i.exec(remote.trim())?.[1];
  return /^\/?([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(path ?? '')?.[1];
}

/** Reads the URL of `origin`, or else of the first remote, from a Git config. */
export function remoteAddress(gitConfig: string): string | undefined {
  const sections = gitConfig.split(/^(?=[ \t]*\[)/m);
  const remotes = sections.filter((section) => /^\s*\[remote "/.test(section));
  const origin = remotes.find((section) => /^\s*\[remote "origin"\]/.test(section)) ?? remotes[0];
  return /^[ \t]*url[ \t]*=[ \t]*(\S+)[ \t\r]*$/m.exec(origin ?? '')?.[1];
}

/** Reads the workflows of a checkout. */
export async function readWorkflows(folder: string): Promise<List[]> {
  return workflowsIn(folder, '.github/workflows');
}

async function workflowsIn(folder: string, below: string): Promise<List[]> {
  const names = await readdir(join(folder, below)).catch(() => []);
  const paths = names
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => posix.join(below, name));
  const files = await Promise.all(
    paths.map(async (path) => ({ path, text: await text(join(folder, path), path) })),
  );
  return files.flatMap((file) =>
    file.text === undefined ? [] : [{ path: file.path, text: file.text }],
  );
}

/** Folders where people put workflows by mistake. */
const MISPLACED = ['.', '.github', '.github/workflow', 'workflows'];

/** Finds workflows in folders where GitHub does not look. */
export async function findMisplacedWorkflows(
  folder: string,
  isOurs: (text: string) => boolean,
): Promise<string[]> {
  const found = await Promise.all(MISPLACED.map((below) => workflowsIn(folder, below)));
  const files = found.flat().filter(({ text }) => isOurs(text));
  // A config file of this name is no workflow.
  return files.filter(({ text }) => /^\s{0,9}jobs\s{0,9}:/m.test(text)).map(({ path }) => path);
}

/** Reads every valid Markdown file outside of hidden folders, and the README in `.github`. */
export async function readMarkdownFiles(folder: string): Promise<List[]> {
  const entries = await listEntries(folder, ['**/*.md']);
  const paths = entries
    .filter(({ path, type, size }) => {
      const isText = type === 'file' && size > 0 && size <= LONGEST_LIST;
      return (
        isText && /\.(?:md|markdown)$/i.test(path) && (isReadme(path) || !/(?:^|\/)\./.test(path))
      );
    })
    .map(({ path }) => path)
    .sort();
  const files = await Promise.all(
    paths.map(async (path) => ({ path, text: await readOptional(folder, path).catch(unreadable) })),
  );
  return files.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

/** Whether GitHub shows the file as the README: it looks in `.github`, in the root and in `docs`. */
export function isReadme(path: string): boolean {
  return /^(?:\.github\/|docs\/)?readme\.(?:md|markdown)$/i.test(path);
}

function unreadable(error: unknown): undefined {
  if (!(error instanceof ConfigError)) throw error;
}

/** Throws a `ConfigError` for anything but a regular file; a file that cannot be read is skipped. */
async function text(full: string, path: string): Promise<string | undefined> {
  try {
    return (await readRegular(full, path)).toString('utf8');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    return undefined;
  }
}
