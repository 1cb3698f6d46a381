import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Metafile } from 'esbuild';
import { bundledPackages, licenseProblems, licensesText } from '../../scripts/licenses.ts';
import { ROOT } from '../helpers/paths.ts';

const input = { bytesInOutput: 10 };

function metafile(inputs: Metafile['outputs'][string]['inputs']): Metafile {
  return { inputs: {}, outputs: { 'a.js': { bytes: 0, inputs, imports: [], exports: [] } } };
}

test('licenses.txt names the packages that have code in the bundles', () => {
  const names = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.js'));
  const bundles = names.map((name) => readFileSync(join(ROOT, 'dist', name), 'utf8'));
  const inBundles = bundles.flatMap((text) =>
    [
      ...text.matchAll(/^\s*\/\/ (?:.{0,200}\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm),
      // The code of pages is minified, and names its packages at its start.
      ...text.matchAll(/^ \* (\S+) \d+\.\d+\.\d+ \(/gm),
    ].map(([, name]) => name),
  );
  const text = readFileSync(join(ROOT, 'dist', 'licenses.txt'), 'utf8');
  const named = [...text.matchAll(/^-{72}\n\n(\S+) \d+\.\d+\.\d+\S* \(/gm)].map(([, name]) => name);

  expect(named.length).toBeGreaterThan(20);
  expect(new Set(named)).toEqual(new Set(inBundles));
});

test('a package counts once, with the licence texts of its folder', () => {
  const [yaml, ...others] = bundledPackages([
    metafile({
      'src/index.ts': input,
      'node_modules/yaml/dist/a.js': input,
      'node_modules/yaml/dist/b.js': input,
      'node_modules/zod/index.js': { bytesInOutput: 0 },
    }),
  ]);

  expect(others).toEqual([]);
  expect(yaml).toMatchObject({ name: 'yaml', license: 'ISC' });
  expect(yaml?.texts).toEqual([
    readFileSync(join(ROOT, 'node_modules/yaml/LICENSE'), 'utf8').trim(),
  ]);
});

test('a licence that is not allowed, and a missing text, are problems', () => {
  const one = { name: 'a', version: '1.0.0' };
  expect(licenseProblems([{ ...one, license: 'MIT', texts: ['x'] }])).toEqual([]);
  expect(licenseProblems([{ ...one, license: 'GPL-3.0-only', texts: ['x'] }])).toEqual([
    'a 1.0.0 has the licence GPL-3.0-only. Use another package, or add the licence to scripts/licenses.ts.',
  ]);
  expect(licenseProblems([{ ...one, license: 'MIT', texts: [] }])).toEqual([
    'a 1.0.0 comes without a licence text.',
  ]);
});

test('the text has name, version, licence and full text of each package', () => {
  const packages = [{ name: 'a', version: '1.0.0', license: 'MIT', texts: ['one', 'two'] }];
  expect(licensesText(packages)).toContain(`${'-'.repeat(72)}\n\na 1.0.0 (MIT)\n\none\n\ntwo\n`);
});
