import { createHash } from 'node:crypto';

/** Gives a short hash by which equal texts are known again. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
