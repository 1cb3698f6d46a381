/**
 * Unpacks the browser of the tests into a folder. A process of its own, since the package unpacks
 * into the folder for temporary files. Usage: `TMPDIR=<folder> node scripts/browser/unpack.ts`.
 */
import { join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

const folder = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin');

/** The browser; a font with its settings; libraries for systems that lack them. */
const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'];

await Promise.all(ARCHIVES.map((name) => inflate(join(folder, name))));
