import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { ConfigError } from '../../config/config-error.ts';
import { REGULAR_FILE } from '../../config/list-files.ts';

/**
 * Reads a regular file. Throws a `ConfigError` for a named pipe or a device, without waiting for its
 * writer: the type is that of the opened file, so a link cannot hide it. Opening a socket fails
 * (`ENXIO` on Linux, `EOPNOTSUPP` on macOS). `path` is used in messages only.
 */
export async function readRegular(full: string, path: string): Promise<Buffer> {
  const file = await open(full, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error) => {
    if (!SOCKET_ERRORS.includes(error.code)) throw error;
    throw notRegular(path);
  });
  try {
    const status = await file.stat();
    // Reading a directory fails by itself.
    if (!status.isFile() && !status.isDirectory()) throw notRegular(path);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

const SOCKET_ERRORS = ['ENXIO', 'EOPNOTSUPP'];

function notRegular(path: string): ConfigError {
  return new ConfigError([`${path} is not a regular file. ${REGULAR_FILE}`]);
}
