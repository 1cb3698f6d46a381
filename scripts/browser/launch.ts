import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);
const UNPACK = join(import.meta.dirname, 'unpack.ts');
const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/readme-tally');
const UNPACKED = join(CACHE, 'chromium-147');
/** The browser shows pages of this project only. As root it starts only without a sandbox. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/** The settings that come with the font name folders of another system. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(UNPACKED, 'fonts')}</dir><dir>/usr/share/fonts</dir></fontconfig>
`;

/**
 * Starts the browser that `npm ci` installs, which is one for Linux and needs nothing else of the
 * system; or that of the variable `CHROMIUM`, on other systems.
 */
export async function launchBrowser(): Promise<Browser> {
  const { CHROMIUM: own } = process.env;
  if (own) return chromium.launch({ executablePath: own, args: ARGS });
  if (!existsSync(UNPACKED)) await unpack();
  const executablePath = join(UNPACKED, 'chromium');
  return chromium.launch({ executablePath, args: ARGS, env: await environment(executablePath) });
}

/** Unpacks beside the final folder, so that two processes do not see half of it. */
async function unpack(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(`${UNPACKED}-`);
  await run(process.execPath, [UNPACK], { env: { ...process.env, TMPDIR: folder } });
  await writeFile(join(folder, 'fonts', 'fonts.conf'), FONTS);
  try {
    await rename(folder, UNPACKED);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(UNPACKED)) throw error;
  }
}

/** Uses the libraries and the font of the package where the system has none. */
async function environment(executablePath: string): Promise<Record<string, string>> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]);
  const env = Object.fromEntries(own);
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(UNPACKED, 'fonts');
  const starts = await run(executablePath, ['--version'], { env }).catch(() => undefined);
  return starts ? env : { ...env, LD_LIBRARY_PATH: join(UNPACKED, 'al2023', 'lib') };
}
