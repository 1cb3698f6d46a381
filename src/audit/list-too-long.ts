import type { List } from '../markdown/read-list.ts';
import type { Finding } from './finding.ts';

/** GitHub renders only the first 512,000 bytes of a README. */
const RENDERED_BYTES = 512_000;

/** Finds the lists whose end GitHub stops to show because of the numbers put into them. */
export function listsTooLong(before: readonly List[], after: readonly List[]): Finding[] {
  return after.flatMap(({ path, text }, index) => {
    const bytes = utf8Length(text);
    if (bytes <= RENDERED_BYTES || utf8Length(before[index]?.text ?? '') > RENDERED_BYTES)
      return [];
    const message = `The file grows to ${bytes} bytes, and GitHub shows only the first ${RENDERED_BYTES}. Split it, or show fewer counts.`;
    return [{ rule: 'list-too-long', file: path, line: 1, entry: path, message }];
  });
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
