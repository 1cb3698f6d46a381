import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe } from '@jest/globals';
import { SHARED } from './paths.ts';

/** An answer that an upstream once gave, from the recordings of other projects. */
export interface RecordedAnswer {
  readonly method: string;
  readonly uri: string;
  /** The body of the request; empty without one. */
  readonly request: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** JSON; a text is the member `text`. */
  readonly body: unknown;
}

const FILE = resolve(SHARED, 'recorded', 'answers.json');
const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '[]';

/** The answers of the APIs that the code uses; none where the recordings are not at hand. */
export const RECORDED = (JSON.parse(text) as RecordedAnswer[]).filter(
  ({ uri }) => !uri.includes('/author/'),
);

/** As `describe`, skipped without the recordings. */
export const describeRecorded = RECORDED.length > 0 ? describe : describe.skip;

/** The URL of the request. */
export function urlOf({ uri }: RecordedAnswer): URL {
  return new URL(uri);
}

/** The body as it was sent. */
export function bodyText({ body }: RecordedAnswer): string {
  const isText = typeof body === 'object' && body !== null && 'text' in body;
  return isText ? String(body.text) : JSON.stringify(body);
}
