import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/** A page for people. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** The names of the pages in docs/. */
export const docs: readonly string[] = readdirSync(join(ROOT, 'docs')).filter((name) =>
  name.endsWith('.md'),
);

/** Every page that a user or a contributor reads, README.md first. */
export const pages: readonly Page[] = [
  'README.md',
  'SECURITY.md',
  'CHANGELOG.md',
  '.github/CODE_OF_CONDUCT.md',
  '.github/CONTRIBUTING.md',
  '.github/SUPPORT.md',
  'sandbox/README.md',
  ...docs.map((name) => `docs/${name}`),
].map((path) => ({ path, text: readProject(path) }));

/** Returns the text of a file of the project. */
export function readProject(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A block of code. */
export interface Block {
  readonly path: string;
  /** The line of its fence, from 1. */
  readonly line: number;
  /** Empty where it has none. */
  readonly language: string;
  /** What it shows, without the indentation or the quote that it stands in. */
  readonly code: string;
}

/** Returns the blocks of code of a page, in order. */
export function blocksOf({ path, text }: Page): Block[] {
  const fence = /^((?:> ?| )*)(`{3,}|~{3,})(\w*)\n([\s\S]*?)^\1\2$/gm;
  return [...text.matchAll(fence)].map((match) => {
    const [, prefix = '', , language = '', body = ''] = match;
    const lines = body.split('\n').map((line) => line.slice(prefix.length));
    const line = text.slice(0, match.index).split('\n').length;
    return { path, line, language, code: lines.join('\n') };
  });
}

/** Returns the code of the blocks of one language on one page, in order. */
export function codeOf(path: string, language: string): string[] {
  const page = pages.find((one) => one.path === path);
  if (page === undefined) throw new Error(`There is no page ${path}.`);
  return blocksOf(page)
    .filter((block) => block.language === language)
    .map(({ code }) => code);
}
