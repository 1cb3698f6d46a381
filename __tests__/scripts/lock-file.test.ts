/** What `npm ci` would warn about, on the oldest Node that package.json names and on newer ones. */
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { readProject } from '../helpers/pages.ts';

const { minVersion, satisfies } = createRequire(import.meta.url)('semver');

interface Package {
  readonly version?: string;
  readonly engines?: { readonly node?: string };
  readonly deprecated?: string;
}

const packages = Object.entries<Package>(JSON.parse(readProject('package-lock.json')).packages);
const { engines } = JSON.parse(readProject('package.json'));
const oldest: string = minVersion(engines.node).version;

test.each([oldest, '20.20.2', '22.23.0', '24.21.0'])('every package accepts Node %s', (node) => {
  const refusing = packages.filter(([, one]) => !satisfies(node, one.engines?.node ?? '*'));
  expect(refusing.map(([path, one]) => `${path} ${one.engines?.node}`)).toEqual([]);
});

test('no package is deprecated', () => {
  expect(packages.filter(([, { deprecated }]) => deprecated !== undefined)).toEqual([]);
});

test('the packages are read', () => {
  expect(packages.length).toBeGreaterThan(300);
  expect(satisfies(oldest, '>=22')).toBe(false);
});
