/** A file of a person that cannot be read or written. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

const DENIED =
  'permission denied. Change its permissions, or run the command as a user who has them';

const NO_FOLDER = 'a part of its path is a file, not a folder';

/** What to do about an error of the file system, by its code. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  ENOSPC: 'no space left on the disk. Free some and run the command again',
  EDQUOT: 'the disk quota is used up. Free some space and run the command again',
  EROFS: 'the file system is read-only. Run the command on a copy that can be written',
  EMFILE: 'too many files are open. Raise the limit (ulimit -n), or name fewer lists',
  ENFILE: 'too many files are open on this machine. Try again later',
  ENAMETOOLONG: 'the path is too long',
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EISDIR: 'it is a folder, not a file',
  ELOOP: 'too many symbolic links lead to it',
  EBUSY: 'another program uses it. Close that program and run the command again',
  ETXTBSY: 'another program uses it. Close that program and run the command again',
  EIO: 'the disk reports an error',
  ENOENT: 'it does not exist',
};

/**
 * Returns a sentence about an error of the file system; undefined for any other error. `path`: the
 * path to name instead of the one in the error.
 */
export function fileSentence(
  error: unknown,
  { verb, path }: { verb: 'read' | 'written'; path?: string },
): string | undefined {
  if (typeof error !== 'object' || error === null || !('syscall' in error)) return undefined;
  const { code = '', path: at = '' } = error as NodeJS.ErrnoException;
  const reason = REASONS[code];
  if (reason === undefined) return undefined;
  return `${path ?? at} cannot be ${verb}: ${reason} (${code}).`;
}

/** Throws a `FileError` for an error of the file system, and any other error as it is. */
export function throwFileError(
  error: unknown,
  options: { verb: 'read' | 'written'; path: string },
): never {
  const sentence = fileSentence(error, options);
  throw sentence === undefined ? error : new FileError(sentence, { cause: error });
}
