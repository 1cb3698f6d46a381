/**
 * Lists that other people wrote. They are no part of this repository: tests of them run only where
 * the folder is beside it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { createEntryReader } from '../../src/markdown/entries/entry-cache.ts';
import { SHARED } from './paths.ts';

export const CORPUS = join(SHARED, 'corpus');
const isThere = existsSync(CORPUS);

/** `describe` where the corpus exists; skips the tests elsewhere. */
export const describeCorpus = isThere ? describe : describe.skip;

/** The file names of the lists. */
export const corpusFiles: readonly string[] = isThere
  ? readdirSync(CORPUS).filter((name) => name.endsWith('.md'))
  : [];

/** Reads a list by its file name. */
export function readCorpus(file: string): string {
  return readFileSync(join(CORPUS, file), 'utf8');
}

/** What is known of each list. */
export function corpusManifest<Listed>(): Listed[] {
  return isThere ? (JSON.parse(readCorpus('manifest.json')) as Listed[]) : [];
}

/** Parses a text once as long as it is among the last ones, a million characters together. */
export const readRecent = createEntryReader([], 1_000_000);
