import { createHash } from 'node:crypto';

/** Gives the hash by which git knows a file's content, so that equal files need not be compared. */
export function blobSha(text: string): string {
  const content = Buffer.from(text, 'utf8');
  const header = `blob ${content.length}\0`;
  return createHash('sha1').update(header).update(content).digest('hex');
}
