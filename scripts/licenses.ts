import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** A package with code in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** The SPDX expression of its package.json. */
  readonly license: string;
  /** Its licence files, whole. */
  readonly texts: readonly string[];
}

/** Licences that ask for nothing but their own text. Others take a decision, and an entry here. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
]);
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const PACKAGE_FOLDER = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** The packages that have code in these bundles, by name. Code of the project itself has none. */
export function bundledPackages(metafiles: readonly Metafile[]): BundledPackage[] {
  const folders = new Set(
    metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap(foldersOf)),
  );
  return [...folders]
    .map(readPackage)
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** What forbids to publish these packages: one sentence each, none when all is well. */
export function licenseProblems(packages: readonly BundledPackage[]): string[] {
  return packages.flatMap(({ name, version, license, texts }) => [
    ...(ALLOWED.has(license)
      ? []
      : [
          `${name} ${version} has the licence ${license}. Use another package, or add the licence to scripts/licenses.ts.`,
        ]),
    ...(texts.length > 0 ? [] : [`${name} ${version} comes without a licence text.`]),
  ]);
}

/** The text of `licenses.txt`: name, version, licence and full text of each package. */
export function licensesText(packages: readonly BundledPackage[]): string {
  const parts = packages.map(({ name, version, license, texts }) =>
    [`${name} ${version} (${license})`, ...texts].join('\n\n'),
  );
  const head = 'readme-tally includes code of the following packages.';
  return `${[head, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function foldersOf({ inputs }: Metafile['outputs'][string]): string[] {
  return Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => {
    const folder = PACKAGE_FOLDER.exec(path)?.[0];
    return folder === undefined || bytesInOutput === 0 ? [] : [folder];
  });
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => LICENSE_FILE.test(file))
    : [];
  const texts = files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim());
  return { name, version, license: String(license), texts };
}

/** By code units, which is the same on every machine. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
