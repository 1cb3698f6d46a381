import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';

/** A file that a stage of a fleet writes for another one. The digest is that of the body's JSON. */
const Digested = z.lazy(() => z.strictObject({ digest: z.string(), body: z.unknown() }));

/** In bytes. A file of a stage holds some thousand subjects. */
const LARGEST = 64 * 1024 * 1024;

/** A file of an earlier stage that is not what that stage wrote. */
export class FleetFileError extends Error {
  override readonly name = 'FleetFileError';
}

/** Returns the digest of a value, as it would be written. */
export function digestOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}

/** Writes a file of a stage below a folder. Returns its digest, for the stages that read it. */
export async function writeDigested(folder: string, name: string, body: unknown): Promise<string> {
  const digest = digestOf(body);
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify({ digest, body })}\n`);
  return digest;
}

/**
 * Reads a file of a stage. Throws a `FleetFileError` for one that is missing, cut, of another shape,
 * or not the one with an `expected` digest. Where nothing is expected, its own digest must fit.
 */
export async function readDigested<T>(
  folder: string,
  name: string,
  { schema, expected }: { schema: z.ZodType<T>; expected?: readonly string[] | undefined },
): Promise<T> {
  const { digest, body } = parsed(await textOf(folder, name), name);
  const actual = digestOf(body);
  if (actual !== digest || (expected && !expected.includes(actual))) {
    throw new FleetFileError(`${name} is not what its stage wrote: its digest differs.`);
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = issue?.path.join('.') || 'the file';
  throw new FleetFileError(`${name} has another shape than expected, at ${at}.`);
}

async function textOf(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const status = await stat(path).catch(() => undefined);
  if (!status?.isFile()) throw new FleetFileError(`${name} is missing.`);
  if (status.size > LARGEST) throw new FleetFileError(`${name} is too large.`);
  return readFile(path, 'utf8');
}

function parsed(text: string, name: string): z.infer<typeof Digested> {
  try {
    return Digested.parse(JSON.parse(text));
  } catch {
    throw new FleetFileError(`${name} is cut, or is not JSON.`);
  }
}
